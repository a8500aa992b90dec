import Archive
import TemplateEngine

/// What stays at the address of an article that was withdrawn: its headline, and why. Lists, feeds, tables and the
/// search do not have it, and search engines are asked to leave it out.
struct WithdrawnPage: SitePage {
  static let template = "withdrawn"
  static let examples = ["1997/04/24/withdrawn-article.html"]
  static let counts = [PageCounts.Kind("withdrawn", "page of a withdrawn article", "pages of withdrawn articles")]
  static let isForReaders = false
  static let hasLastingAddress = true
  static let isOfArticle = true

  static func plan(_ plan: inout SitePlan) {
    for index in plan.catalogue.addressees.dropFirst(plan.catalogue.articles.count) {
      plan.add(ArticlePage.path(of: plan.catalogue.addressee(index)), Self.self, index: index)
    }
  }

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    "the withdrawn article \(catalogue.addressee(page.index).file)"
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(inputs.context.catalogue.addressee(page.index).frontMatterFingerprint)
  }

  private let article: Article
  private let context: SiteContext

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    article = context.catalogue.addressee(page.index)
  }

  var title: String { article.title }

  private var ownLanguage: String? {
    article.language.flatMap { $0 == context.configuration.language ? nil : $0 }
  }

  static let fields = TemplateFields<WithdrawnPage>(
    "withdrawn", "What stays at the address of an article that was withdrawn.",
    [
      .text("headline", "Its headline.") { $0.title },
      .text("reason", "Why it was withdrawn, in its editor's words.") { $0.article.withdrawn ?? "" },
      .optionalText("language", "The headline's language, a BCP 47 tag, where it is not the archive's.") {
        $0.ownLanguage
      },
      .optionalText("direction", "`ltr` or `rtl`, where it is not the archive's.") { page in
        page.ownLanguage.map(writingDirection).flatMap {
          $0 == writingDirection(of: page.context.configuration.language) ? nil : $0
        }
      },
    ])
}
