import Archive
import TemplateEngine
import Wording

/// The articles without a year.
struct UndatedPage: TemplateRecord {
  let context: SiteContext

  static let fields: TemplateFields<UndatedPage> = [
    TemplateField("count", "Their number.") { .number($0.context.catalogue.undated.count) },
    TemplateField("count-text", "That number in words.") {
      .text(counted($0.context.catalogue.undated.count, "article"))
    },
    TemplateField("entries", "The articles.") { $0.context.entries($0.context.catalogue.undated) },
  ]
}
