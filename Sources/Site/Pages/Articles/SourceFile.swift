import Archive
import Documents
import Files
import Markdown

/// The untouched source text of an article, or its own part of it.
struct SourceFile: SiteFile {
  static let counts = [PageCounts.Kind("sources", "source text")]
  static let isOfArticle = true
  static let howToLeaveOut: String? = "Leave the source texts out: sources: none."

  // `ArticlePage` plans it beside the article's page.

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    "the source text of \(catalogue.articles[page.index].file)"
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let article = inputs.context.articles[page.index]
    inputs.leaveOutSite()
    inputs.add(article.source)
    inputs.add(article.sourceLines?.text)
    inputs.add(article.sourceEncoding)
    inputs.add(fileOfArticle: page.index)
  }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    let (context, article) = (making.context, making.context.articles[page.index])
    do {
      let (bytes, isTooShort) = try making.renderer.sources.bytes(of: article, in: context.project)
      if isTooShort { making.diagnostics.append(.linesAreGone(of: article, context.project)) }
      return bytes
    } catch {
      making.diagnostics.append(Diagnostic(error, path: context.project.shown(error.path)))
      return nil
    }
  }
}

extension Diagnostic {
  /// A source text that has become shorter than a front matter says.
  static func linesAreGone(of article: Article, _ project: Project) -> Diagnostic {
    Diagnostic(
      .warning, project.shown(content: article.file),
      at: article.positions["source-lines"] ?? TextPosition(line: 1, column: 1),
      "the source text \(project.shown(seed: article.source ?? "")) has no lines \(article.sourceLines?.text ?? "") any more",
      advice: "Write which of its lines hold the article: source-lines: \"12-40\".")
  }
}

extension Article {
  /// The ending under which its source lies beside its page: the document's own, where a browser runs nothing in it.
  var sourceEnding: StaticString { source.flatMap { DocumentKind(name: $0)?.publishedEnding } ?? ".txt" }
}
