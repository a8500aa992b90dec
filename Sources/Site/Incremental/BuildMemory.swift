import Archive
import Files
import SystemPackage

/// What a build leaves for the next one: for each file of the site what it was made from, and the file that came of it.
///
/// It lies in `.pressmark/`, one file an output folder, and is disposable: without it, or with a damaged one, every page is made again.
struct BuildMemory: Sendable {
  /// A file of the site.
  struct Page: Sendable, Equatable {
    /// What it was made from.
    let inputs: Fingerprint
    let digest: SHA256Digest
    /// How the file was left.
    let stamp: FileSystem.Stamp
  }

  var pages: [String: Page] = [:]
  /// When it was written, in nanoseconds since 1970: what was changed about then may have changed once more without another time.
  private(set) var written = 0

  /// The first bytes: another form of the file has others.
  private static let mark = Array("Pressmark build 1\n".utf8)
  private static let safetyMargin = 1_000_000_000

  /// An empty memory.
  init() {}

  /// Whether a file that was last changed then is surely as it was when this was written.
  func trusts(_ stamp: FileSystem.Stamp) -> Bool { stamp.changed < written - Self.safetyMargin }

  /// The memory's file for an output folder.
  static func file(of project: Project) -> FilePath {
    let name = SHA256Digest(of: Array(project.site.string.utf8)).hexadecimal.prefix(16)
    return project.root.appending(".pressmark").appending("site-\(name)")
  }

  /// What the last build left for this project and output folder; nothing when it cannot be read.
  init(of project: Project) {
    let path = Self.file(of: project)
    guard let bytes = try? FileSystem.read(path), let stamp = FileSystem.stamp(of: path), bytes.starts(with: Self.mark),
      let pages = Self.pages(in: bytes.dropFirst(Self.mark.count))
    else { return }
    self.pages = pages
    written = stamp.changed
  }

  private static func pages(in bytes: ArraySlice<UInt8>) -> [String: Page]? {
    // The last bytes are the fingerprint of the others: a file that was cut or damaged is none.
    guard bytes.count >= Fingerprint.size,
      Fingerprint(bytes: bytes.suffix(Fingerprint.size)) == Fingerprint(of: Array(bytes.dropLast(Fingerprint.size)))
    else { return nil }
    var pages: [String: Page] = [:]
    var rest = bytes.dropLast(Fingerprint.size)
    func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, rest.count >= count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    func takeNumber() -> Int? {
      take(8).map { Int(truncatingIfNeeded: $0.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) }
    }
    guard let count = takeNumber(), count >= 0, count <= rest.count else { return nil }
    pages.reserveCapacity(count)
    for _ in 0..<count {
      guard let inputs = take(Fingerprint.size).flatMap({ Fingerprint(bytes: $0) }),
        let digest = take(64).flatMap({ SHA256Digest(hexadecimal: String(decoding: $0, as: UTF8.self)) }),
        let size = takeNumber(), let changed = takeNumber(), let length = takeNumber(), let path = take(length)
      else { return nil }
      pages[String(decoding: path, as: UTF8.self)] = Page(
        inputs: inputs, digest: digest, stamp: FileSystem.Stamp(size: size, changed: changed))
    }
    return pages
  }

  /// Writes it down; a failure costs nothing but time.
  func save(for project: Project) {
    var body = FingerprintInput()
    body.add(pages.count)
    for (path, page) in pages.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      body.add(page.inputs)
      body.add(raw: page.digest.hexadecimal)
      body.add(page.stamp.size)
      body.add(page.stamp.changed)
      body.add(path)
    }
    var bytes = Self.mark + body.bytes
    body.fingerprint.append(to: &bytes)
    try? FileSystem.write(bytes, to: Self.file(of: project))
  }
}
