internal import CCmark
import Foundation

extension CommonMarkDocument {
  /// The words of the tree: blocks and lines are separated by a line feed.
  func plainText() -> [UInt8] {
    var text: [UInt8] = []
    walk { node, type, entering in
      switch type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: Self.append(cmark_node_get_literal(node), onto: &text)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x0A)
      case CMARK_NODE_CODE_BLOCK:
        Self.append(cmark_node_get_literal(node), onto: &text)
        Self.endLine(&text)
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        if !entering { Self.endLine(&text) }
      default: break
      }
      return true
    }
    if text.last == 0x0A { text.removeLast() }
    return text
  }

  private static func append(_ literal: UnsafePointer<CChar>?, onto text: inout [UInt8]) {
    guard let literal else { return }
    text.append(contentsOf: UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
  }

  private static func endLine(_ text: inout [UInt8]) {
    if let last = text.last, last != 0x0A { text.append(0x0A) }
  }
}
