import Archive
import TemplateEngine

/// `index.html`.
struct HomePage: SitePage {
  static let template = "home"
  static let path = SitePath.file("index.html")
  static let examples = [path.text]
  static let noun = "the home page"

  static func plan(_ plan: inout SitePlan) { plan.add(path, Self.self) }

  /// It shows something of nearly everything: it is made every time.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) { inputs.areAllKnown = false }

  let context: SiteContext
  /// For each taxonomy the names with most articles.
  private let mostUsed: [[NameRecord]]
  /// The number of articles in the year that has most.
  private let most: Int

  private static let latestCount = 10

  private func bar(_ year: Catalogue.Year) -> BarRecord {
    BarRecord(
      words: context.words, title: String(year.year), short: String(year.year), year: year.year,
      count: year.articles.count, most: most, target: .year(year.year))
  }

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    mostUsed = Taxonomy.all.map { context.mostUsed($0, $0.mostOnHome) }
    most = context.catalogue.years.map(\.articles.count).max() ?? 1
  }

  var title: String { "" }

  var summary: String { context.configuration.description }

  private var dated: Int { context.articles.count - context.catalogue.undated.count }

  /// The articles that it shows, the newest first; where none has a date, the first without.
  private var latest: [Int] {
    let (dated, most) = (dated, Self.latestCount)
    return dated > 0
      ? (max(0, dated - most)..<dated).reversed() : Array(context.catalogue.undated.prefix(most))
  }

  static let fields = TemplateFields<HomePage>(
    "home", "The home page.",
    [
      .optionalText("first-year", "The first year with an article.") {
        $0.context.catalogue.years.first.map { String($0.year) }
      },
      .optionalText("last-year", "The last year with an article, when it is not the first.") { page in
        let years = page.context.catalogue.years
        return years.count > 1 ? years.last.map { String($0.year) } : nil
      },
      .flag("has-few-years", "Whether the years are so few that each has room for its number of articles.") {
        $0.context.catalogue.years.count <= BarRecord.few
      },
      .list("years", "The years, with their shares.", count: { $0.context.catalogue.years.count }) {
        $0.bar($0.context.catalogue.years[$1])
      },
      .optionalRecord("timeline", "The same on an axis of time.") { page in
        TimelineRecord(page.context.catalogue.years.map { page.bar($0) }, page.context.words)
      },
      .flag("has-latest", "Whether there is any article.") { !$0.latest.isEmpty },
      .list("latest", "The latest articles, up to ten, newest first; where none has a year, the first without.") {
        page in page.latest.map { EntryRecord(context: page.context, index: $0, isCitable: true) }
      },
      .list("indexes", "The indexes of publications, authors and subjects, those that have pages.") { page in
        Taxonomy.all.reversed().compactMap { taxonomy in
          let names = page.mostUsed[taxonomy.number]
          return names.isEmpty ? nil : IndexRecord(words: page.context.words, taxonomy: taxonomy, names: names)
        }
      },
    ]
      + Taxonomy.all.map { taxonomy in
        .list(taxonomy.key, "The \(taxonomy.key) with most articles, up to \(taxonomy.mostOnHome).") {
          $0.mostUsed[taxonomy.number]
        }
      })

  /// The index of a taxonomy, with the names that have most articles.
  struct IndexRecord: TemplateRecord {
    let words: Words
    let taxonomy: Taxonomy
    let names: [NameRecord]

    static let fields = TemplateFields<IndexRecord>(
      "index", "An index of subjects, authors or publications.",
      [
        .text("title", "Its heading.") { $0.words.indexTitle(of: $0.taxonomy) },
        .address("path", "Its page.") { SitePath.names($0.taxonomy).append(to: &$1) },
        .list("names", "The names with most articles.") { $0.names },
        .flag("is-tags", "Whether these are subjects, of which there are many.") { $0.taxonomy == .tags },
      ])
  }
}
