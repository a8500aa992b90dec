import Files
import Markdown
import Support
import SystemPackage

/// The articles of some content files, neighbours in the order of paths.
struct ContentChunk: Sendable {
  private(set) var articles: [Article] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The files that could not be read.
  private(set) var unread: [Diagnostic] = []
  /// The files that are no articles as they are.
  private(set) var unreadable: [UnreadContent] = []
  /// Whether all articles are from the cache.
  private(set) var isKnown = false

  init(_ files: ContentFiles, _ range: Range<Int>, of project: Project, _ cache: ArticleCache?) {
    var packer = ArticlePacker(reserving: range.count)
    // Those that are known; in the places of the others `nil`.
    var known: [Article?] = []
    known.reserveCapacity(range.count)
    var rest = (cache?.articles ?? [])[(cache?.place(of: files.paths[range.lowerBound]) ?? 0)...]
    for index in range {
      let file = files.paths[index]
      while rest.first?.isBefore(file: file) ?? false { rest.removeFirst() }
      if let cache, let article = rest.first, article.isOf(file: file), cache.knows(article, files.stamps[index]) {
        known.append(article)
      } else if read(file, of: files, project, into: &packer) {
        known.append(nil)
      }
    }
    isKnown = packer.starts.isEmpty
    // Without the room for more articles, as they stay until the end.
    let block = packer.block.withUnsafeBufferPointer { packed in
      [UInt8](unsafeUninitializedCapacity: packed.count) { (_, $1) = $0.initialize(from: packed) }
    }
    var starts = packer.starts[...]
    articles.reserveCapacity(known.count)
    for article in known {
      if let article = article ?? starts.popFirst().map({ Article(block: block, start: $0) }) {
        articles.append(article)
      }
    }
  }

  /// Reads a content file; whether it is an article.
  private mutating func read(
    _ file: String, of files: ContentFiles, _ project: Project, into packer: inout ArticlePacker
  ) -> Bool {
    let shown = { project.shown(content: file) }
    var reader = ArticleReader(path: shown)
    defer { diagnostics += reader.diagnostics }
    do {
      let (bytes, stamp) = try files.read(file)
      if let yaml = reader.frontMatter(of: bytes), let fields = reader.article(file: file, yaml: yaml) {
        packer.add(
          fields, isDoubtful: !reader.diagnostics.isEmpty, stamp: stamp,
          fingerprint: Fingerprint(SHA256Digest(of: bytes)), frontMatterFingerprint: Self.fingerprint(of: file, yaml))
        return true
      }
      unreadable.append(UnreadContent(file, bytes))
    } catch {
      unread.append(error.reason == .fileTooLarge ? .tooLongForContent(shown()) : Diagnostic(error, path: shown()))
    }
    return false
  }

  private static func fingerprint(of file: String, _ yaml: ArraySlice<UInt8>) -> Fingerprint {
    var input = ByteWriter()
    input.reserve(file.utf8.count + yaml.count + 16)
    input.add(file)
    input.add(yaml)
    return input.fingerprint
  }
}

extension Diagnostic {
  /// A content file that is not read.
  fileprivate static func tooLongForContent(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, path, "the file is larger than \(ContentFiles.longest >> 20) MB",
      advice: "No article is as long: look what is in it, and cut it into its articles.")
  }
}
