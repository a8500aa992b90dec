/// What each version of the program changes for those who have an archive. CHANGELOG.md is written from it, and a build
/// tells it once.
enum VersionHistory {
  /// A version, and in sentences what it changes.
  struct Release {
    let number: String
    let changes: [String]
  }

  /// The versions, the oldest first; the last is this one.
  static let releases = [
    Release(
      number: "0.1.0",
      changes: [
        "The first version that comes as a package. Archives that were made with one built from source stay as they are."
      ])
  ]

  /// CHANGELOG.md's list, the newest first.
  static var markdown: String {
    releases.reversed().map { release in
      "\n## \(release.number)\n\n" + release.changes.map { "- \($0)\n" }.joined()
    }.joined()
  }
}
