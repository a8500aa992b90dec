import Archive
import TemplateEngine
import Wording

/// `index.html`.
struct HomePage: TemplateRecord {
  let context: SiteContext

  private static let latestCount = 10
  private static let tagCount = 40
  private static let nameCount = 20

  static let fields: TemplateFields<HomePage> = [
    TemplateField("first-year", "The first year with an article.") {
      TemplateValue($0.context.catalogue.years.first.map { String($0.year) })
    },
    TemplateField("last-year", "The last year with an article, when it is not the first.") { page in
      let years = page.context.catalogue.years
      return TemplateValue(years.count > 1 ? years.last.map { String($0.year) } : nil)
    },
    TemplateField("years", "The years, with their shares.") { $0.years },
    TemplateField("has-latest", "Whether any article has a year.") { .bool(!$0.context.catalogue.years.isEmpty) },
    TemplateField("latest", "The latest articles, newest first.") { page in
      let catalogue = page.context.catalogue
      let dated = catalogue.articles.count - catalogue.undated.count
      return page.context.entries((0..<dated).suffix(latestCount).reversed())
    },
    TemplateField("tags", "The most used tags.") { $0.context.mostUsed(.tags, tagCount) },
    TemplateField("authors", "The authors with most articles.") { $0.context.mostUsed(.authors, nameCount) },
    TemplateField("publications", "The publications with most articles.") {
      $0.context.mostUsed(.publications, nameCount)
    },
  ]

  private var years: TemplateValue {
    let years = context.catalogue.years
    let most = years.map(\.articles.count).max() ?? 1
    return .list(
      years.map { year in
        .record(
          YearBar(
            year: String(year.year), path: SitePlan.path(ofYear: year.year), count: year.articles.count,
            percent: max(1, year.articles.count * 100 / most)))
      })
  }

  /// A year in the timeline.
  struct YearBar: TemplateRecord {
    let year: String
    let path: String
    let count: Int
    let percent: Int

    static let fields: TemplateFields<YearBar> = [
      TemplateField("year", "The year.") { .text($0.year) },
      TemplateField("path", "Its page.") { .text($0.path) },
      TemplateField("count", "The number of its articles.") { .number($0.count) },
      TemplateField("label", "The year and the number in words.") {
        .text("\($0.year): \(counted($0.count, "article"))")
      },
      TemplateField("percent", "That number in per cent of the largest, 1 to 100.") { .number($0.percent) },
    ]
  }
}
