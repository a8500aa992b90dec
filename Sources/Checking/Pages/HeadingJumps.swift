import Archive
import Support

/// Headings that leave a level out: whoever finds the way by headings, as with a screen reader, looks for what is not
/// there.
struct HeadingJumps: PageCheck {
  static let name: StaticString = "heading-jump"
  static let meaning: StaticString = "a heading is more than one level below the one before it"
  static let severity: Diagnostic.Severity? = .warning

  /// The level of the last heading; 0 before the first.
  private var last = 0

  init(_ files: SiteFiles) {}

  mutating func see(_ tag: HTMLTag, on page: CheckedPage, _ notes: inout PageNotes) {
    guard page.kind == .page, !tag.isEnd, tag.nameRange.count == 2,
      let index = HTMLElements.headings.firstIndex(of: tag.name)
    else { return }
    let level = index + 1
    defer { last = level }
    guard last > 0, level > last + 1 else { return }
    notes.add(
      Self.self, on: page, at: tag.place,
      "the heading '\(page.words(behind: tag))' is of level \(level) and follows one of level \(last)",
      advice: "In a text, write as many # before it as the heading above has, and one more.")
  }

  mutating func end(_ page: CheckedPage, _ notes: inout PageNotes) { last = 0 }
}

extension CheckedPage {
  /// The first words behind a tag, for messages.
  fileprivate func words(behind tag: HTMLTag) -> String {
    let inside = bytes[tag.nameRange.upperBound...].drop { $0 != UInt8(ascii: ">") }.dropFirst()
    let text = String(decoding: EntityDecoding.decoded(inside.prefix { $0 != UInt8(ascii: "<") }), as: UTF8.self)
    return text.count > 60 ? text.prefix(60) + "…" : text
  }
}
