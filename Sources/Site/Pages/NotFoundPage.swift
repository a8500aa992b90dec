import Archive
import TemplateEngine

/// What a server shows for an address that does not exist.
struct NotFoundPage: SitePage {
  static let template = "404"
  static let examples = ["404.html"]
  static let isForReaders = false
  static let hasAddress = false
  static let noun = "the page for missing addresses"

  static func plan(_ plan: inout SitePlan) { plan.add(.file("404.html"), Self.self) }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  let title: String

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    title = context.words[.notFoundTitle]
  }

  static let fields = TemplateFields<NotFoundPage>(
    "404", "The page for an address that does not exist. It offers nothing more than every page.", [])
}
