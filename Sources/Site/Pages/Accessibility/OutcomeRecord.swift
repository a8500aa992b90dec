import TemplateEngine

/// What was done for a criterion.
struct OutcomeRecord: TemplateRecord {
  let text: String
  let pages: [AlikePagesRecord]

  static let fields = TemplateFields<OutcomeRecord>(
    "outcome", "What was done for a criterion.",
    [
      .text("text", "That it was tested, that it was not, or that the pages have nothing that it is about.") {
        $0.text
      },
      .list("pages", "For which pages it was done; those that the same checks tested stand together.") { $0.pages },
    ])
}
