import Archive

/// What a browser would ask other hosts for, whenever somebody reads a page.
struct OtherHosts: PageCheck {
  static let name: StaticString = "other-host"
  static let meaning: StaticString =
    "a page makes readers' browsers ask another host for a picture, a style sheet or a script"
  static let severity: Diagnostic.Severity? = .warning

  init(_ files: SiteFiles) {}

  mutating func follow(
    _ link: PageLink, to target: LinkTarget, file: Int?, on page: CheckedPage, _ notes: inout PageNotes
  ) {
    guard link.isLoaded, case .otherHost(let address) = target else { return }
    notes.add(
      Self.self, on: page, at: link.place, "'\(address)' is loaded from another host",
      advice:
        "Put a copy into the archive, below media/ or public/: that host learns who reads, and may be gone one day.")
  }
}
