import Archive
import TemplateEngine

/// The articles without a year.
struct UndatedPage: SitePage {
  static let template = "undated"
  static let path = SitePath.file("undated/index.html")
  static let examples = [path.text]
  static let noun = "the list of undated articles"

  static func plan(_ plan: inout SitePlan) {
    if !plan.catalogue.undated.isEmpty { plan.add(path, Self.self) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(entries: inputs.context.catalogue.undated)
  }

  let context: SiteContext

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
  }

  var title: String { context.words[.undated] }

  static let fields = TemplateFields<UndatedPage>(
    "undated", "The articles without a year.",
    [
      .number("count", "Their number.") { $0.context.catalogue.undated.count },
      .text("count-text", "That number in words: \"12 articles without a known date\".") {
        $0.context.words.text($0.context.catalogue.undated.count, .undated)
      },
      .list("entries", "The articles.", count: { $0.context.catalogue.undated.count }) {
        EntryRecord(context: $0.context, index: $0.context.catalogue.undated[$1], isCitable: true)
      },
    ])
}
