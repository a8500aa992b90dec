/// A tag, an author or a publication, with its articles.
public struct Name: Sendable {
  /// The name as most articles print it, or as the vocabulary has it.
  public let text: String
  /// The last part of its page's address.
  public internal(set) var slug: Slug
  /// Its articles, as indices of the catalogue's, in time.
  public let articles: [Int]
  /// Whether it has a page: a tag of one article in a large archive, or of most, leads nowhere.
  public internal(set) var hasPage = true
  /// The vocabulary's term for it, where there is one.
  public internal(set) var term: Int?
}
