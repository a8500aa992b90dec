import Archive

/// Pages whose HTML is not well-formed: browsers guess what was meant, each in its way.
struct MalformedHTML: PageCheck {
  static let name: StaticString = "malformed-html"
  static let meaning: StaticString =
    "a tag that is not closed or not opened, an attribute without quotes or twice, or the like"
  static let severity: Diagnostic.Severity? = .warning

  /// The elements that are open, the innermost last.
  private var open: [(name: HTMLName, place: Int, tag: Range<Int>)] = []
  /// How many of them are SVG or MathML, in which any element may end with `/>`.
  private var foreign = 0

  init(_ files: SiteFiles) {}

  mutating func see(_ tag: HTMLTag, on page: CheckedPage, _ notes: inout PageNotes) {
    guard page.kind == .page else { return }
    let isForeign = tag.name == .svg || tag.name == .math
    guard !tag.isEnd else {
      close(tag, on: page, &notes)
      return
    }
    if foreign == 0, HTMLElements.void.contains(tag.name) { return }
    if tag.isSelfClosing {
      if foreign == 0, !isForeign {
        tell(
          page, tag.place,
          "<\(page.text(tag.nameRange))/> ends with a slash, which closes only elements that are empty",
          "Write an end tag: <\(page.text(tag.nameRange))></\(page.text(tag.nameRange))>.", &notes)
        open.append((tag.name, tag.place, tag.nameRange))
      }
      return
    }
    if isForeign { foreign += 1 }
    open.append((tag.name, tag.place, tag.nameRange))
  }

  private mutating func close(_ tag: HTMLTag, on page: CheckedPage, _ notes: inout PageNotes) {
    if foreign == 0, HTMLElements.void.contains(tag.name) {
      tell(
        page, tag.place, "</\(page.text(tag.nameRange))> closes an element that is always empty", "Delete it.", &notes)
      return
    }
    // Elements whose end tag may be left out end with the one around them.
    var last = open.count - 1
    while last >= 0, open[last].name != tag.name, HTMLElements.endImplied.contains(open[last].name) { last -= 1 }
    if last < 0 || open[last].name != tag.name {
      guard let around = open.lastIndex(where: { $0.name == tag.name }) else {
        tell(
          page, tag.place, "</\(page.text(tag.nameRange))> closes nothing: no such element is open",
          "Delete it, or open the element before.", &notes)
        return
      }
      for element in open[(around + 1)...] where !HTMLElements.endImplied.contains(element.name) {
        tellUnclosed(element, on: page, &notes)
      }
      last = around
    }
    foreign -= open[last...].count { $0.name == .svg || $0.name == .math }
    open.removeSubrange(last...)
  }

  mutating func end(_ page: CheckedPage, _ notes: inout PageNotes) {
    guard page.kind == .page else { return }
    for element in open where !HTMLElements.endImplied.contains(element.name) {
      tellUnclosed(element, on: page, &notes)
    }
    open.removeAll(keepingCapacity: true)
    foreign = 0
    for (place, flaw) in page.flaws {
      let (message, advice) = words(for: flaw, on: page)
      tell(page, place, message, advice, &notes)
    }
    if let place = page.placeOfNoText {
      tell(page, place, "the page is not UTF-8 here", "Save what it is made from with that encoding.", &notes)
    }
  }

  private func tellUnclosed(
    _ element: (name: HTMLName, place: Int, tag: Range<Int>), on page: CheckedPage, _ notes: inout PageNotes
  ) {
    let name = page.text(element.tag)
    tell(page, element.place, "<\(name)> is not closed", "Write </\(name)> where it ends.", &notes)
  }

  private func tell(
    _ page: CheckedPage, _ place: Int, _ message: String, _ advice: String, _ notes: inout PageNotes
  ) {
    notes.add(
      Self.self, on: page, at: place, message,
      advice: advice + " It comes from a template, from HTML in a content file, or from a file of public/.")
  }

  private func words(for flaw: HTMLFlaw, on page: CheckedPage) -> (message: String, advice: String) {
    switch flaw {
    case .strayLess: ("a < begins no tag", "Write &lt; for the sign itself.")
    case .noEnd: ("a tag, comment, script or style sheet begins here and does not end", "End it.")
    case .unquoted(let name):
      (
        "the value of '\(page.text(name))' has no quotes around it", "Put it in quotes: \(page.text(name))=\"…\"."
      )
    case .repeated(let name): ("'\(page.text(name))' stands in a tag twice", "Delete one: browsers take the first.")
    case .strangeAttribute:
      ("what stands here is no attribute", "Look for a quotation mark that is missing or too many, or a missing blank.")
    case .processingInstruction: ("<? begins nothing in HTML", "Delete it, or write &lt;? for the signs themselves.")
    }
  }
}
