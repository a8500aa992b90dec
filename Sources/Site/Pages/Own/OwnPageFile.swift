import Archive
import Markdown
import TemplateEngine

/// A page that an editor wrote, from `pages/`.
struct OwnPageFile: SitePage {
  static let template = "page"
  static let examples = ["about.html", "help/search.html"]
  static let counts = [PageCounts.Kind("own-pages", "own page")]
  static let noun = "a page of pages/"
  static let isOwn = true

  static func plan(_ plan: inout SitePlan) {
    for (index, page) in plan.own.pages.enumerated() { plan.add(page.path, Self.self, index: index) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let own = inputs.plan.own.pages[page.index]
    inputs.add(own.file)
    inputs.add(own.title)
    inputs.add(own.description)
    inputs.add(own.language)
    inputs.add(own.text)
    let named = LocalAddresses(in: own.text[...])
    inputs.add(filesAt: named.pictures + named.links, in: "pages/" + own.file)
  }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    let own = making.renderer.plan.own.pages[page.index]
    let file = "pages/" + own.file
    let body = making.render(own.text.span, of: file, shownAs: file, firstLine: own.firstLine, on: page)
    return making.print(Self(own: own, context: making.context, body: body), at: page)
  }

  private let own: OwnPage
  private let context: SiteContext
  /// The rendered text.
  private let body: [UInt8]

  private init(own: OwnPage, context: SiteContext, body: [UInt8]) {
    (self.own, self.context, self.body) = (own, context, body)
  }

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.init(own: context.own.pages[page.index], context: context, body: [])
  }

  var title: String { own.title }
  var summary: String { own.description }

  static let fields = TemplateFields<OwnPageFile>(
    "own-page", "A page that an editor wrote.",
    [
      .text("title", "The page's title.") { $0.own.title },
      .html("body", "The text.") { $0.body },
      .optionalText("language", "The language, a BCP 47 tag, where it is not the archive's.") { $0.ownLanguage },
      .optionalText("direction", "`ltr` or `rtl`, where it is not the archive's.") { page in
        page.ownLanguage.map(writingDirection).flatMap {
          $0 == writingDirection(of: page.context.configuration.language) ? nil : $0
        }
      },
    ])

  private var ownLanguage: String? { own.language.flatMap { $0 == context.configuration.language ? nil : $0 } }
}
