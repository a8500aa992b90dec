import Archive
import TemplateEngine

/// A bar of a chart: a year, several years or a month and how many articles it has.
struct BarRecord: TemplateRecord {
  /// So many bars have room for their numbers. Said by the template, since a style sheet that counted them would move
  /// them while the page is still coming in.
  static let few = 12

  let words: Words
  let title: String
  let short: String
  let year: Int
  /// The month, 1 to 12; 0 for a year.
  var month = 0
  let count: Int
  /// The largest count of the chart.
  let most: Int
  /// Where it leads; `nil` for nowhere.
  var target: SitePath?
  /// Whether it leads to where the year begins on that page.
  var isPlace = false
  /// How many years or months it stands for, and those of them that have articles.
  var span = 1
  var marks: [Mark]?

  static let fields = TemplateFields<BarRecord>(
    "bar", "A bar of a chart: a year, several years or a month with the number of articles.",
    [
      .text("title", "The year, the first and the last, or the month and year.") { $0.title },
      .text("short", "The year, the first of them or the month; empty on a timeline that has no room for it.") {
        $0.short
      },
      .number("span", "For how many years or months it stands.") { $0.span },
      .list("marks", "Those of them that have articles.") { $0.marks ?? [Mark(place: 0, percent: $0.percent)] },
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
      .number("percent", "That number in per cent of the largest, 1 to 100; 0 for none.") { $0.percent },
    ])

  private var percent: Int { count == 0 ? 0 : min(100, max(1, count * 100 / max(1, most))) }

  /// A year or month within a bar that stands for several.
  struct Mark: TemplateRecord {
    /// Which of them it is, from 0.
    let place: Int
    let percent: Int

    static let fields = TemplateFields<Mark>(
      "mark", "A year or month within a bar that stands for several.",
      [
        .number("place", "Which of them it is, from 0.") { $0.place },
        .number("percent", "Its number of articles in per cent of the largest, 1 to 100.") { $0.percent },
      ])
  }

  /// One bar for neighbours of a chart.
  ///
  /// - Parameters:
  ///   - members: those that have articles, each with its place.
  ///   - span: how many there would be.
  static func joined(
    _ members: [(place: Int, bar: BarRecord)], span: Int, title: String, short: String, words: Words
  ) -> BarRecord {
    let first = members.first?.bar
    return BarRecord(
      words: words, title: title, short: short, year: first?.year ?? 0,
      count: members.reduce(0) { $0 + $1.bar.count }, most: first?.most ?? 1, target: first?.target,
      isPlace: first?.isPlace ?? false, span: span,
      marks: members.map { Mark(place: $0.place, percent: $0.bar.percent) })
  }

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
