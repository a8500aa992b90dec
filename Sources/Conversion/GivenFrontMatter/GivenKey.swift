import Support

/// What a key of a front matter from another system means.
enum GivenKey {
  /// A part of the article's head, as a label says it.
  case part(Part)
  case categories
  case slug
  case address
  /// Whether, and from when or until when, it is to be published.
  case publishing
  case publishedFrom
  case publishedUntil
  case other

  init(_ key: String) {
    let key = key.lowercased().replacing("_", with: "-")
    self = Self.keys[key] ?? FieldLabel.part(of: key.replacing("-", with: " ")).map(GivenKey.part) ?? .other
  }

  /// Whether a line begins with a key that means something, and a colon.
  static func begins(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    if case .other = GivenKey(line[..<colon].trimmedBlanks) { return false }
    return true
  }

  private static let keys: [String: GivenKey] = {
    var keys: [String: GivenKey] = [:]
    let words: [(GivenKey, String)] = [
      (.part(.headline), "title headline post-title name"),
      (
        .part(.standfirst), "description summary excerpt post-excerpt subtitle abstract deck dek standfirst teaser lede"
      ),
      (.part(.byline), "author authors byline by creator creators writer post-author"),
      (.part(.date), "date post-date created created-at issued"),
      (.part(.tags), "tags tag keywords keyword topics subjects subject"),
      (.part(.language), "lang language locale"),
      (.categories, "categories category"),
      (.slug, "slug post-name basename"),
      (.address, "aliases alias redirect-from redirects redirect permalink url old-url link save-as"),
      (.publishing, "draft is-draft isdraft private unpublished hidden published is-published publish public"),
      (.publishing, "status post-status visibility state"),
      (.publishedFrom, "publishdate publish-date pubdate pub-date publishon publish-on"),
      (.publishedUntil, "expirydate expiry-date expires unpublishdate unpublish-date expire"),
    ]
    for (key, names) in words {
      for name in names.split(separator: " ") { keys[String(name)] = key }
    }
    return keys
  }()
}
