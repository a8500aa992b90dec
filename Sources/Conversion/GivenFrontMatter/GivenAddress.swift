import Archive

/// An address at which another system had an article, as the archive can keep it.
enum GivenAddress {
  /// The path below the archive's top that leads on from the old address: `old/y/index.html` for `/old/y/`; `nil` where
  /// there can be none, as for a pattern (`/:year/:title/`), a script (`?p=12`), or a page that the archive has itself.
  static func alias(for address: String) -> String? {
    var path = address[...]
    if let scheme = path.firstRange(of: "://") {
      guard let slash = path[scheme.upperBound...].firstIndex(of: "/") else { return nil }
      path = path[slash...]
    }
    while path.first == "/" { path.removeFirst() }
    guard !path.isEmpty, !path.contains(where: { "?#:\\\"<>|*%".contains($0) || $0.isWhitespace }) else { return nil }
    let last = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    var alias = String(path)
    if last.isEmpty { alias += "index.html" } else if !last.contains(".") { alias += "/index.html" }
    guard alias.hasSuffix(".html"), Article.canName(source: alias), !isTaken(alias) else { return nil }
    return alias
  }

  /// The folders of the archive's own pages, but for those that articles lie in, and for `media`, in which nothing lies
  /// but what the archive's editors put there.
  private static let folders = Set(
    SiteFolder.allCases.filter { $0 != .media && $0 != .undated }.map(\.rawValue) + Taxonomy.all.map(\.key))

  /// Whether the archive's own pages may have the address.
  private static func isTaken(_ path: String) -> Bool {
    let parts = path.lowercased().split(separator: "/")
    if parts.count == 1 { return ["index.html", "404.html"].contains(parts[0]) }
    // None of their pages lies deeper than `sections/letters/2.html`, as addresses elsewhere do.
    if folders.contains(String(parts[0])), parts.count <= 3 { return true }
    return parts.last == "index.html"
      && (parts[0] == SiteFolder.undated.rawValue && parts.count == 2
        || parts.count <= 4 && parts.dropLast().allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(\.isNumber) })
  }
}
