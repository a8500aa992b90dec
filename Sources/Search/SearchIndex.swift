public import Archive
public import Files
import Support

/// The index of an archive, by which a browser searches it without a server: written as many small scripts, of which a
/// query loads those that it needs. Their form is in docs/search-format.md.
public struct SearchIndex: Sendable {
  /// A name by which readers narrow their results.
  public struct Name: Sendable {
    let name: SearchedArticle.Name
    let count: Int

    /// - Parameter count: the number of its articles.
    public init(_ name: SearchedArticle.Name, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// A kind of names by which articles are found.
  public struct Kind: Sendable {
    let field: String
    let title: String
    let names: [Name]

    /// - Parameters:
    ///   - field: what a query calls it, the `kind` of its names: `author`.
    ///   - title: what readers see over its names.
    ///   - names: those with most articles.
    public init(field: String, title: String, names: [Name]) {
      (self.field, self.title, self.names) = (field, title, names)
    }
  }

  /// A file of the index, below `search/`.
  public struct File: Sendable {
    /// Its name, with the ending.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]
  }

  /// The name of the file that leads to all others.
  public static let root = rootName + ".js"
  private static let rootName = "index"

  private let count: Int
  private let passages: Configuration.Passages
  private let years: [(year: Int?, first: Int)]
  private let kinds: [Kind]
  private let language: (@Sendable (Int) -> String)?

  /// - Parameters:
  ///   - count: the number of articles.
  ///   - years: at which article each year begins, and behind them where those without a year do.
  ///   - kinds: the kinds of the articles' names.
  ///   - language: the language of each article by its tag (BCP 47), where a word shall find its other forms too; `nil`
  ///     where it finds itself alone.
  public init(
    ofArticles count: Int, passages: Configuration.Passages, years: [(year: Int?, first: Int)],
    kinds: [Kind], language: (@Sendable (Int) -> String)? = nil
  ) {
    self.count = count
    self.passages = passages
    self.years = years
    self.kinds = kinds
    self.language = language
  }

  /// The bits of an article's number; an even number, so that few articles more change it.
  private var width: Int { max(2, (Int.bitWidth - max(0, count - 1).leadingZeroBitCount + 1) & ~1) }

  /// Writes the index.
  ///
  /// - Parameters:
  ///   - jobs: the number of tasks that work at once, at least 1.
  ///   - hash: a number for each article that does not change with others: it says where blocks end.
  ///   - size: about how many bytes an article has.
  ///   - known: what was made of the same articles before, where their blocks are still there; called from any task.
  ///   - keep: keeps what was made of articles for the next time, and may put its words away until they are asked for;
  ///     called from any task.
  ///   - article: reads an article; called from any task.
  ///   - emit: takes each file but the blocks of known articles, the root last; called from any task.
  /// - Throws: `FileError` when words that were put away are gone.
  public func write(
    jobs: Int, hash: (Int) -> UInt64, size: (Int) -> Int,
    known: @escaping @Sendable (Range<Int>) -> SearchPart? = { _ in nil },
    keep: @escaping @Sendable (Range<Int>, inout SearchPart) -> Void = { _, _ in },
    article: @escaping @Sendable (Int) -> SearchedArticle, emit: @escaping @Sendable (File) -> Void
  ) async throws(FileError) {
    let chunks = ArticleChunks(count, hash: hash, size: size).chunks
    let passages = passages
    let send: @Sendable (ScriptFile) -> Void = { emit(File(name: $0.fileName, bytes: $0.bytes)) }
    let parts = await inParallel(chunks.count, jobs: jobs, chunk: 1) { range in
      range.map { number in
        let chunk = chunks[number]
        var part = known(chunk.articles) ?? SearchPart(chunk, passages, article, send)
        keep(chunk.articles, &part)
        return part
      }
    }.flatMap(\.self)

    var articles = IndexTree()
    for (chunk, part) in zip(chunks, parts) {
      for (block, file) in zip(chunk.blocks, part.blocks) { articles.add(.number(block.lowerBound), file) }
    }
    articles.grow(send)

    var words = DictionaryBlocks(width: width, emit: send)
    var endings = EndingBlocks()
    let runs = zip(chunks, parts).map { (words: $1.words, articles: $0.articles) }
    var families = try families(runs)
    var merge = try RunMerge(runs)
    var (word, list, number) = ([UInt8](), [Posting](), 0)
    while try merge.next(&word, &list) {
      words.add(word, list, families?.families(of: number) ?? [])
      endings.add(word, articles: list.count)
      number += 1
    }
    words.end()
    endings.end(send)
    let others = (names: namesFile(send), parts: partsFile(chunks, send))
    send(root(words: words.tree, endings: endings.tree, articles: articles, others))
  }

  /// Which words are forms of one; `nil` where each finds itself alone.
  private func families(_ runs: [(words: StoredBytes, articles: Range<Int>)]) throws(FileError) -> WordFamilies? {
    guard let language else { return nil }
    let known = Inflection.all.sorted { $0.key < $1.key }
    var places: [String: Int8] = [:]
    let tongues = (0..<count).map { article in
      let tag = language(article)
      if let place = places[tag] { return place }
      let place = known.firstIndex { $0.key == LanguageTag(tag).language }.map { Int8($0) } ?? -1
      places[tag] = place
      return place
    }
    return try WordFamilies(runs, tongues: tongues, known.map(\.value))
  }

  /// Writes the names, and returns their file.
  private func namesFile(_ emit: (ScriptFile) -> Void) -> String {
    var value = JSONWriter()
    value.add(list: kinds.filter { !$0.names.isEmpty }) { value, kind in
      value.add(raw: "[")
      value.add(kind.title)
      value.add(raw: ",")
      value.add(list: kind.names) { value, name in
        value.add(raw: "[")
        value.add(name.name.text)
        value.add(raw: ",")
        value.add(name.name.word)
        value.add(raw: ",")
        value.add(name.count)
        value.add(raw: "]")
      }
      value.add(raw: "]")
    }
    let file = ScriptFile(value)
    emit(file)
    return file.name
  }

  /// Writes how many articles each part has, and returns the file.
  private func partsFile(_ chunks: [ArticleChunks.Chunk], _ emit: (ScriptFile) -> Void) -> String {
    var bits = BitWriter()
    bits.add(gamma: chunks.count + 1)
    for chunk in chunks { bits.add(gamma: chunk.articles.count) }
    bits.align()
    var value = JSONWriter()
    value.add(plain: bits.characters)
    let file = ScriptFile(value)
    emit(file)
    return file.name
  }

  private func root(
    words: IndexTree, endings: IndexTree, articles: IndexTree, _ others: (names: String, parts: String)
  ) -> ScriptFile {
    var value = JSONWriter()
    value.add(raw: "{\"version\":1,\"articles\":")
    value.add(count)
    value.add(raw: ",\"width\":")
    value.add(width)
    value.add(raw: ",\"passages\":")
    value.add(passages.rawValue)
    value.add(raw: ",\"years\":")
    value.add(list: years) { value, year in
      value.add(raw: "[")
      if let year = year.year { value.add(year) } else { value.add(raw: "null") }
      value.add(raw: ",")
      value.add(year.first)
      value.add(raw: "]")
    }
    for (name, tree) in [("words", words), ("endings", endings), ("articleBlocks", articles)] {
      value.add(raw: ",")
      value.add(name)
      value.add(raw: ":")
      tree.append(to: &value)
    }
    value.add(raw: ",\"kinds\":")
    value.add(list: kinds) { $0.add($1.field) }
    value.add(raw: ",\"names\":")
    value.add(others.names)
    value.add(raw: ",\"parts\":")
    value.add(others.parts)
    value.add(raw: "}")
    return ScriptFile(Self.rootName, value)
  }
}
