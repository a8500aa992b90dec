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

  init(catalogue: Catalogue, configuration: Configuration, project: Project, sources: [Bool]) {
    self.catalogue = catalogue
    articles = catalogue.articles
    self.configuration = configuration
    self.project = project
    self.sources = sources
    months = catalogue.months
    days = catalogue.days
    site = SiteRecord(catalogue, configuration)
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
    return order.prefix(limit).map { NameRecord(kind: kind, name: names[$0]) }
  }

  /// One group of entries for each year.
  func groupsByYear(_ articles: some Sequence<Int>) -> [GroupRecord] {
    var groups: [(year: Int?, articles: [Int])] = []
    for article in articles {
      let year = self.articles[article].date?.year
      if groups.isEmpty || groups[groups.count - 1].year != year { groups.append((year, [])) }
      groups[groups.count - 1].articles.append(article)
    }
    return groups.map { year, articles in
      GroupRecord(
        context: self, title: year.map(String.init) ?? "Undated", target: year.map(SitePath.year) ?? .undated,
        anchor: year.map { "y\($0)" } ?? "undated", articles: articles)
    }
  }
}
