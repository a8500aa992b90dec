import Files
import Markdown
import Support
import SystemPackage

/// The articles of some content files, neighbours in the order of paths.
struct ContentChunk: Sendable {
  /// What is left of the chunk for the next run.
  enum Written: Sendable {
    /// It is a chunk of the memory as it is.
    case kept(Int)
    /// It is a chunk of the memory as it is, of which files were read once more: they were too young to be trusted.
    case confirmed(Int)
    /// It was written anew; `nil` when it could not be.
    case anew(ArticleCache.Chunk?)
  }

  private(set) var articles: [Article] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The files that could not be read.
  private(set) var unread: [Diagnostic] = []
  /// The files that are no articles as they are.
  private(set) var unreadable: [UnreadContent] = []
  private(set) var written = Written.anew(nil)

  init(
    _ files: ContentFiles, _ range: Range<Int>, of project: Project, _ memory: ArticleCache?,
    _ draft: ArticleCacheWriter?
  ) {
    if let (number, known) = KnownArticles.chunk(of: files, range, in: memory) {
      articles = known
      written = .kept(number)
      return
    }
    var known = KnownArticles(memory, from: files.paths[range.lowerBound])
    var packer = ArticlePacker(reserving: range.count)
    for index in range {
      if let article = known.article(of: files.paths[index], files.stamps[index]) {
        packer.add(article)
      } else {
        read(files.paths[index], of: files, project, into: &packer)
      }
    }
    if let chunk = known.onlyChunk, chunk.block == packer.block {
      written = known.wasTooYoung ? .confirmed(chunk.number) : .kept(chunk.number)
    } else if let draft {
      written = .anew(draft.add(packer.block, first: files.paths[range.lowerBound]))
    }
    // Without the room for more articles, as they stay until the end.
    let block = packer.block.withUnsafeBufferPointer { packed in
      [UInt8](unsafeUninitializedCapacity: packed.count) { (_, $1) = $0.initialize(from: packed) }
    }
    articles = packer.starts.map { Article(block: block, start: $0) }
  }

  private mutating func read(
    _ file: String, of files: ContentFiles, _ project: Project, into packer: inout ArticlePacker
  ) {
    let shown = { project.shown(content: file) }
    var reader = ArticleReader(path: shown)
    do {
      let (bytes, stamp) = try files.read(file)
      if let yaml = reader.frontMatter(of: bytes), let fields = reader.article(file: file, yaml: yaml) {
        packer.add(
          fields, isDoubtful: !reader.diagnostics.isEmpty, stamp: stamp,
          fingerprint: Fingerprint(SHA256Digest(of: bytes)), frontMatterFingerprint: Self.fingerprint(of: file, yaml))
      } else {
        unreadable.append(UnreadContent(file, bytes))
      }
      diagnostics += reader.diagnostics
    } catch {
      unread.append(error.reason == .fileTooLarge ? .tooLongForContent(shown()) : Diagnostic(error, path: shown()))
    }
  }

  private static func fingerprint(of file: String, _ yaml: ArraySlice<UInt8>) -> Fingerprint {
    var input = ByteWriter()
    input.reserve(file.utf8.count + yaml.count + 16)
    input.add(file)
    input.add(yaml)
    return input.fingerprint
  }

  /// The articles of the memory, asked for in the order of their files.
  private struct KnownArticles {
    private let memory: ArticleCache?
    private var next: Int
    private var block: [UInt8] = []
    private var articles: ArraySlice<Article> = []
    private var chunksRead = 0
    /// Whether an article of the memory was not taken for no other reason than that its file was too young.
    private(set) var wasTooYoung = false

    init(_ memory: ArticleCache?, from file: String) {
      self.memory = memory
      next = memory?.chunk(of: file) ?? 0
    }

    /// The chunk that holds the articles of exactly these files, when each is surely as it was: nearly every one after
    /// a change.
    static func chunk(
      of files: ContentFiles, _ range: Range<Int>, in memory: ArticleCache?
    ) -> (number: Int, articles: [Article])? {
      guard let memory, let number = memory.chunk(of: files.paths[range.lowerBound]),
        let block = memory.bytes(of: memory.chunks[number]), let articles = Article.all(in: block),
        articles.count == range.count
      else { return nil }
      let areKnown = zip(range, articles).allSatisfy { index, article in
        isKnown(article, files.stamps[index], memory) && article.isOf(file: files.paths[index])
      }
      return areKnown ? (number, articles) : nil
    }

    private static func isKnown(_ article: Article, _ stamp: FileSystem.Stamp?, _ memory: ArticleCache) -> Bool {
      article.stamp == stamp && memory.trusts(article.stamp) && !article.has(Article.Part.doubt) && article.staysInside
    }

    /// The article of a file, when it is surely as it was, and there was nothing to say of it.
    mutating func article(of file: String, _ stamp: FileSystem.Stamp?) -> Article? {
      guard let memory, let stamp, let article = self.article(of: file, in: memory) else { return nil }
      if Self.isKnown(article, stamp, memory) { return article }
      if article.stamp == stamp, !memory.trusts(stamp) { wasTooYoung = true }
      return nil
    }

    private mutating func article(of file: String, in memory: ArticleCache) -> Article? {
      while true {
        while let article = articles.first {
          let known = article.file
          if file.precedesInBytes(known) { return nil }
          articles.removeFirst()
          if file.hasSameBytes(as: known) { return article }
        }
        guard next < memory.chunks.count, !file.precedesInBytes(memory.chunks[next].first) else { return nil }
        block = memory.bytes(of: memory.chunks[next]) ?? []
        articles = (Article.all(in: block) ?? [])[...]
        next += 1
        chunksRead += 1
      }
    }

    /// The one chunk that was read, when it is only one.
    var onlyChunk: (number: Int, block: [UInt8])? { chunksRead == 1 ? (next - 1, block) : nil }
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
