internal import CCmark

extension CommonMarkDocument {
  /// The links and pictures that are none because of a flaw in their addresses, at lines and columns in bytes.
  func unreadLinks(in source: UnsafeBufferPointer<UInt8>) -> [MarkdownNotice] {
    let texts = textsWithLinkMarks()
    guard let last = texts.keys.max() else { return [] }
    var notices: [MarkdownNotice] = []
    var (number, start) = (1, 0)
    while number <= last, start < source.count {
      let end = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
      if let text = texts[number] {
        notices += UnreadLink.all(in: source[start..<end], shownAs: text).map { link in
          MarkdownNotice(
            kind: .addressUnread(link.address, isPicture: link.isPicture, link.flaw), line: number, column: link.column)
        }
      }
      let isPair = end + 1 < source.count && source[end] == 0x0D && source[end + 1] == 0x0A
      (number, start) = (number + 1, end + (isPair ? 2 : 1))
    }
    return notices
  }

  /// The texts in which readers see `](`, by their lines.
  private func textsWithLinkMarks() -> [Int: String] {
    var texts: [Int: String] = [:]
    walk { node, type, _ in
      if type == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(node) {
        let text = String(cString: literal)
        if text.contains("](") { texts[Int(cmark_node_get_start_line(node)), default: ""] += text + "\n" }
      }
      return true
    }
    return texts
  }
}
