import Archive

/// What was printed in one issue with an article, and where it stands among them: the issue that it numbers, or where
/// it numbers none, or is alone in it, its publication's articles of the day. A day may have two editions.
struct IssueMates {
  let count: Int
  /// The article's place, from 0.
  let position: Int
  let previous: Int?
  let next: Int?
  /// Whether it is the issue that the article numbers.
  let isNumbered: Bool
  /// What stands in time before and after all of its publication and day; there may be no article of that number.
  let articleBefore: Int
  let articleAfter: Int

  init(of article: Int, in context: SiteContext) {
    let run = context.runs[article]
    articleBefore = run.lowerBound - 1
    articleAfter = run.upperBound + 1
    if let issue = context.issues.issue(of: article), context.issues.issues[issue].articles.count > 1 {
      let articles = context.issues.issues[issue].articles
      isNumbered = true
      count = articles.count
      position = articles.firstIndex(of: article) ?? 0
      previous = position > 0 ? articles[position - 1] : nil
      next = position + 1 < count ? articles[position + 1] : nil
    } else {
      isNumbered = false
      count = run.count
      position = article - run.lowerBound
      previous = article > run.lowerBound ? article - 1 : nil
      next = article < run.upperBound ? article + 1 : nil
    }
  }
}
