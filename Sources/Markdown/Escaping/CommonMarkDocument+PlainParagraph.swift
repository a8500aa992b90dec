internal import CCmark

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension CommonMarkDocument {
  /// Whether the tree is one paragraph or heading that holds a text and its line breaks and nothing else.
  func isPlain(_ text: ParagraphText) -> Bool {
    guard let block = cmark_node_first_child(root), cmark_node_next(block) == nil else { return false }
    let type = cmark_node_get_type(block)
    guard type == (text.lineBreak == .blank ? CMARK_NODE_HEADING : CMARK_NODE_PARAGRAPH) else { return false }
    let lineBreak = text.lineBreak.bytes
    return text.bytes.withUnsafeBufferPointer { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      var inline = cmark_node_first_child(block)
      while let node = inline {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT:
          guard let literal = cmark_node_get_literal(node) else { return false }
          let words = UnsafeRawBufferPointer(start: literal, count: strlen(literal))
          guard rest.starts(with: words) else { return false }
          rest = rest.dropFirst(words.count)
        case CMARK_NODE_SOFTBREAK where text.lineBreak == .soft, CMARK_NODE_LINEBREAK where text.lineBreak == .hard:
          guard rest.starts(with: lineBreak) else { return false }
          rest = rest.dropFirst(lineBreak.count)
        default: return false
        }
        inline = cmark_node_next(node)
      }
      return rest.isEmpty
    }
  }
}
