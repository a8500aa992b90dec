import Archive
import Markdown

extension PageMaking {
  /// Renders the Markdown of a page, and tells what is wrong with it.
  ///
  /// - Parameters:
  ///   - file: where it stands: `content/1997/a.md`, `pages/about.md`. Links between such files lead to their pages.
  ///   - shown: the same as messages show it.
  ///   - firstLine: the line of the file on which the text begins.
  mutating func render(
    _ text: Span<UInt8>, of file: String, shownAs shown: @autoclosure () -> String, firstLine: Int,
    on page: PlannedPage
  ) -> [UInt8] {
    var body: [UInt8] = []
    var dependsOnOthers = false
    let links = renderer.links
    let notices = renderer.markdown.render(text, onto: &body) { address, isPicture in
      let (fate, depends) = links.fate(of: address, isPicture: isPicture, in: file, on: page)
      if depends { dependsOnOthers = true }
      return fate
    }
    self.dependsOnOthers = dependsOnOthers
    if !notices.isEmpty {
      let path = shown()
      diagnostics += notices.filter { !$0.mayBeProse(in: file) }.firstOfEachLine.map {
        Diagnostic($0, path: path, firstLine: firstLine)
      }
    }
    return body
  }
}

extension MarkdownNotice {
  /// Whether what seems to be a link may be a sentence that has brackets: it leads to no file of the archive's folders.
  fileprivate func mayBeProse(in file: String) -> Bool {
    guard case .addressUnread(let address, isPicture: false, _) = kind else { return false }
    return !MediaAddress.namesFolder(address, in: file)
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
