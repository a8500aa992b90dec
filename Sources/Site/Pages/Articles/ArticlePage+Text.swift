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
      let source = try source(of: page, &making)
      let templates = renderer.theme.templates
      let content = ArticlePage(
        page, in: context, connected: making.connected, body: body, source: source,
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

  /// The source text, where it stands in the page: as it was looked at, byte for byte.
  private static func source(of page: PlannedPage, _ making: inout PageMaking) throws -> String? {
    let (context, article) = (making.context, making.context.articles[page.index])
    guard context.inline[page.index] else { return nil }
    let bytes = try making.renderer.sources.bytes(of: article, in: context.project).bytes
    let isWhole = InlineSources.flaw(in: bytes) == nil
    guard isWhole, context.inline.digest(ofLinesOf: page.index).map({ $0 == SHA256Digest(of: bytes) }) ?? true else {
      making.diagnostics.append(.changedMeanwhile(context.project.shown(seed: article.source ?? "")))
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
