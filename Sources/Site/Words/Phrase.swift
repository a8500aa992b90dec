/// Words of the interface around values: "Page 2 of 7". A record offers them to templates as a text of its own.
///
/// A new one is a case here with its placeholders, and its words in each file of `Templates/words/`.
enum Phrase: String, Sendable, CaseIterable {
  /// An article's volume.
  case volume = "volume-number"
  /// An article's issue.
  case issue = "issue-number"
  /// An article's page or pages.
  case page = "page-number"
  /// The title of a long list's second page and those after it.
  case listPage = "list-page"
  /// Where a source text is in a pack.
  case originalPack = "original-pack"
  /// How large a file is.
  case fileSize = "file-size"
  /// What a month's calendar shows.
  case calendarCaption = "calendar-caption"
  /// What the page says when a query finds nothing.
  case searchNone = "search-none"
  /// What it offers instead.
  case searchMeant = "search-meant"
  /// How many articles a search has found so far: "at least 10 articles".
  case searchAtLeast = "search-at-least"
  /// How the pages were tested, in the accessibility statement.
  case accessibilityHow = "accessibility-run"

  /// What stands in braces, each once.
  var placeholders: [String] {
    switch self {
    case .volume: ["volume"]
    case .issue: ["issue"]
    case .page: ["page"]
    case .listPage: ["title", "number"]
    case .originalPack: ["file", "pack", "first", "last"]
    case .fileSize: ["kilobytes"]
    case .calendarCaption: ["month"]
    case .searchNone, .searchMeant: ["query"]
    case .searchAtLeast: ["articles"]
    case .accessibilityHow: ["date", "browser", "widths", "axe"]
    }
  }
}
