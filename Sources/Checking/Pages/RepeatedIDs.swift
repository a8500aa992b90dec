import Archive

/// Ids that stand on a page more than once: a link to one leads to the first alone.
struct RepeatedIDs: PageCheck {
  static let name: StaticString = "repeated-id"
  static let meaning: StaticString = "two elements of a page have the same id"
  static let severity: Diagnostic.Severity? = .warning

  private var ids: Set<HTMLName> = []

  init(_ files: SiteFiles) {}

  mutating func see(_ tag: HTMLTag, on page: CheckedPage, _ notes: inout PageNotes) {
    guard page.kind == .page, !tag.isEnd, let id = tag[.id], !id.isEmpty else { return }
    if ids.insert(HTMLName(exactly: page.bytes[id])).inserted { return }
    notes.add(
      Self.self, on: page, at: tag.place, "the id '\(page.text(id))' stands on the page a second time",
      advice: "Give one of the two another id: in a template, in the HTML of a content file, or in a file of public/.")
  }

  mutating func end(_ page: CheckedPage, _ notes: inout PageNotes) { ids.removeAll(keepingCapacity: true) }
}
