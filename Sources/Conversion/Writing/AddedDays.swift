import Archive

/// The days on which articles came into the archive: one that is converted again keeps its own, or keeps none.
struct AddedDays: Sendable {
  private let known: [Ledger.Key: CalendarDay?]
  /// The day of articles that are converted for the first time; `nil` to write none.
  private let today: CalendarDay?

  /// - Parameters:
  ///   - known: the days of articles that were converted before.
  ///   - new: the day of all others.
  init(_ known: [Ledger.Key: CalendarDay?] = [:], new: CalendarDay? = nil) {
    self.known = known
    today = new
  }

  /// The day of an article.
  func day(of origin: ContentFile.Origin) -> CalendarDay? {
    known[Ledger.Key(origin.seed, origin.part ?? 1)] ?? today
  }
}
