import Archive
import Files

/// What a build tells, once, when another version of the program made the build before it. That version's number is in
/// `.pressmark/version`.
struct NewVersion {
  private static let path = Project.ownFolderName + "/version"

  private let folder: OutputFolder
  private let before: VersionNumber?

  init(in project: Project) {
    folder = project.ownFolder
    let bytes = (try? folder.readIfPresent(Self.path)) ?? []
    before = VersionNumber(String(decoding: bytes, as: UTF8.self).filter { !$0.isNewline })
  }

  /// What is told; nothing where the same version made the last build, or nobody knows which did.
  func lines(
    now number: String = Version.number, releases: [VersionHistory.Release] = VersionHistory.releases
  ) -> [String] {
    guard let before, let now = VersionNumber(number), before != now else { return [] }
    if now < before {
      return ["The last build here was made by Pressmark \(before), which is newer than this: \(now)."]
    }
    let changes = releases.filter { release in VersionNumber(release.number).map { before < $0 && $0 <= now } ?? false }
      .flatMap { release in release.changes.map { "    \(release.number): \($0)" } }
    return ["The last build here was made by Pressmark \(before), this one by \(now). What that changes:"] + changes
  }

  /// Notes this version for the next build; a failure costs nothing but that it is told again.
  func note() {
    if before?.description != Version.number { try? folder.write(Array("\(Version.number)\n".utf8), to: Self.path) }
  }
}
