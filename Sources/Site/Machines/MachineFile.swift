/// A file that is for programs, not for readers.
public enum MachineFile: Sendable, Equatable {
  /// `archive.csv`: the metadata of all articles as a table.
  case table
  /// `archive.json`: the same as an array of objects.
  case list
  /// `datapackage.json`: what the two hold.
  case dataPackage
  /// `feed.xml`: the articles that came last, in Atom.
  case feed
  /// `feeds/1997.xml`: the articles that came in one year; by its number among such years.
  case feedArchive(Int)
  /// `feed.json`: the articles that came last, as a JSON Feed.
  case jsonFeed
  /// `sitemap.xml`: all addresses, or the addresses of the parts.
  case sitemap
  /// `sitemaps/1.xml`: a part, from 0.
  case sitemapPart(Int)
  /// `robots.txt`.
  case robots
  /// `assets/icon.svg`, where the theme has none.
  case icon
  /// `manifest.webmanifest`.
  case webManifest
}

extension MachineFile {
  /// What it is, in a message.
  var described: String {
    switch self {
    case .table, .list, .dataPackage: "the table of all articles"
    case .feed, .feedArchive, .jsonFeed: "a feed"
    case .sitemap, .sitemapPart: "the sitemap"
    case .robots: "the file for search engines"
    case .icon: "the archive's icon"
    case .webManifest: "the web manifest"
    }
  }
}
