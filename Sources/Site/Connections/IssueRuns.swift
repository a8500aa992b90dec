import Archive

/// For each article the others of its issue: those of its publication and day, or of its publication, date and number,
/// which stand beside it in the catalogue.
struct IssueRuns: Sendable {
  /// For each article the first and last of its issue.
  private var first: [Int32] = []
  private var last: [Int32] = []

  init(_ catalogue: Catalogue) {
    let articles = catalogue.articles
    first.reserveCapacity(articles.count)
    last.reserveCapacity(articles.count)
    var start = 0
    while start < articles.count {
      var end = start + 1
      let article = articles[start]
      if let date = article.filedUnder, date.day != nil || article.has(.issue) && article.has(.publication) {
        while end < articles.count, let other = articles[end].filedUnder, other == date,
          articles[end].hasSame(.publication, as: article),
          date.day != nil || articles[end].hasSame(.issue, as: article) && articles[end].hasSame(.volume, as: article)
        {
          end += 1
        }
      }
      for _ in start..<end {
        first.append(Int32(start))
        last.append(Int32(end - 1))
      }
      start = end
    }
  }

  /// The articles of an article's issue.
  subscript(article: Int) -> ClosedRange<Int> { Int(first[article])...Int(last[article]) }
}
