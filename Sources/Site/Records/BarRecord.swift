import Archive
import TemplateEngine

/// A bar of a chart: a year or a month and how many articles it has.
struct BarRecord: TemplateRecord {
  /// So many bars have room for their numbers. Said by the template, since a style sheet that counted them would move
  /// them while the page is still coming in.
  static let few = 12

  let words: Words
  let title: String
  let short: String
  let year: Int
  let count: Int
  /// The largest count of the chart.
  let most: Int
  /// Where it leads; `nil` for nowhere.
  let target: SitePath?
  /// Whether it leads to where the year begins on that page.
  var isPlace = false

  static let fields = TemplateFields<BarRecord>(
    "bar", "A bar of a chart: a year or a month with its number of articles.",
    [
      .text("title", "The year, or the month and year.") { $0.title },
      .text("short", "The year, or the beginning of the month's name.") { $0.short },
      .address(
        "path", "Its page, or its place in the list; missing for a month without articles.",
        when: { $0.target != nil }
      ) { bar, output in
        bar.target?.append(to: &output)
        if bar.isPlace {
          output.append(raw: "#y")
          output.append(bar.year)
        }
      },
      .number("count", "The number of its articles.") { $0.count },
      .text("label", "The title and the number in words: \"1997: 12 articles\".") {
        $0.words.label($0.title, articles: $0.count)
      },
      .number("percent", "That number in per cent of the largest, 1 to 100; 0 for none.") {
        $0.count == 0 ? 0 : max(1, $0.count * 100 / max(1, $0.most))
      },
    ])

  /// The years of a list's articles, each leading to where it begins in the list.
  static func years(of articles: [Int], _ list: SitePath, _ context: SiteContext) -> [BarRecord] {
    let years = context.years(of: articles)
    let pages = context.pages(ofList: articles.count)
    let most = years.map(\.count).max() ?? 1
    var position = 0
    return years.map { year, count in
      let page = position < pages.fullCount * pages.length ? position / pages.length + 1 : 0
      position += count
      return BarRecord(
        words: context.words, title: String(year), short: String(year), year: year, count: count, most: most,
        target: list.page(page), isPlace: true)
    }
  }
}
