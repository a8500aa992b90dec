import Archive

/// Files that the manifest lists and that are gone.
enum MissingFiles: SiteCheck {
  static let name: StaticString = "missing-file"
  static let meaning: StaticString = "a file that the manifest lists is gone"
  static let severity: Diagnostic.Severity? = .error

  static func findings(in site: CheckedSite) async -> [Diagnostic] {
    zip(site.files.paths, site.outcomes).filter { $0.1 == .missing }.map { path, _ in
      Diagnostic(
        .error, site.shown(path), "the file is gone, and the manifest lists it",
        advice: "Build the site again, or bring the file back from a copy.")
    }
  }
}
