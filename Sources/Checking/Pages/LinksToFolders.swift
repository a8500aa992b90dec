import Archive

/// Links to folders, of which only a server knows the page.
struct LinksToFolders: PageCheck {
  static let name: StaticString = "link-to-folder"
  static let meaning: StaticString = "a link names a folder, which leads to its page on a server and not from a disk"
  static let severity: Diagnostic.Severity? = .warning

  private let files: SiteFiles

  init(_ files: SiteFiles) {
    self.files = files
  }

  mutating func follow(
    _ link: PageLink, to target: LinkTarget, file: Int?, on page: CheckedPage, _ notes: inout PageNotes
  ) {
    guard file == nil, case .file(let path, _) = target, let number = files.folderPage(of: path) else { return }
    let whole = files.paths[number]
    notes.add(
      Self.self, on: page, at: link.place, "a link leads to a folder: '\(String(decoding: path, as: UTF8.self))'",
      advice: "Link to the page in it, \(whole): then it works from a disk too.")
  }
}

extension SiteFiles {
  /// The number of the page that a server shows for a folder; `nil` where there is none.
  func folderPage(of path: [UInt8]) -> Int? {
    let slash = path.isEmpty || path.last == UInt8(ascii: "/") ? "" : "/"
    return number(of: path + Array((slash + "index.html").utf8))
  }
}
