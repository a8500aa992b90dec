import Archive

/// The days on which articles came into the archive: one that is converted again keeps its own, or keeps none.
struct AddedDays: Sendable {
  private struct Article: Hashable {
    let seed: String
    let part: Int
  }

  private var known: [Article: CalendarDay?] = [:]
  /// The day of articles that are converted for the first time; `nil` to write none.
  private let today: CalendarDay?

  /// - Parameter new: the day of articles that are not among `existing`.
  init(_ existing: [Archive.Article] = [], new: CalendarDay? = nil) {
    today = new
    for article in existing {
      guard let seed = article.source else { continue }
      let key = Article(seed: seed, part: article.sourcePart ?? 1)
      // Of two content files of one article conversion knows the first.
      if known[key] == nil { known[key] = .some(article.added) }
    }
  }

  /// The day of an article.
  func day(of origin: ContentFile.Origin) -> CalendarDay? {
    known[Article(seed: origin.seed, part: origin.part ?? 1)] ?? today
  }
}
