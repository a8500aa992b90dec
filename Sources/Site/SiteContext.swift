import Archive
import TemplateEngine

/// What all pages of a site are made from. A class, so that a record of a list holds no more than its address and a number.
final class SiteContext: Sendable {
  let catalogue: Catalogue
  let articles: [Article]
  let configuration: Configuration
  let project: Project
  /// For each article whether its source text is copied beside it.
  let sources: [Bool]
  let months: [Catalogue.Month]
  let days: [Catalogue.Day]
  let site: SiteRecord
  private let hasDisplayNames: Bool

  init(catalogue: Catalogue, configuration: Configuration, project: Project, sources: [Bool]) {
    self.catalogue = catalogue
    articles = catalogue.articles
    self.configuration = configuration
    self.project = project
    self.sources = sources
    months = catalogue.months
    days = catalogue.days
    site = SiteRecord(catalogue, configuration)
    hasDisplayNames = !configuration.publications.isEmpty
  }

  /// The names of one kind, in alphabetical order.
  func names(_ kind: NameKind) -> [Name] {
    switch kind {
    case .tags: catalogue.tags.names
    case .authors: catalogue.authors.names
    case .publications: catalogue.publications.names
    }
  }

  /// The names with most articles, most first; names with as many in alphabetical order.
  func mostUsed(_ kind: NameKind, _ limit: Int) -> [NameRecord] {
    let names = names(kind)
    let order = names.indices.sorted {
      (names[$1].articles.count, $0) < (names[$0].articles.count, $1)
    }
    return order.prefix(limit).map { NameRecord(context: self, kind: kind, index: $0) }
  }

  /// The publication's name as readers see it.
  func publication(of article: Int) -> String? {
    // Without a look into the table of names where it is empty, as in most archives.
    hasDisplayNames
      ? articles[article].publication.map(configuration.displayName(ofPublication:)) : articles[article].publication
  }

  /// One group of entries for each year, of articles in the order of time.
  func groupsByYear(_ articles: ArraySlice<Int>) -> [GroupRecord] {
    var groups: [GroupRecord] = []
    var start = articles.startIndex
    while start < articles.endIndex {
      let year = self.articles[articles[start]].date?.year
      let end = articles[start...].firstIndex { self.articles[$0].date?.year != year } ?? articles.endIndex
      groups.append(
        GroupRecord(
          context: self, title: year.map { String($0) } ?? "Undated", target: year.map { .year($0) } ?? .undated,
          anchor: year.map { "y\($0)" } ?? "undated", articles: articles[start..<end]))
      start = end
    }
    return groups
  }
}
