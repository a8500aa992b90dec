import Archive
import TemplateEngine

/// The articles of a year, or those without one, to take away: their texts in one file, `downloads/1997.txt`, and in
/// another what is known of each and its text, an object a line: `downloads/1997.jsonl`.
///
/// By its number: the texts are 0, the objects 1.
struct YearDownload: LargeFile {
  static let counts = [PageCounts.Kind("downloads", "download")]
  static let noun = "a file to take away"
  static let howToLeaveOut: String? = "Leave out the files to take away: downloads: off."
  private static let endings = [".txt", ".jsonl"]
  /// What there is of each year.
  static let numbers = endings.indices

  static func plan(_ plan: inout SitePlan) {
    guard plan.configuration.hasDownloads else { return }
    for group in groups(of: plan.catalogue) {
      for number in numbers {
        plan.add(path(of: group, number, in: plan.catalogue), Self.self, index: group, number: number, isLarge: true)
      }
    }
  }

  /// Every year by its place, and behind them the articles without one.
  static func groups(of catalogue: Catalogue) -> Range<Int> {
    0..<catalogue.years.count + (catalogue.undated.isEmpty ? 0 : 1)
  }

  /// What the files of a group are called.
  static func name(of group: Int, in catalogue: Catalogue) -> String {
    group < catalogue.years.count ? Article.folder(year: catalogue.years[group].year) : "undated"
  }

  /// Where a group's texts are, or its objects.
  static func path(of group: Int, _ number: Int, in catalogue: Catalogue) -> String {
    "\(SiteFolder.downloads.rawValue)/" + name(of: group, in: catalogue) + endings[number]
  }

  /// The articles of a group.
  static func articles(of group: Int, in catalogue: Catalogue) -> [Int] {
    group < catalogue.years.count ? Array(catalogue.years[group].articles) : catalogue.undated
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    for index in articles(of: page.index, in: inputs.context.catalogue) {
      inputs.add(entry: index)
      inputs.add(inputs.context.articles[index].fingerprint)
    }
  }

  static func pieces(of page: PlannedPage, _ renderer: SiteRenderer, _ made: [BuildCache.Page]) -> PiecewiseFile? {
    let articles = articles(of: page.index, in: renderer.context.catalogue)
    return PiecewiseFile(articles: articles.count) { range, output in
      for place in range {
        if page.number == 0 {
          if place > 0 { output.append(raw: "\n=====\n\n") }
          append(articles[place], renderer, to: &output)
        } else {
          ArchiveList.append(
            renderer.context.articles[articles[place]], text: renderer.plainText(of: articles[place]), to: &output)
          output.append(raw: "\n")
        }
      }
    } head: { _ in
    } tail: { _ in
    }
  }

  /// Prints an article as a text: its head, a blank line, its paragraphs.
  private static func append(_ index: Int, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    let (context, article) = (renderer.context, renderer.context.articles[index])
    let date = article.date.map { context.words.dates.text($0) } ?? context.words[.undated]
    let path = ArticlePage.path(of: article)
    let head: [String?] = [
      article.kicker, article.title, article.standfirst, article.byline,
      [context.publication(of: index), date].compactMap(\.self).joined(separator: context.words[.listSeparator]),
      context.configuration.baseURL?.address(of: path) ?? path,
    ]
    for line in head.compactMap(\.self) {
      output.append(raw: Array(line.split(whereSeparator: \.isNewline).joined(separator: " ").utf8))
      output.append(raw: "\n")
    }
    output.append(raw: "\n")
    output.append(raw: renderer.plainText(of: index))
    output.append(raw: "\n")
  }
}
