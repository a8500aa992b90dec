import Archive
import TemplateEngine

/// The articles without a year.
struct UndatedPage: TemplateRecord {
  let context: SiteContext

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
