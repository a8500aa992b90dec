import Archive
import TemplateEngine

/// A kind of page that a template makes, and one such page: what it offers the template are its `fields`.
protocol SitePage: SiteFile, TemplateRecord {
  /// The template's name.
  static var template: String { get }

  /// Where pages of this kind are, for the reference of templates.
  static var examples: [String] { get }

  /// The page.
  ///
  /// - Parameter connected: what `addInputs` found connected with it; `nil` where nobody has looked.
  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?)

  /// Its title; empty on the home page.
  var title: String { get }

  /// What tells it from pages of the same title, for windows, bookmarks and lists of results; `nil` where no page has
  /// the same.
  var note: String? { get }

  /// One sentence for search engines.
  var summary: String { get }

  /// The steps between the home page and this one.
  var ancestors: [LinkRecord] { get }

  /// Whether the page is found at its path only: the one for missing addresses is shown anywhere.
  static var hasAddress: Bool { get }
}

extension SitePage {
  static var isForReaders: Bool { true }
  static var hasAddress: Bool { true }
  var summary: String { "" }
  var note: String? { nil }
  var ancestors: [LinkRecord] { [] }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    making.print(Self(page, in: making.context, connected: making.connected), at: page)
  }

  /// The template, and the names that it may use.
  static var templatePage: TemplatePage { TemplatePage(template, PageRecord.self, Self.self) }
}
