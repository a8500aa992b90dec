import Archive
import TemplateEngine

/// The page on which readers search the archive.
struct SearchPage: SitePage {
  static let template = "search"
  static let path = SitePath.file("search.html")
  static let examples = [path.text]
  static let noun = "the search page"
  /// The theme's files that no other page loads.
  static let scripts: Set = ["assets/search.js", "assets/search-index.js", "assets/search-words.js"]

  static func plan(_ plan: inout SitePlan) {
    if plan.configuration.search != nil { plan.add(path, Self.self) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  let context: SiteContext

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
  }

  var title: String { context.words[.search] }

  /// A phrase with its places left open: the page's script fills them.
  private func open(_ phrase: Phrase, _ place: String) -> String { context.words.text(phrase, [place: "{\(place)}"]) }

  static let fields = TemplateFields<SearchPage>(
    "search", "The page on which readers search the archive. Its script fills what stands in braces here.",
    [
      .text("none", "What it says when a query finds nothing: \"Nothing for {query}\".") {
        $0.open(.searchNone, "query")
      },
      .text("meant", "What it offers instead: \"Did you mean {query}?\".") { $0.open(.searchMeant, "query") },
      .text("at-least", "How many articles a search has found so far: \"at least {articles}\".") {
        $0.open(.searchAtLeast, "articles")
      },
      .list("article-forms", "The forms of a number of articles.") { page in
        page.context.words.forms(of: .articles)?.patterns.map(PluralFormRecord.init) ?? []
      },
      .text("number-separator", "What stands between groups of three digits.") {
        $0.context.words.forms(of: .articles)?.numbers.separator ?? ""
      },
      .number("number-grouped-from", "The smallest number that is written in groups.") {
        $0.context.words.forms(of: .articles)?.numbers.groupedFrom ?? 0
      },
    ])
}

/// One of the forms that a language has for a number of things.
struct PluralFormRecord: TemplateRecord {
  let form: PluralCategory
  let pattern: String

  static let fields = TemplateFields<PluralFormRecord>(
    "plural-form", "One of the forms that a language has for a number of things.",
    [
      .text("form", "Its name in Unicode's tables, and in JavaScript's `Intl.PluralRules`: `one`.") {
        $0.form.rawValue
      },
      .text("text", "The words: \"{count} article\".") { $0.pattern },
    ])
}
