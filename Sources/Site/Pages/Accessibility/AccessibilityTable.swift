import Archive

/// What the checks of pages did for the criteria of WCAG 2.2, as the last recorded run of them wrote it.
///
/// The file is `wcag.tsv`, compiled into the program. `Scripts/check-pages` writes it, and compares it with what the
/// checks do.
struct AccessibilityTable: Sendable {
  /// What was done for a criterion on a kind of page.
  enum Outcome: Sendable, Hashable {
    /// These checks ran and found nothing wrong: our own by their names, rules of axe-core behind `axe:`. One with a
    /// `?` could not decide about all that it looked at.
    case tested([String])
    /// No check tests it.
    case untested
    /// The pages have nothing that the criterion is about.
    case absent

    init(_ cell: Substring) {
      self =
        switch cell {
        case "person": .untested
        case "nothing": .absent
        default: .tested(cell.split(separator: " ").map { String($0) })
        }
    }
  }

  /// A criterion, and what was done for it on each kind of page.
  struct Criterion: Sendable {
    /// Its number: 1.4.3.
    let number: String
    /// Its level: A or AA.
    let level: String
    let name: String
    /// Its place in the text of WCAG.
    let anchor: String
    let outcomes: [Outcome]
  }

  /// The day of the run.
  let date: CalendarDay?
  /// The version of axe-core.
  let axeVersion: String
  /// The browser and its version.
  let browser: String
  /// The widths of its windows, in pixels.
  let widths: [String]
  /// The kinds of pages.
  let kinds: [String]
  let criteria: [Criterion]

  /// The table that the program was built with.
  static let recorded = AccessibilityTable(String(decoding: PackageResources.wcag_tsv, as: UTF8.self))

  init(_ text: String) {
    var facts: [Substring: Substring] = [:]
    var kinds: [String] = []
    var criteria: [Criterion] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      if cells.count == 2 {
        facts[cells[0]] = cells[1]
      } else if cells.first == "criterion" {
        kinds = cells.dropFirst(4).map { String($0) }
      } else if cells.count == kinds.count + 4 {
        criteria.append(
          Criterion(
            number: String(cells[0]), level: String(cells[1]), name: String(cells[2]), anchor: String(cells[3]),
            outcomes: cells.dropFirst(4).map(Outcome.init)))
      }
    }
    func fact(_ name: Substring) -> String { facts[name].map { String($0) } ?? "" }
    date = CalendarDay(iso: fact("date"))
    axeVersion = fact("axe-core")
    browser = fact("browser")
    widths = fact("widths").split(separator: " ").map { String($0) }
    self.kinds = kinds
    self.criteria = criteria
  }
}
