import Archive
import Files

/// Gathers the files that texts name: of the paths that an address may mean, the first at which there is a file.
struct MediaGathering {
  private var looking: MediaLook
  /// What is at each path that was looked at; `nil` where nothing is.
  private var looked: [PathKey: MediaFiles.File?] = [:]
  private var named: Set<PathKey> = []
  private var linked: Set<PathKey> = []
  private var shown: Set<PathKey> = []

  init(_ project: Project) {
    looking = MediaLook(project)
  }

  /// Adds what an address in a file means.
  mutating func add(_ address: String, in file: String, isLink: Bool = false) {
    for candidate in MediaAddress.candidates(address, in: file) {
      let key = PathKey(candidate)
      let found: MediaFiles.File?
      if let known = looked[key] {
        found = known
      } else {
        found = looking.file(candidate)
        looked[key] = .some(found)
      }
      guard found != nil else { continue }
      named.insert(key)
      if isLink { linked.insert(key) } else { shown.insert(key) }
      return
    }
  }

  /// The files, in the order of their paths.
  var found: [MediaFiles.File] {
    named.sorted().compactMap { key in
      guard var file = looked[key] ?? nil else { return nil }
      file.isLinked = linked.contains(key)
      file.isShown = shown.contains(key) && file.isCopied
      return file
    }
  }

  /// The paths at which nothing is, in their order.
  var missing: [String] { looked.filter { $0.value == nil }.keys.sorted().map(\.path) }

  /// Files that nobody can look at.
  var diagnostics: [Diagnostic] { looking.diagnostics }
}
