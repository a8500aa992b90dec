/// A folder at the top of the site in which Pressmark's files lie. Beside these lie years, and the folders of
/// taxonomies; an archive's own taxonomy can have none of them.
public enum SiteFolder: String, Sendable, CaseIterable {
  /// The theme's files, as they lie in the theme.
  case assets
  /// Files to take away.
  case downloads
  /// Feeds of names and years.
  case feeds
  /// The issues of the newspapers.
  case issues
  /// Pictures and other files that articles show or lead to.
  case media
  /// The days of the year in all years.
  case onThisDay = "on-this-day"
  /// The files of the search.
  case search
  /// Articles without a year.
  case undated

  /// Whether articles lie below a folder at the site's top, beside their lists: a year's, or that of those without one.
  public static func holdsArticles(_ name: some StringProtocol) -> Bool {
    String(name) == undated.rawValue || name.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
