internal import CCmark

extension CommonMarkDocument {
  /// The headings and code blocks, in the order of the text.
  func blocks() -> (headings: [OpaquePointer], code: [OpaquePointer]) {
    var headings: [OpaquePointer] = []
    var code: [OpaquePointer] = []
    walk { node, type, entering in
      if entering {
        if type == CMARK_NODE_HEADING { headings.append(node) }
        if type == CMARK_NODE_CODE_BLOCK { code.append(node) }
      }
      return type != CMARK_NODE_PARAGRAPH && type != CMARK_NODE_HEADING
    }
    return (headings, code)
  }

  /// Moves all headings down together, so that the highest is of `level`; none goes below 6 (HTML has no `h7`).
  func move(_ headings: [OpaquePointer], to level: Int) {
    let shift = level - (headings.map { Int(cmark_node_get_heading_level($0)) }.min() ?? level)
    guard shift > 0 else { return }
    for heading in headings {
      cmark_node_set_heading_level(heading, min(6, cmark_node_get_heading_level(heading) + Int32(shift)))
    }
  }

  /// Gives each heading an id made of its words, so that links can lead to it.
  func anchor(_ headings: [OpaquePointer]) {
    var taken: Set<String> = []
    // Headings of the same words begin to count where the last one stopped.
    var next: [String: Int] = [:]
    for heading in headings {
      let anchor = HeadingAnchor(Self.text(in: heading)).text
      var id = anchor
      while !taken.insert(id).inserted {
        let number = next[anchor, default: 2]
        id = "\(anchor)-\(number)"
        next[anchor] = number + 1
      }
      let level = cmark_node_get_heading_level(heading)
      replace(heading, with: "<h\(level) id=\"\(id)\">", "</h\(level)>")
    }
  }

  /// Lets columns that are wider than the window be scrolled by keyboard: what can be focused can be scrolled.
  func makeFocusable(_ code: [OpaquePointer]) {
    for block in code {
      var html = Array("<pre tabindex=\"0\"><code>".utf8)
      if let literal = cmark_node_get_literal(block) { HTMLText.append(literal, onto: &html) }
      html += "</code></pre>".utf8
      html.append(0)
      guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { continue }
      html.withUnsafeBytes { bytes in
        _ = cmark_node_set_on_enter(custom, bytes.assumingMemoryBound(to: CChar.self).baseAddress)
      }
      if cmark_node_replace(block, custom) == 1 { cmark_node_free(block) } else { cmark_node_free(custom) }
    }
  }

  /// Puts a block with tags of ours in the place of one of cmark's, with all that is in it.
  func replace(_ block: OpaquePointer, with opening: String, _ closing: String) {
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
    cmark_node_set_on_enter(custom, opening)
    cmark_node_set_on_exit(custom, closing)
    while let child = cmark_node_first_child(block) {
      guard cmark_node_append_child(custom, child) == 1 else { return cmark_node_free(custom) }
    }
    if cmark_node_replace(block, custom) == 1 { cmark_node_free(block) } else { cmark_node_free(custom) }
  }

  /// The words in a block, in one line.
  static func text(in block: OpaquePointer) -> String {
    guard let iterator = cmark_iter_new(block) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return text }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(node) { text += String(cString: literal) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
  }
}
