import Archive

/// Articles of one title, newspaper and date: what tells each from the others, so that windows, bookmarks and results
/// of a search do not show several as one.
struct AlikeArticles: Sendable {
  private struct Kind: Hashable {
    let date: PartialDate?
    let publication: Int
  }

  /// By the articles that have such neighbours; most have none.
  private var signs: [Int: String] = [:]

  /// None.
  init() {}

  init(in catalogue: Catalogue, _ words: Words) {
    for year in catalogue.years { add(year.articles, of: catalogue, words) }
    add(catalogue.undated, of: catalogue, words)
  }

  /// What tells an article from those that are alike: its page or section, its byline, or else which of them it is,
  /// from the second on.
  subscript(article: Int) -> String? { signs[article] }

  private mutating func add(_ members: some Sequence<Int>, of catalogue: Catalogue, _ words: Words) {
    let articles = catalogue.articles
    for members in Dictionary(grouping: members, by: { articles[$0].title }).values where members.count > 1 {
      let kinds = Dictionary(grouping: members) { article in
        Kind(
          date: articles[article].date, publication: catalogue.publications.namesOfArticle.first(ofList: article) ?? -1)
      }
      for alike in kinds.values where alike.count > 1 {
        let signs = Self.signs(of: alike.map { articles[$0] }, words)
        for (article, sign) in zip(alike, signs) { self.signs[article] = sign }
      }
    }
  }

  private static func signs(of articles: [Article], _ words: Words) -> [String?] {
    let candidates: [(Article) -> String?] = [
      { $0.page.map { words.text(.page, ["page": $0]) } }, { $0.section }, { $0.byline },
    ]
    for candidate in candidates {
      let signs = articles.map(candidate)
      // One of them may have none.
      if Set(signs).count == signs.count { return signs }
    }
    return articles.indices.map { $0 == 0 ? nil : String($0 + 1) }
  }
}
