import Archive

/// Pictures of which a page does not say what they show. Those of texts a build tells, with their places in the text.
struct SilentPictures: PageCheck {
  static let name: StaticString = "silent-picture"
  static let meaning: StaticString = "a picture has no alternative text, for readers who cannot see it"
  static let severity: Diagnostic.Severity? = .warning

  init(_ files: SiteFiles) {}

  mutating func see(_ tag: HTMLTag, on page: CheckedPage, _ notes: inout PageNotes) {
    guard page.kind == .page, !tag.isEnd, tag.name == .img, !tag.attributes.contains(where: { $0.name == .alt }) else {
      return
    }
    let source = tag[.src].map { "'\(page.text($0))' " } ?? ""
    notes.add(
      Self.self, on: page, at: tag.place, "the picture \(source)has no alternative text",
      advice: "Say what it shows: alt=\"The picket line\"; or alt=\"\" for one that only adorns.")
  }
}
