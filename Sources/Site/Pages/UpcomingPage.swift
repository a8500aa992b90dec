import Archive

/// A page at the address of a list's next full page, which leads to its newest articles until there is one.
struct UpcomingPage: SiteFile {
  // `SitePlan.add(list:)` plans it with its list.

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String { "the next page of \(list(of: page))" }

  /// Its own path says it all.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    making.moved(to: list(of: page), from: page)
  }

  /// The list's own address: its pages are in a folder of its name.
  private static func list(of page: PlannedPage) -> String {
    page.path.lastIndex(of: "/").map { page.path[..<$0] + ".html" } ?? page.path
  }
}
