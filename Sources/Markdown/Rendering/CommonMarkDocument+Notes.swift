internal import CCmark

/// Notes: `[^1]` in a text leads to the paragraph that begins with `[^1]:`, and that leads back. Marks without a caret,
/// as newspapers print them, do the same where one paragraph begins with `[1]` and comes after the text that refers to
/// it. CommonMark knows no notes: what is not one of these stays the text it is.
extension CommonMarkDocument {
  /// A paragraph that is a note.
  private struct Note {
    let paragraph: OpaquePointer
    let mark: NoteMark
    /// The paragraph's number among the text's blocks.
    let place: Int
    /// The number in its id; 0 while nothing refers to it.
    var number = 0
    var references = 0
  }

  /// Links the notes of a text, without a word's change but the brackets and carets of the marks.
  func linkNotes() {
    guard let root else { return }
    cmark_consolidate_text_nodes(root)
    splitParagraphs(below: root)
    var notes = self.notes(below: root)
    if notes.isEmpty { return }
    var count = 0
    var place = 0
    var next = cmark_node_first_child(root)
    while let block = next {
      next = cmark_node_next(block)
      for text in Self.textNodes(in: block) {
        linkReferences(in: text, block, place, &notes, &count)
      }
      place += 1
    }
    for note in notes.values where note.number > 0 { finish(note) }
  }

  /// Lines that begin with `[^1]:` begin a paragraph.
  private func splitParagraphs(below root: OpaquePointer) {
    var next = cmark_node_first_child(root)
    while let block = next {
      next = cmark_node_next(block)
      guard cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH else { continue }
      // From the last on, so that each node is moved once, however many notes there are.
      for lineBreak in lineBreaksBeforeNotes(in: block).reversed() {
        guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { continue }
        var moved = cmark_node_next(lineBreak)
        while let node = moved {
          moved = cmark_node_next(node)
          cmark_node_append_child(paragraph, node)
        }
        cmark_node_unlink(lineBreak)
        cmark_node_free(lineBreak)
        cmark_node_insert_after(block, paragraph)
      }
    }
  }

  private func lineBreaksBeforeNotes(in block: OpaquePointer) -> [OpaquePointer] {
    var breaks: [OpaquePointer] = []
    var child = cmark_node_first_child(block)
    while let node = child {
      child = cmark_node_next(node)
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK, let child, Self.mark(of: child)?.hasCaret == true
      {
        breaks.append(node)
      }
    }
    return breaks
  }

  private func notes(below root: OpaquePointer) -> [String: Note] {
    var notes: [String: Note] = [:]
    var ambiguous: Set<String> = []
    var place = 0
    var next = cmark_node_first_child(root)
    while let block = next {
      next = cmark_node_next(block)
      if cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH, let text = cmark_node_first_child(block),
        let mark = Self.mark(of: text)
      {
        if notes[mark.key] == nil {
          notes[mark.key] = Note(paragraph: block, mark: mark, place: place)
        } else if !mark.hasCaret {
          ambiguous.insert(mark.key)
        }
      }
      place += 1
    }
    for key in ambiguous { notes[key] = nil }
    return notes
  }

  /// The mark that a note begins with.
  private static func mark(of text: OpaquePointer) -> NoteMark? {
    guard cmark_node_get_type(text) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(text),
      UInt8(bitPattern: literal.pointee) == UInt8(ascii: "[")
    else { return nil }
    return NoteMark.beginning(String(cString: literal))?.mark
  }

  /// The pieces of text in a block, but for those in links: a link cannot hold another.
  private static func textNodes(in block: OpaquePointer) -> [OpaquePointer] {
    guard let iterator = cmark_iter_new(block) else { return [] }
    defer { cmark_iter_free(iterator) }
    var texts: [OpaquePointer] = []
    var links = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return texts }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE: links += event == CMARK_EVENT_ENTER ? 1 : -1
      case CMARK_NODE_TEXT where links == 0: texts.append(node)
      default: break
      }
    }
  }

  private func linkReferences(
    in node: OpaquePointer, _ block: OpaquePointer, _ place: Int, _ notes: inout [String: Note], _ count: inout Int
  ) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let text = String(cString: literal)
    var start = text.startIndex
    if cmark_node_first_child(block) == node, let own = NoteMark.beginning(text) { start = own.end }
    var rest = text.startIndex
    while let (mark, range) = NoteMark.first(in: text, from: start) {
      start = range.upperBound
      guard var note = notes[mark.key], note.paragraph != block, mark.hasCaret || place < note.place else { continue }
      if note.number == 0 {
        count += 1
        note.number = count
      }
      note.references += 1
      notes[mark.key] = note
      Self.insert(text: text[rest..<range.lowerBound], before: node)
      let id = Self.id(of: note, reference: note.references)
      let link = "<a id=\"\(id)\" href=\"#note-\(note.number)\" role=\"doc-noteref\">"
      if mark.hasCaret {
        Self.insert(text: mark.label[...], before: node, in: "<sup>" + link, "</a></sup>")
      } else {
        Self.insert(text: text[range], before: node, in: link, "</a>")
      }
      rest = range.upperBound
    }
    if rest > text.startIndex { cmark_node_set_literal(node, String(text[rest...])) }
  }

  private static func id(of note: Note, reference: Int) -> String {
    "ref-\(note.number)" + (reference > 1 ? "-\(reference)" : "")
  }

  /// Lets a note be found, and lead back.
  private func finish(_ note: Note) {
    guard let first = cmark_node_first_child(note.paragraph), let literal = cmark_node_get_literal(first) else {
      return
    }
    let text = String(cString: literal)
    guard let (mark, end) = NoteMark.beginning(text) else { return }
    let shown = mark.hasCaret ? mark.label : "[\(mark.label)]"
    Self.insert(
      text: shown[...], before: first, in: "<a href=\"#\(Self.id(of: note, reference: 1))\" role=\"doc-backlink\">",
      "</a>")
    cmark_node_set_literal(first, " " + text[end...])
    for reference in 1..<max(1, note.references) {
      guard let space = cmark_node_new(CMARK_NODE_TEXT) else { continue }
      cmark_node_set_literal(space, " ")
      cmark_node_append_child(note.paragraph, space)
      let link = "<a href=\"#\(Self.id(of: note, reference: reference + 1))\" role=\"doc-backlink\">"
      guard let arrow = Self.inline("\(reference + 1)"[...], in: "<sup>" + link, "</a></sup>") else { continue }
      cmark_node_append_child(note.paragraph, arrow)
    }
    replace(note.paragraph, with: "<p class=\"note\" id=\"note-\(note.number)\">", "</p>")
  }

  private static func insert(
    text: Substring, before node: OpaquePointer, in opening: String = "", _ closing: String = ""
  ) {
    guard !text.isEmpty, let piece = inline(text, in: opening, closing) else { return }
    cmark_node_insert_before(node, piece)
  }

  private static func inline(_ text: Substring, in opening: String, _ closing: String) -> OpaquePointer? {
    guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
    cmark_node_set_literal(node, String(text))
    guard !opening.isEmpty, let custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return node }
    cmark_node_set_on_enter(custom, opening)
    cmark_node_set_on_exit(custom, closing)
    cmark_node_append_child(custom, node)
    return custom
  }
}
