import Archive
import Files
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

  static let isMadeLast = true

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let catalogue = inputs.context.catalogue
    for year in catalogue.years { inputs.add(year.year, year.articles.count) }
    inputs.add(catalogue.undated.count)
    for path in paths(in: catalogue) {
      inputs.add(inputs.made[path]?.digest.hexadecimal)
      inputs.add(inputs.made[path]?.size ?? 0)
    }
  }

  /// The files of all articles, and the words that say what each is.
  private static let whole: [(path: String, note: Word)] = [
    ("archive.csv", .downloadCSV), ("archive.json", .downloadJSON), ("datapackage.json", .downloadPackage),
    ("archive.bib", .downloadBibTeX), ("archive.ris", .downloadRIS), (Manifest.fileName, .downloadChecksums),
  ]

  private static func paths(in catalogue: Catalogue) -> [String] {
    whole.map(\.path)
      + YearDownload.groups(of: catalogue).flatMap { group in
        YearDownload.numbers.map { YearDownload.path(of: group, $0, in: catalogue) }
      }
  }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    making.print(DownloadsPage(context: making.context, made: making.made), at: page)
  }

  let context: SiteContext
  /// How its files came out.
  private let made: MadeFiles

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.init(context: context, made: MadeFiles())
  }

  private init(context: SiteContext, made: MadeFiles) {
    self.context = context
    self.made = made
  }

  var title: String { context.words[.downloads] }

  static let fields = TemplateFields<DownloadsPage>(
    "downloads", "What there is to take away.",
    [
      .list("files", "The files of all articles: tables, citations, checksums.") { page in
        whole.map { DownloadRecord(path: $0, note: page.context.words[$1], made: page.made, words: page.context.words) }
      },
      .list("years", "The years, and behind them the articles without one.") { page in
        YearDownload.groups(of: page.context.catalogue).map {
          YearDownloadsRecord(context: page.context, made: page.made, group: $0)
        }
      },
    ])
}

/// A file to take away.
struct DownloadRecord: TemplateRecord {
  let path: String
  let note: String?
  let made: MadeFiles
  let words: Words

  static let fields = TemplateFields<DownloadRecord>(
    "download", "A file to take away.",
    [
      .address("path", "The file.") { $1.append($0.path) },
      .text("name", "Its name: `1997.txt`.") { String($0.path.split(separator: "/").last ?? "") },
      .optionalText("note", "What it is, where its name does not say it.") { $0.note },
      .optionalText("size", "Its size in words: \"12 KB\"; not of the list of checksums, which has this page's.") {
        file in
        file.made[file.path].map { made in
          file.words.text(.fileSize, ["kilobytes": file.words.text((made.size + 999) / 1000)])
        }
      },
      .optionalText("sha256", "Its SHA-256, likewise.") { $0.made[$0.path]?.digest.hexadecimal },
    ])
}

/// The files of a year.
struct YearDownloadsRecord: TemplateRecord {
  let context: SiteContext
  let made: MadeFiles
  /// Which year it is; that behind the last are the articles without one.
  let group: Int

  static let fields = TemplateFields<YearDownloadsRecord>(
    "year-downloads", "The files of a year.",
    [
      .text("label", "The year, and how many articles it has: \"1997: 12 articles\".") { record in
        let (context, years) = (record.context, record.context.catalogue.years)
        let name = record.group < years.count ? String(years[record.group].year) : context.words[.undated]
        return context.words.label(
          name, articles: YearDownload.articles(of: record.group, in: context.catalogue).count)
      },
      .list("files", "Its texts in one file, and what is known of each with its text, JSON Lines.") { record in
        YearDownload.numbers.map { number in
          DownloadRecord(
            path: YearDownload.path(of: record.group, number, in: record.context.catalogue), note: nil,
            made: record.made, words: record.context.words)
        }
      },
    ])
}
