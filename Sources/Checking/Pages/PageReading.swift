/// Reads pages and shows each of their tags and links to all checks.
struct PageReading {
  private var checks: [any PageCheck]
  private let files: SiteFiles
  var notes: PageNotes

  init(_ files: SiteFiles, notesOtherHosts: Bool) {
    self.files = files
    checks = AllChecks.ofPages.map { $0.init(files) }
    notes = PageNotes(notesOtherHosts: notesOtherHosts)
  }

  /// Reads a page, style sheet or picture to its end.
  mutating func read(_ page: CheckedPage) {
    var page = page
    if page.kind == .styleSheet {
      StyleSheet.forEachLink(in: page.bytes, page.bytes.indices) { follow($0, on: page) }
    } else {
      if page.kind == .page { notes.pages += 1 }
      var scanner = HTMLScanner(page.bytes)
      while scanner.next() {
        page.styleSheet = scanner.styleSheet
        for place in checks.indices { checks[place].see(scanner.tag, on: page, &notes) }
        scanner.tag.forEachLink(on: page) { follow($0, on: page) }
      }
      page.flaws = scanner.flaws
    }
    for place in checks.indices { checks[place].end(page, &notes) }
  }

  private mutating func follow(_ link: PageLink, on page: CheckedPage) {
    let target = LinkTarget(link.address, on: page.path, in: files)
    let file = if case .file(let path, _) = target { files.number(of: path) } else { Int?.none }
    notes.links += 1
    if case .otherHost(let address) = target, !link.isLoaded { notes.add(otherHost: address, on: page, at: link.place) }
    for place in checks.indices { checks[place].follow(link, to: target, file: file, on: page, &notes) }
  }
}
