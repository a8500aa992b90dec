import Archive

/// A file of the theme, copied as it is.
struct ThemeFile: SiteFile {
  static let noun = "a file of the theme"

  static func plan(_ plan: inout SitePlan) {
    let isSearched = plan.configuration.search != nil
    for (index, path) in plan.assets.enumerated() where isSearched || !SearchPage.scripts.contains(path) {
      plan.add(path, Self.self, index: index)
    }
  }

  /// All files are made from the theme.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    making.renderer.theme.assets[page.index].bytes
  }
}
