import Archive

/// Links to files that the site does not have.
struct BrokenLinks: PageCheck {
  static let name: StaticString = "broken-link"
  static let meaning: StaticString = "a link, picture or style sheet leads to no file of the site"
  static let severity: Diagnostic.Severity? = .error

  private let files: SiteFiles

  init(_ files: SiteFiles) {
    self.files = files
  }

  mutating func follow(
    _ link: PageLink, to target: LinkTarget, file: Int?, on page: CheckedPage, _ notes: inout PageNotes
  ) {
    switch target {
    case .file(let path, _):
      if file != nil || files.folderPage(of: path) != nil { return }
      let missing = String(decoding: path, as: UTF8.self)
      notes.add(
        Self.self, on: page, at: link.place, "a link leads nowhere: the site has no file '\(missing)'",
        advice: """
          If the page shall be there, build the site again. If not, correct the link where the page comes from: in a \
          content file, in pages/ or in a template.
          """)
    case .outOfSite:
      notes.add(
        Self.self, on: page, at: link.place,
        "the link '\(String(decoding: link.address, as: UTF8.self))' leads out of the site's folder",
        advice: "Link to a file of the archive, or to a page on the web with its whole address (https://…).")
    case .topOfHost:
      let address = String(decoding: link.address, as: UTF8.self)
      notes.add(
        Self.self, on: page, at: link.place, "the link '\(address)' begins at the top of whatever host it lies at",
        advice: """
          Link by the way from this page, so that it leads there from a disk and below any address too; or say the \
          site's address in pressmark.yml: base-url.
          """)
    case .here, .otherHost, .somethingElse: break
    }
  }
}
