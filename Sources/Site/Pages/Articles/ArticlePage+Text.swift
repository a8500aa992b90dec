import Archive
import Files
import Markdown
import TemplateEngine

extension ArticlePage {
  /// Reads and renders the article's text, and prints its page.
  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    let (renderer, context) = (making.renderer, making.context)
    let article = context.articles[page.index]
    var shown: String { context.project.shown(content: article.file) }
    do {
      let (bytes, stamp) = try renderer.content.readStamped(article.file, limit: ContentFiles.longest)
      guard renderer.isAsRead(article, bytes, stamp), let split = try FrontMatterSplit.split(bytes)
      else {
        making.diagnostics.append(.changedMeanwhile(shown))
        return nil
      }
      let text = bytes.span.extracting(split.body)
      let body = making.render(
        text, of: "content/" + article.file, shownAs: shown, firstLine: split.bodyFirstLine, on: page)
      let templates = renderer.theme.templates
      let content = ArticlePage(
        page, in: context, connected: making.connected, body: body,
        isCited: templates.shows("citation", of: "article", on: template),
        isUntitled: renderer.isUntitled(article, text))
      // Nothing where no template shows it.
      let summary =
        templates.shows("page-description", of: "page", on: template)
        ? article.standfirst ?? renderer.summary(of: text) : ""
      return making.print(content, summary: summary, at: page)
    } catch let error as FileError {
      making.diagnostics.append(Diagnostic(error, path: shown))
    } catch {
      making.diagnostics.append(.changedMeanwhile(shown))
    }
    return nil
  }
}
