import Archive
import TemplateEngine

/// `feeds/tags/peru.xml`: the articles of one subject, author or publication that were added last, in Atom; for the
/// taxonomies that `feeds` of the configuration names.
struct NameFeed: PrintedFile {
  static let noun = "a feed"

  static func plan(_ plan: inout SitePlan) {
    guard plan.feed != nil else { return }
    for kind in plan.configuration.feeds {
      for (index, name) in plan.catalogue[kind].names.enumerated()
      where name.hasPage && has(name, plan.catalogue.articles) {
        plan.add(path(of: name, kind), Self.self, taxonomy: kind, index: index)
      }
    }
  }

  /// Where a name's feed is.
  static func path(of name: Name, _ kind: Taxonomy) -> String {
    "\(SiteFolder.feeds.rawValue)/\(kind.key)/\(name.slug.text).xml"
  }

  /// Whether a name has one: a feed says when it was changed last (RFC 4287, section 4.1.1).
  static func has(_ name: Name, _ articles: [Article]) -> Bool {
    name.articles.contains { FeedIndex.day(of: articles[$0]) != nil }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(name: page.index, page.taxonomy, withCount: false)
    for index in latest(of: page, inputs.context) { inputs.add(member: index) }
  }

  /// Only their standfirsts: an article is in the feed of each of its names, and its text would be read as often.
  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    let name = renderer.context.names(page.taxonomy)[page.index]
    AtomFeed(renderer)?.append(
      latest(of: page, renderer.context), title: "\(name.text) — \(renderer.context.configuration.title)",
      path: page.path, page: SitePath.name(page.taxonomy, name.slug, page: 0).text, to: &output)
  }

  /// A name's articles that were added last, the last first.
  private static func latest(of page: PlannedPage, _ context: SiteContext) -> [Int] {
    let articles = context.names(page.taxonomy)[page.index].articles
    let days = articles.compactMap { index in
      FeedIndex.day(of: context.articles[index]).map { (day: $0, index: index) }
    }
    return days.sorted { $0 > $1 }.prefix(FeedIndex.length).map(\.index)
  }
}
