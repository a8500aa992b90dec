import Archive

/// For each article the others of its issue: those of its publication and day, which stand beside it in the catalogue.
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
      if let (year, month, day) = articles[start].filedUnder, let month, let day {
        while end < articles.count, let other = articles[end].filedUnder, other == (year, month, day),
          articles[end].hasSame(.publication, as: articles[start])
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
