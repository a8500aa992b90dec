import Archive
import Search
import Support
import Synchronization
import TestSupport

/// An archive of made-up articles, and its index.
struct TestIndex {
  var articles: [SearchedArticle]
  var years: [(year: Int?, first: Int)] = []
  /// The languages of the articles; none where a word finds itself alone.
  var languages: [String] = []
  private(set) var files: [String: [UInt8]] = [:]

  init(_ articles: [SearchedArticle]) { self.articles = articles }

  /// Articles of words that are frequent and rare, in several scripts, with names and headlines.
  init(randomly count: Int, from random: inout SeededGenerator) {
    articles = (0..<count).map { number in
      var article = SearchedArticle()
      article.path = "1997/article-\(number).html"
      article.headline = Self.text(of: 5, &random)
      article.besides = Bool.random(using: &random) ? [Self.text(of: 8, &random)] : []
      article.names = [
        SearchedArticle.Name(kind: "tag", slug: "peru", text: "Peru"),
        SearchedArticle.Name(kind: "author", slug: "ann-lee", text: "Ann Lee"),
      ].filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      article.text = Array(Self.text(of: Int.random(in: 0...120, using: &random), &random).utf8)
      return article
    }
    years = (0..<min(count, 5)).map { (1990 + $0, $0 * count / 5) }
  }

  private static let syllables = [
    "li", "ma", "pe", "ru", "st", "rik", "é", "ка", "на", "ل", "يد", "東", "京", "'", "-", "9", "1",
  ]

  private static func text(of count: Int, _ random: inout SeededGenerator) -> String {
    (0..<count).map { _ in
      // Few words are frequent, most are rare.
      let length = Int.random(in: 1...Int.random(in: 1...4, using: &random), using: &random)
      return (0..<length).map { _ in
        let number = Int.random(in: 0...Int.random(in: 0..<syllables.count, using: &random), using: &random)
        return syllables[number]
      }.joined()
    }.joined(separator: " ")
  }

  /// Writes the index.
  mutating func write(jobs: Int = 2) async throws {
    let written = Written()
    let peru = SearchedArticle.Name(kind: "tag", slug: "peru", text: "Peru")
    let index = SearchIndex(
      ofArticles: articles.count, passages: .full, years: years,
      kinds: [SearchIndex.Kind(field: "tag", title: "Subjects", names: [SearchIndex.Name(peru, count: 1)])],
      language: language)
    let articles = articles
    try await index.write(
      jobs: jobs, hash: { FNVHash(Array(articles[$0].path.utf8)).value }, size: { articles[$0].text.count },
      article: { articles[$0] }, emit: { written.add($0) })
    files = written.files
  }

  private var language: (@Sendable (Int) -> String)? {
    if languages.isEmpty { return nil }
    let languages = languages
    return { languages[$0] }
  }

  private final class Written: Sendable {
    private let state = Mutex<[String: [UInt8]]>([:])
    var files: [String: [UInt8]] { state.withLock(\.self) }
    func add(_ file: SearchIndex.File) { state.withLock { $0[file.name] = file.bytes } }
  }

  /// The words under which an article is found, by a look at all of it.
  func words(of article: Int) -> Set<String> {
    let article = articles[article]
    var words = Set(SearchWords.words(of: String(decoding: article.text, as: UTF8.self)))
    for text in [article.headline] + article.besides { words.formUnion(SearchWords.words(of: text)) }
    for name in article.names {
      if name.kind == "tag" { words.formUnion(SearchWords.words(of: name.text)) }
      words.insert("#" + name.kind + "=" + name.slug)
      words.formUnion(SearchWords.words(of: name.text).map { "#" + name.kind + ":" + $0 })
    }
    return words
  }
}
