internal import CCmark

extension CommonMarkDocument {
  /// Leaves only the words of links and images whose address is not allowed or leads nowhere; returns them and the raw
  /// HTML, which cmark itself leaves out, and what seems to be a link or image and is none.
  ///
  /// - Parameters:
  ///   - allowsAll: whether raw HTML stays, and addresses of any scheme.
  ///   - fate: says what becomes of a link or picture with an address that is allowed.
  func settleContents(
    in source: UnsafeBufferPointer<UInt8>, allowsAll: Bool,
    _ fate: (_ address: String, _ isPicture: Bool) -> LinkFate
  ) -> [MarkdownNotice] {
    var notices = MarkdownContents(of: source).mayHoldAddresses ? unreadLinks(in: source) : []
    var refused: [OpaquePointer] = []
    var elsewhere: [OpaquePointer] = []
    var pictures: [Picture] = []
    walk { node, type, entering in
      switch type {
      case CMARK_NODE_HTML_BLOCK where !allowsAll, CMARK_NODE_HTML_INLINE where !allowsAll:
        notices.append(Self.notice(.rawHTMLDropped, at: node))
      case CMARK_NODE_LINK where entering, CMARK_NODE_IMAGE where entering:
        // The tree holds the address with its entities and escapes resolved, as a browser would read it.
        guard let url = cmark_node_get_url(node) else { break }
        let isPicture = type == CMARK_NODE_IMAGE
        if !allowsAll, !LinkAddress.isAllowed(url) {
          notices.append(Self.notice(.linkRefused(String(cString: url)), at: node))
          refused.append(node)
        } else if url.pointee == 0 {
          if isPicture { refused.append(node) }  // HTML has no image without an address
        } else {
          let address = String(cString: url)
          switch fate(address, isPicture) {
          case .asItIs: break
          case .leading(let other): cmark_node_set_url(node, other)
          case .shown(let other, let size, let choices):
            pictures.append(Picture(node: node, address: other, size: size, choices: choices))
            if Self.text(in: node).isEmpty { notices.append(Self.notice(.pictureWithoutWords(address), at: node)) }
          case .leftOut(let why):
            notices.append(Self.notice(.leftOut(address, why: why), at: node))
            refused.append(node)
          case .nowhere:
            notices.append(Self.notice(isPicture ? .pictureMissing(address) : .linkNowhere(address), at: node))
            refused.append(node)
          case .elsewhere:
            notices.append(Self.notice(.pictureElsewhere(address), at: node))
            elsewhere.append(node)
          }
        }
      default: break
      }
      return true
    }
    elsewhere.forEach(Self.makeLink)
    refused.forEach(Self.unwrap)
    show(pictures)
    if !notices.isEmpty { Self.countColumnsInScalars(&notices, in: source) }
    return notices
  }

  /// Puts a link to a picture in its place, with its words or else its address. In a link, which holds no other, its
  /// words alone.
  private static func makeLink(_ image: OpaquePointer) {
    if cmark_node_first_child(image) == nil, let words = cmark_node_new(CMARK_NODE_TEXT) {
      cmark_node_set_literal(words, cmark_node_get_url(image))
      cmark_node_append_child(image, words)
    }
    var above = cmark_node_parent(image)
    while let node = above, cmark_node_get_type(node) != CMARK_NODE_LINK { above = cmark_node_parent(node) }
    if above == nil, let link = cmark_node_new(CMARK_NODE_LINK) {
      cmark_node_set_url(link, cmark_node_get_url(image))
      while let child = cmark_node_first_child(image), cmark_node_append_child(link, child) == 1 {}
      cmark_node_insert_before(image, link)
    }
    unwrap(image)
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
