import Archive

/// `feeds/1997.xml`: the articles that came in one year, in Atom.
struct FeedArchive: LargeFile {
  static let noun = "a feed"

  /// Most are made in one piece, like other files.
  static func plan(_ plan: inout SitePlan) {
    for (index, year) in (plan.feed?.years ?? []).enumerated() {
      plan.add(
        FeedIndex.path(ofYear: year.year), Self.self, index: index,
        isLarge: year.range.count > PiecewiseFile.articlesInPiece)
    }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    guard let feed = inputs.plan.feed else { return }
    inputs.add(neighboursOf: page.index, in: feed.years) { $0.year }
    for place in feed.years[page.index].range { inputs.add(member: feed.articles[place]) }
  }

  static func pieces(of page: PlannedPage, _ renderer: SiteRenderer, _ made: [BuildCache.Page]) -> PiecewiseFile? {
    AtomFeed(renderer)?.archive(page.index)
  }
}
