/// A tag, an author or a publication, with its articles.
public struct Name: Sendable {
  /// The name as most articles print it.
  public let text: String
  /// The last part of its page's address.
  public let slug: Slug
  /// Its articles, as indices of the catalogue's, in time.
  public let articles: [Int]
}
