import Files

/// What puts the articles that are filed under the same date in order.
struct PlaceInIssue: Comparable {
  let article: Article
  private let date: PartialDate?
  private let publication: String
  /// The number with which the page begins.
  private let page: Int
  private let file: String

  init(_ article: Article) {
    self.article = article
    date = article.date
    publication = article.publication ?? ""
    page = article.page.flatMap { Int(Substring($0.utf8.prefix { (0x30...0x39).contains($0) })) } ?? .max
    file = article.file
  }

  static func == (one: PlaceInIssue, other: PlaceInIssue) -> Bool { one.file.utf8.elementsEqual(other.file.utf8) }

  static func < (one: PlaceInIssue, other: PlaceInIssue) -> Bool {
    switch (one.date, other.date) {
    case (let a?, let b?) where a != b: return a < b
    case (nil, _?): return false
    case (_?, nil): return true
    default: break
    }
    if one.publication != other.publication { return one.publication < other.publication }
    if one.page != other.page { return one.page < other.page }
    return one.file.precedesInBytes(other.file)
  }
}
