internal import CCmark

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension CommonMarkDocument {
  /// The words of the tree: blocks and lines are separated by a line feed, and ordered lists show their numbers.
  ///
  /// - Parameter inParagraphs: whether a blank line parts blocks, and a line ends only where it must.
  func plainText(inParagraphs: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    // The next number of each ordered list around; `nil` for a bullet list.
    var numbers: [Int?] = []
    walk { node, type, entering in
      switch type {
      case CMARK_NODE_LIST:
        if entering {
          let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          numbers.append(isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
        } else {
          numbers.removeLast()
        }
      case CMARK_NODE_ITEM:
        if entering, let number = numbers.last.flatMap(\.self) {
          let isBracketed = cmark_node_get_list_delim(cmark_node_parent(node)) == CMARK_PAREN_DELIM
          text.append(contentsOf: "\(number)\(isBracketed ? ")" : ".") ".utf8)
          numbers[numbers.count - 1] = number + 1
        }
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: Self.append(cmark_node_get_literal(node), onto: &text)
      case CMARK_NODE_IMAGE:
        // The caption of a figure is read like a text.
        if inParagraphs, !entering, Self.paragraph(of: node) != nil, let title = cmark_node_get_title(node) {
          Self.endBlock(&text, inParagraphs)
          Self.append(title, onto: &text)
        }
      case CMARK_NODE_SOFTBREAK: text.append(inParagraphs ? 0x20 : 0x0A)
      case CMARK_NODE_LINEBREAK: text.append(0x0A)
      case CMARK_NODE_CODE_BLOCK:
        Self.append(cmark_node_get_literal(node), onto: &text)
        Self.endBlock(&text, inParagraphs)
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        if !entering { Self.endBlock(&text, inParagraphs) }
      default: break
      }
      return true
    }
    while text.last == 0x0A { text.removeLast() }
    return text
  }

  /// How many emphases and links the tree holds.
  var markCount: Int {
    var count = 0
    walk { _, type, entering in
      if entering, [CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK].contains(type) { count += 1 }
      return true
    }
    return count
  }

  private static func append(_ literal: UnsafePointer<CChar>?, onto text: inout [UInt8]) {
    guard let literal else { return }
    text.append(contentsOf: UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
  }

  private static func endBlock(_ text: inout [UInt8], _ withBlankLine: Bool) {
    guard let last = text.last else { return }
    if last != 0x0A { text.append(0x0A) }
    if withBlankLine, !text.suffix(2).elementsEqual([0x0A, 0x0A]) { text.append(0x0A) }
  }
}
