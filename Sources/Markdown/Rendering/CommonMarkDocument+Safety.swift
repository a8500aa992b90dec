internal import CCmark

extension CommonMarkDocument {
  /// Leaves only the words of links and images whose address is not allowed; returns them and the raw HTML, which cmark
  /// itself leaves out.
  func refuseUnsafeContents(in source: UnsafeBufferPointer<UInt8>) -> [MarkdownNotice] {
    var notices: [MarkdownNotice] = []
    var refused: [OpaquePointer] = []
    walk { node, type, entering in
      switch type {
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
        notices.append(Self.notice(.rawHTMLDropped, at: node))
      case CMARK_NODE_LINK where entering, CMARK_NODE_IMAGE where entering:
        // The tree holds the address with its entities and escapes resolved, as a browser would read it.
        if let address = cmark_node_get_url(node), !LinkAddress.isAllowed(address) {
          notices.append(Self.notice(.linkRefused(String(cString: address)), at: node))
          refused.append(node)
        } else if type == CMARK_NODE_IMAGE, cmark_node_get_url(node)?.pointee == 0 {
          refused.append(node)  // HTML has no image without an address
        }
      default: break
      }
      return true
    }
    refused.forEach(Self.unwrap)
    if !notices.isEmpty { Self.countColumnsInScalars(&notices, in: source) }
    return notices
  }

  /// Puts what is in a link or image in its place. An empty address would be no better: it leads to the page itself.
  private static func unwrap(_ node: OpaquePointer) {
    while let child = cmark_node_first_child(node) {
      guard cmark_node_insert_before(node, child) == 1 else { break }
    }
    cmark_node_unlink(node)
    cmark_node_free(node)
  }

  private static func notice(_ kind: MarkdownNotice.Kind, at node: OpaquePointer) -> MarkdownNotice {
    var line = cmark_node_get_start_line(node)
    // cmark gives a link the line of its end; its text stands where it starts.
    if let text = cmark_node_first_child(node), cmark_node_get_start_line(text) > 0 {
      line = cmark_node_get_start_line(text)
    }
    return MarkdownNotice(
      kind: kind, line: max(1, Int(line)), column: max(1, Int(cmark_node_get_start_column(node))))
  }

  /// cmark counts columns in bytes, editors in characters.
  private static func countColumnsInScalars(
    _ notices: inout [MarkdownNotice], in source: UnsafeBufferPointer<UInt8>
  ) {
    let order = notices.indices.sorted {
      (notices[$0].line, notices[$0].column, $0) < (notices[$1].line, notices[$1].column, $1)
    }
    var line = 1
    var offset = 0
    var lineStart = 0
    var scalars = 0
    for index in order {
      while line < notices[index].line && offset < source.count {
        let byte = source[offset]
        offset += 1
        let endsLine = byte == 0x0A || (byte == 0x0D && (offset == source.count || source[offset] != 0x0A))
        guard endsLine else { continue }
        line += 1
        lineStart = offset
        scalars = 0
      }
      let target = min(lineStart + notices[index].column - 1, source.count)
      while offset < target {
        if source[offset] & 0xC0 != 0x80 { scalars += 1 }
        offset += 1
      }
      notices[index].column = scalars + 1
    }
    notices = order.map { notices[$0] }
  }
}
