import Archive

/// A file of the theme, copied as it is.
struct ThemeFile: SiteFile {
  static func plan(_ plan: inout SitePlan) {
    for (index, path) in plan.assets.enumerated() { plan.add(path, Self.self, index: index) }
  }

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String { "a file of the theme" }

  /// All files are made from the theme.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    making.renderer.theme.assets[page.index].bytes
  }
}
