import Archive
import Site

/// What `pressmark build` would tell of content files, configuration, vocabulary and theme.
enum BuildFaults: ArchiveCheck {
  static let name: StaticString = "build"
  static let meaning: StaticString =
    "what `pressmark build` tells of front matters, addresses, pictures, colours and the host's limits"
  static let severity: Diagnostic.Severity? = nil

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    var told = Set(archive.conversion?.diagnostics ?? [])
    return (archive.mistakes + (archive.build?.diagnostics ?? [])).filter { told.insert($0).inserted }
  }
}
