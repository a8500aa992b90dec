import Archive
import TemplateEngine

/// The articles without a year.
struct UndatedPage: SitePage {
  static let template = "undated"
  static let examples = [SitePath.undated.text]
  static let noun = "the list of undated articles"

  static func plan(_ plan: inout SitePlan) {
    let count = plan.catalogue.undated.count
    if count > 0 { plan.add(partsOf: .undated, count, Self.self) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(part: page.number, of: inputs.context.catalogue.undated)
  }

  let context: SiteContext
  /// Which part of the list it is.
  let part: Int
  private let articles: ArraySlice<Int>

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    part = page.number
    articles = context.part(part, of: context.catalogue.undated)
  }

  var title: String { context.title(ofPart: part, of: context.words[.undated]) }

  static let fields = TemplateFields<UndatedPage>(
    "undated", "The articles without a year.",
    [
      .number("count", "Their number.") { $0.context.catalogue.undated.count },
      .text("count-text", "That number in words: \"12 articles without a known date\".") {
        $0.context.words.text($0.context.catalogue.undated.count, .undated)
      },
      .list("entries", "The articles, or this page's part of them.", count: { $0.articles.count }) {
        EntryRecord(context: $0.context, index: $0.articles[$0.articles.startIndex + $1], isCitable: true)
      },
      .optionalRecord("parts", "The list's pages, when there are several.") {
        $0.context.parts(of: .undated, $0.context.catalogue.undated.count, on: $0.part)
      },
    ])
}
