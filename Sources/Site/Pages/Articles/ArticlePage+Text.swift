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
      var body: [UInt8] = []
      var dependsOnOthers = false
      let notices = renderer.markdown.render(text, onto: &body) { address, isPicture in
        let (fate, depends) = renderer.links.fate(of: address, isPicture: isPicture, in: article.file, on: page)
        if depends { dependsOnOthers = true }
        return fate
      }
      making.dependsOnOthers = dependsOnOthers
      if !notices.isEmpty {
        let path = shown
        making.diagnostics += notices.firstOfEachLine.map { Diagnostic($0, path: path, firstLine: split.bodyFirstLine) }
      }
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

extension [MarkdownNotice] {
  /// One notice of a kind for each line: an element's end says no more than its beginning.
  fileprivate var firstOfEachLine: [MarkdownNotice] {
    reduce(into: []) { kept, notice in
      let sameLine = kept.reversed().prefix { $0.line == notice.line }
      if !sameLine.contains(where: { $0.kind == notice.kind }) { kept.append(notice) }
    }
  }
}
