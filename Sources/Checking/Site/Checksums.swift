import Archive

/// Files whose bytes are not those that the manifest lists.
enum Checksums: SiteCheck {
  static let name: StaticString = "checksum"
  static let meaning: StaticString = "a file is not as the manifest lists it, or cannot be read"
  static let severity: Diagnostic.Severity? = .error

  static func findings(in site: CheckedSite) async -> [Diagnostic] {
    zip(site.files.paths, site.outcomes).compactMap { path, outcome in
      switch outcome {
      case .asListed, .missing: nil
      case .differs:
        Diagnostic(
          .error, site.shown(path), "the file is not as the manifest lists it: its checksum is another one",
          advice: "Somebody or something has changed it since it was built. Build the site again: build makes it anew.")
      case .unreadable(let error): Diagnostic(error, path: site.shown(path))
      }
    }
  }
}
