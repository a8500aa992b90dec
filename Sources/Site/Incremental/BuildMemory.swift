import Archive
import Files

/// What a build leaves for the next one: for each file of the site what it was made from, and the file that came of it.
///
/// It is disposable: without it, or with a damaged one, every page is made again.
struct BuildMemory: Sendable {
  /// A file of the site.
  struct Page: Sendable, Equatable {
    /// What it was made from.
    let inputs: SHA256Digest
    let digest: SHA256Digest
    /// How the file was left.
    let stamp: FileSystem.Stamp
  }

  var pages: [String: Page] = [:]
  /// When it was written, in nanoseconds since 1970.
  private var written = 0

  /// An empty memory.
  init() {}

  /// What the last build left for this project and output folder; nothing when it cannot be read.
  init(of project: Project) {
    guard var (reader, written) = MemoryFile("site", of: project).read(), let count = reader.count() else { return }
    var pages: [String: Page] = [:]
    pages.reserveCapacity(count)
    for _ in 0..<count {
      guard let inputs = reader.digest(), let digest = reader.digest(), let stamp = reader.stamp(),
        let path = reader.text()
      else { return }
      pages[path] = Page(inputs: inputs, digest: digest, stamp: stamp)
    }
    self.pages = pages
    self.written = written
  }

  /// Whether a file that was last changed then is surely as it was when this was written.
  func trusts(_ stamp: FileSystem.Stamp) -> Bool { stamp.isSettled(before: written) }

  /// Writes it down; a failure costs nothing but time.
  func save(for project: Project) {
    var body = FingerprintInput()
    body.add(pages.count)
    for (path, page) in pages.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      body.add(page.inputs)
      body.add(page.digest)
      body.add(page.stamp)
      body.add(path)
    }
    MemoryFile("site", of: project).write(body)
  }
}

extension FileSystem.Stamp {
  /// Whether the file was last changed a second or more before `moment`: one that was changed about then may have changed once more
  /// without another time.
  func isSettled(before moment: Int) -> Bool { changed < moment - 1_000_000_000 }
}
