import Archive

/// A host without an address: the site will lie on the web, and nothing in it knows where.
enum MissingBaseURL: ArchiveCheck {
  static let name: StaticString = "no-base-url"
  static let meaning: StaticString =
    "a host is chosen, and the site's address is not: there are no feeds, and no sitemap"
  static let severity: Diagnostic.Severity? = .warning

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    guard archive.configuration.host != nil, archive.configuration.baseURL == nil else { return [] }
    return [
      Diagnostic(
        .warning, Configuration.fileName, at: archive.configuration.hostPosition,
        "a host is chosen, and there is no base-url: the site is without feeds, sitemap and absolute addresses",
        advice: "Write the address at which the archive will lie: base-url: \"https://example.org/archive\".")
    ]
  }
}
