import Support

/// What puts the articles that are filed under the same date in order: less certain dates, the publication, the page,
/// the source text and which of its articles it is, and the file.
///
/// Articles lie packed, and what they are compared by is looked at where it lies.
struct IssueOrder {
  let article: Article
  /// Whether the date is a day and nothing else is said of it: then it is that of all others of which this is so.
  private let hasPlainDay: Bool
  /// The number with which the page begins.
  let page: Int

  init(_ article: Article) {
    self.article = article
    hasPlainDay = article.filing.hasDay && article.hasPlainDate
    page = article.withText(.page, Self.number) ?? .max
  }

  /// Whether it comes before another one that is filed under the same date.
  func precedes(_ other: IssueOrder) -> Bool {
    if !(hasPlainDay && other.hasPlainDay) {
      switch (article.date, other.article.date) {
      case (let a?, let b?) where a != b: return a < b
      case (nil, _?): return false
      case (_?, nil): return true
      default: break
      }
    }
    if let precedes = article.precedes(other.article, by: .publication) { return precedes }
    // Of a month or a year there may be several issues; a day is one.
    if !article.filing.hasDay, let precedes = precedes(other, by: .volume) ?? precedes(other, by: .issue) {
      return precedes
    }
    if page != other.page { return page < other.page }
    // A file holds its articles in the order in which they were printed.
    if let precedes = article.precedes(other.article, by: .source) { return precedes }
    let (part, otherPart) = (article.sourcePart ?? 0, other.article.sourcePart ?? 0)
    if part != otherPart { return part < otherPart }
    return article.precedes(other.article, by: Article.Part.file) ?? false
  }

  /// By the numbers with which a key's texts begin, then by the texts; `nil` where these are the same.
  private func precedes(_ other: IssueOrder, by key: ArticleKey) -> Bool? {
    let number = article.withText(key, Self.number) ?? .max
    let otherNumber = other.article.withText(key, Self.number) ?? .max
    return number != otherNumber ? number < otherNumber : article.precedes(other.article, by: key)
  }

  /// The number that a page's digits write, as far as they go; the greatest when there are none.
  private static func number(_ page: UnsafeBufferPointer<UInt8>) -> Int {
    let digits = page.prefix { $0.isASCIIDigit }
    // More digits than any number has are no page's number.
    if digits.isEmpty || digits.count > 18 { return .max }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
