import Archive
import TemplateEngine

/// What all pages of a site are made from.
struct SiteContext: Sendable {
  let catalogue: Catalogue
  let configuration: Configuration
  let project: Project
  /// For each article whether its source text is copied beside it.
  let sources: [Bool]
  let months: [Catalogue.Month]
  let days: [Catalogue.Day]
  let site: SiteRecord

  init(catalogue: Catalogue, configuration: Configuration, project: Project, sources: [Bool]) {
    self.catalogue = catalogue
    self.configuration = configuration
    self.project = project
    self.sources = sources
    months = catalogue.months
    days = catalogue.days
    site = SiteRecord(catalogue, configuration)
  }

  /// A list's entry for an article.
  func entry(_ index: Int) -> TemplateValue {
    .record(EntryRecord(catalogue.articles[index], configuration))
  }

  func entries(_ indices: some Sequence<Int>) -> TemplateValue {
    .list(indices.map(entry))
  }

  /// A list's entry for a tag, author or publication.
  func name(_ kind: NameKind, _ index: Int) -> TemplateValue {
    name(kind, kind.index(in: catalogue).names[index])
  }

  func name(_ kind: NameKind, _ name: Name) -> TemplateValue {
    .record(NameRecord(name: name.text, path: kind.path(of: name), count: name.articles.count))
  }

  /// The names with most articles, most first; names with as many in alphabetical order.
  func mostUsed(_ kind: NameKind, _ limit: Int) -> TemplateValue {
    let names = kind.index(in: catalogue).names
    let order = names.indices.sorted {
      (names[$1].articles.count, $0) < (names[$0].articles.count, $1)
    }
    return .list(order.prefix(limit).map { name(kind, names[$0]) })
  }

  /// One group of entries for each year.
  func groupsByYear(_ articles: some Sequence<Int>) -> TemplateValue {
    var groups: [(year: Int?, articles: [Int])] = []
    for article in articles {
      let year = catalogue.articles[article].date?.year
      if groups.isEmpty || groups[groups.count - 1].year != year { groups.append((year, [])) }
      groups[groups.count - 1].articles.append(article)
    }
    return .list(
      groups.map { year, articles in
        .record(
          GroupRecord(
            title: year.map(String.init) ?? "Undated", path: year.map(SitePlan.path(ofYear:)) ?? "undated/index.html",
            anchor: year.map { "y\($0)" } ?? "undated", entries: entries(articles)))
      })
  }
}
