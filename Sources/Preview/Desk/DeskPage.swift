import Archive
import Support

/// The desk as a page: what is left to do, by kinds and folders.
struct DeskPage {
  let desk: Desk
  let title: String
  let top: String
  /// The kind and the folder that are looked at; empty for all.
  let (kind, folder): (String, String)
  /// What was written here just now, where there is something to say of it.
  let written: String?
  /// What is wrong and in no text or content file: with a template, say.
  let others: [Diagnostic]
  let drafts: [(headline: String, address: String)]
  /// The article that something is told of, where it is one's: its content file, as messages show it, and its page.
  let article: (Diagnostic) -> (file: String, page: String?)?

  /// Of a longer list the beginning: it goes on as soon as something is mended.
  private static let longest = 200

  var bytes: [UInt8] {
    HTMLText.page("Desk: \(title)") { page in
      page.add("<main>\n<h1>")
      page.add(words: "Desk: \(title)")
      page.add("</h1>\n<p>")
      page.add(link: "To the archive", to: top)
      page.add("</p>\n")
      if let written {
        page.add("<p class=\"problem\" role=\"status\">")
        page.add(words: written)
        page.add("</p>\n")
      }
      for diagnostic in others { page.add(diagnostic) }
      if desk.items.isEmpty { page.add("<p>Nothing is left to do.</p>\n") } else { addItems(to: &page) }
      if !drafts.isEmpty {
        page.add("<h2>Drafts</h2>\n<ul>\n")
        for draft in drafts {
          page.add("<li>")
          page.add(link: draft.headline, to: draft.address)
          page.add("</li>\n")
        }
        page.add("</ul>\n")
      }
      page.add("</main>\n")
    }
  }

  private func addItems(to page: inout HTMLText) {
    let inFolder = desk.items.filter { folder.isEmpty || $0.folder == folder }
    let ofKind = desk.items.filter { kind.isEmpty || $0.kind == kind }
    addFilter("Kinds", Desk(sorted: inFolder).counts(\.kind), isChosen: { $0 == kind }, to: &page) {
      Self.address(kind: $0, folder: folder)
    }
    addFilter("Folders", Desk(sorted: ofKind).counts(\.folder), isChosen: { $0 == folder }, to: &page) {
      Self.address(kind: kind, folder: $0)
    }
    let shown = ofKind.filter { folder.isEmpty || $0.folder == folder }
    page.add("<h2>")
    page.add(words: "\(counted(shown.count, "thing")) to look at")
    page.add("</h2>\n<ol class=\"items\">\n")
    for item in shown.prefix(Self.longest) { add(item, to: &page) }
    page.add("</ol>\n")
    if shown.count > Self.longest { page.add("p", "and \(grouped(shown.count - Self.longest)) more.") }
  }

  private func add(_ item: Desk.Item, to page: inout HTMLText) {
    page.add("<li>\n<h3>")
    page.add(words: item.diagnostic.message)
    page.add("</h3>\n<p><code>")
    page.add(words: item.diagnostic.place)
    page.add("</code></p>\n")
    page.add("p", item.diagnostic.advice)
    page.add("\n<p>")
    if item.folder.hasPrefix("seeds") || item.folder.hasPrefix("content") {
      let article = article(item.diagnostic)
      page.add(link: "How the text was read", to: ReadingPage.address(of: article?.file ?? item.diagnostic.path))
      if let address = article?.page {
        page.add(" · ")
        page.add(link: "Its page", to: address)
      }
    }
    page.add("</p>\n</li>\n")
  }

  private func addFilter(
    _ label: StaticString, _ counts: [(value: String, count: Int)], isChosen: (String) -> Bool,
    to page: inout HTMLText, address: (String) -> String
  ) {
    page.add("<nav")
    page.add(attribute: "aria-label", "\(label)")
    page.add(">\n<ul class=\"filter\">\n")
    let all = counts.reduce(0) { $0 + $1.count }
    for (value, count) in [("", all)] + counts {
      page.add("<li><a")
      page.add(attribute: "href", address(value))
      if isChosen(value) { page.add(" aria-current=\"true\"") }
      page.add(">")
      page.add(words: "\(value.isEmpty ? "all" : value) (\(grouped(count)))")
      page.add("</a></li>\n")
    }
    page.add("</ul>\n</nav>\n")
  }

  /// The desk, narrowed to a kind and a folder.
  static func address(kind: String = "", folder: String = "") -> String {
    let values = [("kind", kind), ("folder", folder)].filter { !$1.isEmpty }
    if values.isEmpty { return Preview.deskTop }
    return Preview.deskTop + "?" + values.map { "\($0)=\($1.percentEncodedPath)" }.joined(separator: "&")
  }
}

extension Desk {
  /// A part of a desk, in its order.
  fileprivate init(sorted items: [Item]) { self.items = items }
}
