import Archive
import TemplateEngine

/// The accessibility statement: what was tested of the pages, how and when.
struct AccessibilityPage: SitePage {
  static let template = "accessibility"
  static let path = SitePath.file("accessibility.html")
  static let examples = [path.text]
  static let noun = "the accessibility statement"

  static func plan(_ plan: inout SitePlan) {
    if plan.configuration.hasAccessibility { plan.add(path, Self.self) }
  }

  /// The table is the program's.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(inputs.context.isThemeChanged)
  }

  private let context: SiteContext
  private let table = AccessibilityTable.recorded

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
  }

  var title: String { context.words[.accessibility] }
  var summary: String { context.words[.accessibilityNote] }

  static let fields = TemplateFields<AccessibilityPage>(
    "accessibility", "The accessibility statement: what was tested of the pages, how and when.",
    [
      .text("how", "When, with what and on which pages it was tested.") { $0.how },
      .flag("is-changed", "Whether the archive's look is not the one that was tested, that of the built-in theme.") {
        $0.context.isThemeChanged
      },
      .list("criteria", "The criteria of WCAG 2.2, levels A and AA.") { page in
        page.table.criteria.map { CriterionRecord(criterion: $0, table: page.table, words: page.context.words) }
      },
      .address(
        "report", "Where a reader tells of a mistake, when `contact` is configured: a mail or a form, begun already.",
        when: { $0.context.configuration.contact != nil }
      ) { page, output in
        if let address = page.reportAddress { output.append(address) }
      },
    ])

  private var how: String {
    let words = context.words
    return words.text(
      .accessibilityHow,
      [
        "date": table.date.map(words.dates.text) ?? words[.unknown], "browser": table.browser,
        "widths": table.widths.joined(separator: words[.listSeparator]), "axe": "axe-core \(table.axeVersion)",
      ])
  }

  private var reportAddress: String? {
    let (words, path) = (context.words, Self.path.text)
    return context.configuration.contact?.address(
      title: "\(words[.reportError])\(words[.colon])\(title)",
      text: "\n\n\(words[.pageAddress])\(words[.colon])\(context.configuration.baseURL?.address(of: path) ?? path)")
  }
}
