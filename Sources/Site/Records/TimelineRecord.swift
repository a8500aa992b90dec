import TemplateEngine

/// Years on an axis of time, on which those without articles are gaps.
///
/// It is one row in every window. A bar leads somewhere, so it has to be wide enough for a mouse, and on a phone for a
/// finger: where there is no room for that, one bar stands for several years, and shows each of them as a thin one. So
/// a timeline may have two rows, of which a window shows one; the years one by one are a list beside it.
struct TimelineRecord: TemplateRecord {
  /// What a window has room for.
  private struct Room {
    let bars: Int
    /// The years that a bar may stand for.
    let steps: [Int]

    func step(from first: Int, to last: Int) -> Int {
      steps.first { last / $0 - first / $0 < bars } ?? steps[steps.count - 1]
    }
  }

  private static let wide = Room(bars: 40, steps: [1, 10, 50, 100, 500, 1000])
  private static let narrow = Room(bars: 7, steps: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500])

  let rows: [Row]
  /// The years that have articles; none where each has a bar of its own in every window.
  let years: [BarRecord]
  /// Whether a wide window shows every year.
  let isByYear: Bool

  /// - Parameter years: those that have articles, the earliest first.
  init?(_ years: [BarRecord], _ words: Words) {
    guard let first = years.first?.year, let last = years.last?.year else { return nil }
    let steps = [Self.wide, Self.narrow].map { $0.step(from: first, to: last) }
    isByYear = steps[0] == 1
    self.years = steps[1] == 1 ? [] : years
    let rows = Set(steps).sorted().map { Self.bars(of: years, step: $0, words) }
    self.rows = Row.rows(rows)
  }

  /// The months of a year: a bar each, or in a narrow window one for three, which leads nowhere: the list of months
  /// does.
  init(months: [BarRecord], _ words: Words) {
    (years, isByYear) = ([], true)
    let quarters = stride(from: 0, to: months.count, by: 3).map { start in
      let members = months[start..<min(start + 3, months.count)]
      var quarter = BarRecord.joined(
        members.filter { $0.count > 0 }.map { ($0.month - 1 - start, $0) }, span: 3, title: months[start].title,
        short: months[start].short, words: words)
      quarter.target = nil
      return quarter
    }
    rows = Row.rows([months, quarters])
  }

  private static func bars(of years: [BarRecord], step: Int, _ words: Words) -> [BarRecord] {
    guard let first = years.first?.year, let last = years.last?.year else { return [] }
    let steps = first / step...last / step
    var rest = years[...]
    return steps.map { number in
      let start = number * step
      let end = rest.firstIndex { $0.year >= start + step } ?? rest.endIndex
      let members = rest[..<end]
      rest = rest[end...]
      let isNamed = steps.count <= Row.mostNamed || number % 5 == 0
      return BarRecord.joined(
        members.map { ($0.year - start, $0) }, span: step,
        title: step == 1 ? String(start) : "\(max(1, start))–\(start + step - 1)",
        short: isNamed ? String(max(1, start)) : "", words: words)
    }
  }

  static let fields = TemplateFields<TimelineRecord>(
    "timeline", "Years on an axis of time, or the months of a year.",
    [
      .list("rows", "The axis; where a narrow window has no room for all bars, a second time for that.") { $0.rows },
      .list("years", "The years that have articles, where some bars stand for several.") { $0.years },
      .flag("has-spans", "Whether some do.") { !$0.years.isEmpty },
      .flag("is-by-year", "Whether a wide window shows every year.") { $0.isByYear },
    ])

  /// A row of bars.
  struct Row: TemplateRecord {
    let bars: [BarRecord]
    let isWide: Bool
    let isNarrow: Bool

    /// Of more bars than that only every fifth has room for its year.
    static let mostNamed = 25

    /// The rows for wide and for narrow windows, or one for all.
    static func rows(_ rows: [[BarRecord]]) -> [Row] {
      rows.enumerated().map { number, bars in
        Row(bars: bars, isWide: rows.count > 1 && number == 0, isNarrow: number > 0)
      }
    }

    static let fields = TemplateFields<Row>(
      "row of bars", "A row of bars, at equal distances in time.",
      [
        .list("bars", "The bars, with those for years without articles.") { $0.bars },
        .flag("is-wide", "Whether another row takes its place in a narrow window.") { $0.isWide },
        .flag("is-narrow", "Whether it is that other row.") { $0.isNarrow },
        .flag("has-few", "Whether there are so few bars that each has room for its number of articles.") {
          $0.bars.count <= BarRecord.few
        },
      ])
  }
}
