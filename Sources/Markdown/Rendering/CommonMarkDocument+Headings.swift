internal import CCmark

extension CommonMarkDocument {
  /// Moves all headings down together, so that the highest is of `level`; none goes below 6 (HTML has no `h7`).
  func moveHeadings(to level: Int) {
    var headings: [OpaquePointer] = []
    var highest = 6
    walk { node, type, entering in
      if type == CMARK_NODE_HEADING, entering {
        headings.append(node)
        highest = min(highest, Int(cmark_node_get_heading_level(node)))
      }
      return type != CMARK_NODE_PARAGRAPH && type != CMARK_NODE_HEADING
    }
    let shift = level - highest
    guard shift > 0 else { return }
    for heading in headings {
      cmark_node_set_heading_level(heading, min(6, cmark_node_get_heading_level(heading) + Int32(shift)))
    }
  }
}
