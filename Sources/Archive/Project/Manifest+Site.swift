public import Files

extension Manifest {
  /// Files that each site of each version has.
  public static let inEverySite = [
    "404.html", "archive.csv", "archive.json", "datapackage.json", "index.html", "robots.txt",
  ]

  /// Whether it is a site's. Other programs keep lists of this name and format too (BagIt, RFC 8493): what they list is
  /// not Pressmark's.
  public var isOfSite: Bool { Self.inEverySite.allSatisfy { self[$0] != nil } }
}
