import Archive

/// What `pressmark convert` would tell of the source texts.
enum ConversionDoubts: ArchiveCheck {
  static let name: StaticString = "conversion"
  static let meaning: StaticString = "what `pressmark convert` tells: what is doubtful in a source text, what is gone"
  static let severity: Diagnostic.Severity? = nil

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] { archive.conversion?.diagnostics ?? [] }
}
