import TestSupport
import Testing

@testable import Search

/// The index of an archive, as a browser reads it.
struct SearchIndexTests {
  @Test func findsTheArticlesThatALookAtAllOfThemFinds() async throws {
    var random = SeededGenerator(seed: 18)
    var archive = TestIndex(randomly: 350, from: &random)
    try await archive.write()
    let index = try IndexReader(archive.files)
    let words = archive.articles.indices.map { archive.words(of: $0) }
    let all = Set(words.joined()).sorted() + ["nowhere", "zzz", "東大"]
    for word in all {
      let found = index.articles(with: word).map(\.article)
      #expect(found == words.indices.filter { words[$0].contains(word) }, "\(word)")
    }
    // Queries of several words, some left out, of some years.
    for _ in 0..<1000 {
      let wanted = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in all.randomElement(using: &random) }
      let unwanted = (0..<Int.random(in: 0...1, using: &random)).compactMap { _ in all.randomElement(using: &random) }
      let years = [0..<350, 70..<140, 280..<350].randomElement(using: &random) ?? 0..<350
      var found = Set(years)
      for word in wanted { found.formIntersection(index.articles(with: word).map(\.article)) }
      for word in unwanted { found.subtract(index.articles(with: word).map(\.article)) }
      let expected = years.filter { words[$0].isSuperset(of: wanted) && words[$0].isDisjoint(with: unwanted) }
      #expect(found.sorted() == expected, "\(wanted) without \(unwanted) in \(years)")
    }
  }

  @Test func aLongListIsCutByTime() async throws {
    var archive = TestIndex(
      (0..<40_000).map { number in
        var article = SearchedArticle()
        article.path = "\(number).html"
        article.text = Array("the \(number % 7 == 0 ? "strike" : "peace")".utf8)
        return article
      })
    try await archive.write()
    let index = try IndexReader(archive.files)
    #expect(index.articles(with: "the").map(\.article) == Array(0..<40_000))
    #expect(index.articles(with: "strike").map(\.article) == Array(stride(from: 0, to: 40_000, by: 7)))
  }

  @Test func wordsCountByWhereTheyStand() async throws {
    var article = SearchedArticle()
    article.headline = "Massacre in Lima"
    article.besides = ["By Ann Lee"]
    article.names = [SearchedArticle.Name(kind: "tag", slug: "peru", text: "Peru")]
    article.text = Array("The embassy was stormed. \(String(repeating: "Lima ", count: 30))".utf8)
    var archive = TestIndex([article])
    try await archive.write()
    let index = try IndexReader(archive.files)
    let weights = ["embassy", "lee", "peru", "massacre", "lima", "#tag:peru", "#tag=peru"].map { word in
      index.articles(with: word).map(\.weight)
    }
    #expect(weights == [[1], [4], [4], [5], [6], [0], [0]])
    #expect(index.article(0) == ["", "Massacre in Lima", "", "", "", ""])
  }

  @Test func frequentWordsThatStandTogetherHaveAList() async throws {
    var archive = TestIndex(
      (0..<600).map { number in
        var article = SearchedArticle()
        article.path = "\(number).html"
        article.headline = number % 5 == 0 ? "Army, people" : ""
        article.text = Array((number % 3 == 0 ? "See the U.S. army go." : "Army of the people, for U.S. ships").utf8)
        return article
      })
    try await archive.write()
    let index = try IndexReader(archive.files)
    #expect(index.parts.count > 1 && index.parts.flatMap(\.self) == Array(0..<600))
    func list(_ one: String, _ other: String, _ isThere: (Int) -> Bool) {
      let both = [one, other].map { Set(index.articles(with: $0).map(\.article)) }
      let expected = index.parts.flatMap { part in
        let areFrequent = both.allSatisfy { $0.intersection(part).count >= max(8, part.count / 16) }
        return areFrequent ? part.filter(isThere) : []
      }
      let name = String(decoding: PairName(PairName.Beginning(one.utf8), other.utf8).bytes, as: UTF8.self)
      #expect(index.articles(with: name).map(\.article) == expected, "\(one) \(other)")
    }
    for (one, other) in [("see", "the"), ("the", "u"), ("the", "us"), ("s", "army"), ("us", "army")] {
      list(one, other) { $0 % 3 == 0 }
    }
    for (one, other) in [("the", "people"), ("for", "us"), ("us", "ships")] { list(one, other) { $0 % 3 != 0 } }
    list("u", "s") { _ in true }
    list("army", "people") { $0 % 5 == 0 }
    for (one, other) in [("the", "army"), ("people", "see"), ("people", "army"), ("u", "us"), ("us", "s")] {
      list(one, other) { _ in false }
    }
  }

  @Test func isTheSameWithAnyNumberOfJobs() async throws {
    var random = SeededGenerator(seed: 3)
    var one = TestIndex(randomly: 300, from: &random)
    var other = one
    try await one.write(jobs: 1)
    try await other.write(jobs: 4)
    #expect(one.files == other.files)
  }

  @Test func anEditLeavesNearlyAllFilesAsTheyAre() async throws {
    var random = SeededGenerator(seed: 7)
    var archive = TestIndex(randomly: 3000, from: &random)
    try await archive.write()
    let before = archive.files
    archive.articles[1500].text += Array(" Fujimori".utf8)
    try await archive.write()
    let changed = archive.files.filter { before[$0.key] != $0.value }
    #expect(changed.keys.contains("index.js"))
    #expect((2...8).contains(changed.count), "\(changed.count) of \(before.count)")
  }

  @Test func theRootStaysSmall() async throws {
    var archive = TestIndex(
      (0..<3000).map { number in
        var article = SearchedArticle()
        article.path = "1997/04/24/an-article-with-a-long-name-\(number).html"
        article.text = Array((0..<20).map { "word\(number)x\($0)" }.joined(separator: " ").utf8)
        return article
      })
    try await archive.write()
    #expect(try #require(archive.files["index.js"]).count < 8192)
    let index = try IndexReader(archive.files)
    #expect(index.articles(with: "word2999x19").map(\.article) == [2999])
    #expect(index.article(1234)?[0] == "1997/04/24/an-article-with-a-long-name-1234.html")
  }

  @Test func wordsOfSeveralArticlesAreFoundByTheirEnds() async throws {
    var archive = TestIndex(
      ["Fujimori in Lima", "Fujimori stays", "Lima"].map { text in
        var article = SearchedArticle()
        article.text = Array(text.utf8)
        return article
      })
    try await archive.write()
    #expect(try IndexReader(archive.files).endings(about: "fujimori") == ["fujimori": 2, "lima": 2])
  }

  @Test func anEmptyArchiveHasAnIndex() async throws {
    var archive = TestIndex([])
    try await archive.write()
    let index = try IndexReader(archive.files)
    #expect(index.articleCount == 0 && index.articles(with: "lima").isEmpty && index.article(0) == nil)
  }
}
