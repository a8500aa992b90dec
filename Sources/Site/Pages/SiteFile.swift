import Archive

/// A kind of file of the site: where its files are, what they hold and what that depends on stand in one file, that of
/// the type that conforms.
///
/// A new kind is such a type and a row of `AllPages.kinds`. A page that a template makes is a `SitePage`.
protocol SiteFile: Sendable {
  /// Adds the files of this kind to a plan; nothing where another kind does it.
  static func plan(_ plan: inout SitePlan)

  /// What messages call a file of this kind.
  static var noun: String { get }

  /// The same, where it tells which of them it is.
  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String

  /// Says all that a file is made from, beside what all files are made from: whatever can change what it holds.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs)

  /// The file's bytes; `nil` with an error among the diagnostics.
  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]?

  /// What the closing summary counts such files as: one row, or one for each taxonomy
  /// and one for all of an archive's own.
  static var counts: [PageCounts.Kind] { get }

  /// Whether people look for such a file.
  static var isForReaders: Bool { get }

  /// Whether the file lies where the front matter of the article that it is planned for says.
  static var isOfArticle: Bool { get }

  /// Whether the list of addresses holds where the file is, so that it leads on when that changes.
  static var hasLastingAddress: Bool { get }

  /// Whether an editor put the file beside the articles, into `pages/` or `public/`.
  static var isOwn: Bool { get }

  /// Whether the file says how others came out: it is made behind all of them.
  static var isMadeLast: Bool { get }

  /// What an editor does whose host takes no file as large as one of this kind; `nil` where nothing can be done.
  static var howToLeaveOut: String? { get }
}

extension SiteFile {
  static var noun: String { "a file" }
  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String { noun }
  static func plan(_ plan: inout SitePlan) {}
  static var counts: [PageCounts.Kind] { [] }
  static var isForReaders: Bool { false }
  static var isOfArticle: Bool { false }
  static var hasLastingAddress: Bool { false }
  static var isOwn: Bool { false }
  static var isMadeLast: Bool { false }
  static var howToLeaveOut: String? { nil }
}
