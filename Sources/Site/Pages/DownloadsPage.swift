import Archive
import TemplateEngine

/// What there is to take away: tables, citations, texts.
struct DownloadsPage: SitePage {
  static let template = "downloads"
  static let path = SitePath.file("downloads.html")
  static let examples = [path.text]
  static let noun = "the list of files to take away"

  static func plan(_ plan: inout SitePlan) {
    if plan.configuration.hasDownloads { plan.add(path, Self.self) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let catalogue = inputs.context.catalogue
    for year in catalogue.years { inputs.add(year.year, year.articles.count) }
    inputs.add(catalogue.undated.count)
  }

  let context: SiteContext

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
  }

  var title: String { context.words[.downloads] }

  static let fields = TemplateFields<DownloadsPage>(
    "downloads", "What there is to take away: the same files under the same addresses, and those of each year.",
    [
      .list("years", "The years, and behind them the articles without one.") { page in
        YearDownload.groups(of: page.context.catalogue).map { DownloadRecord(context: page.context, group: $0) }
      }
    ])
}

/// The files of a year.
struct DownloadRecord: TemplateRecord {
  let context: SiteContext
  /// Which year it is; that behind the last are the articles without one.
  let group: Int

  static let fields = TemplateFields<DownloadRecord>(
    "download", "The files of a year.",
    [
      .text("label", "The year, and how many articles it has: \"1997: 12 articles\".") { record in
        let (context, years) = (record.context, record.context.catalogue.years)
        let name = record.group < years.count ? String(years[record.group].year) : context.words[.undated]
        return context.words.label(
          name, articles: YearDownload.articles(of: record.group, in: context.catalogue).count)
      },
      .text("name", "The name of its files, without the ending: `1997`.") {
        YearDownload.name(of: $0.group, in: $0.context.catalogue)
      },
      .address("texts-path", "Their texts in one file.") {
        $1.append(YearDownload.path(of: $0.group, 0, in: $0.context.catalogue))
      },
      .address("records-path", "What is known of each, and its text: JSON Lines.") {
        $1.append(YearDownload.path(of: $0.group, 1, in: $0.context.catalogue))
      },
    ])
}
