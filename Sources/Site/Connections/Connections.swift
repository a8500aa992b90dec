import Archive
import TemplateEngine

/// What is found by looking at many articles together, each time for one page.
struct Connections: Sendable {
  private let articles: RelatedArticles?
  private let names: CommonSubjects?

  /// - Parameter templates: what pages are made with; nothing is looked for that they do not show.
  init(_ catalogue: Catalogue, _ templates: TemplateSet) {
    func shows(_ names: [String], _ template: String) -> Bool {
      names.contains { templates.shows($0, of: template, on: template) }
    }
    articles = shows(["related", "has-related"], ArticlePage.template) ? RelatedArticles(catalogue) : nil
    self.names = shows(["subjects", "has-subjects"], NamePage.template) ? CommonSubjects(catalogue) : nil
  }

  /// The articles that share most of an article's subjects.
  func related(to article: Int) -> [Int] { articles?[article] ?? [] }

  /// The subjects that articles of a name have most often, as numbers of tags.
  func subjects(beside name: Int, _ kind: Taxonomy) -> [Int] { names?[kind, name] ?? [] }
}
