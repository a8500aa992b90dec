import Archive
import Files
import Support

/// Links to places that their pages do not have.
struct MissingAnchors: PageCheck, SiteCheck {
  static let name: StaticString = "missing-anchor"
  static let meaning: StaticString = "a link leads to a place (#…) that its page does not have"
  static let severity: Diagnostic.Severity? = .error

  private var ids = AnchorSet()
  /// The places on the page itself that links lead to, and where these stand.
  private var wanted: [(id: [UInt8], place: Int)] = []

  init(_ files: SiteFiles) {}

  mutating func see(_ tag: HTMLTag, on page: CheckedPage, _ notes: inout PageNotes) { ids.add(tag, of: page.bytes) }

  mutating func follow(
    _ link: PageLink, to target: LinkTarget, file: Int?, on page: CheckedPage, _ notes: inout PageNotes
  ) {
    switch target {
    case .here(let id): if !AnchorSet.isOfEveryPage(id) { wanted.append((id, link.place)) }
    case .file(_, let id):
      guard let file, !AnchorSet.isOfEveryPage(id) else { break }
      if file == page.number {
        wanted.append((id, link.place))
      } else {
        notes.add(anchor: id, in: file, on: page, at: link.place)
      }
    default: break
    }
  }

  mutating func end(_ page: CheckedPage, _ notes: inout PageNotes) {
    for (id, place) in wanted where page.kind != .styleSheet && !ids.contains(id) {
      notes.add(Self.self, on: page, at: place, Self.message(id, in: "this page"), advice: Self.advice)
    }
    wanted.removeAll(keepingCapacity: true)
    ids.removeAll()
  }

  private static func message(_ id: [UInt8], in page: String) -> String {
    "a link leads to the place '#\(String(decoding: id, as: UTF8.self))', which \(page) does not have"
  }

  private static let advice =
    "Link to the page without a place, or to one that it has: a heading's is made from its words."

  /// Of the pages that others lead into, the places are looked up when all links are known.
  static func findings(in site: CheckedSite) async -> [Diagnostic] {
    let wanted = Dictionary(grouping: site.notes.anchors.keys) { $0.page }.sorted { $0.key < $1.key }
    let missing = await inParallel(wanted.count, jobs: site.jobs) { range in
      range.flatMap { number in
        let (page, anchors) = wanted[number]
        let path = site.files.paths[page]
        // What cannot be read is told by another check; of a picture or a text a browser finds its places itself.
        guard CheckedPage.Kind(path) == .page, let bytes = try? site.folder.readIfPresent(path) else {
          return [PageNotes.Anchor]()
        }
        let ids = AnchorSet(of: bytes)
        return anchors.filter { !ids.contains($0.id) }
      }
    }
    return missing.joined().compactMap { anchor in
      site.notes.anchors[anchor].map { place in
        site.diagnostic(Self.self, at: place, message(anchor.id, in: site.files.paths[anchor.page]), advice: advice)
      }
    }
  }
}
