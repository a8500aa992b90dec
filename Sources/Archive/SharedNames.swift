/// Lets articles that print the same name hold the same copy of it: there are far fewer names than articles.
struct SharedNames {
  private var names: Set<String> = []

  /// Puts the copies that are known in the place of an article's own.
  mutating func share(in article: inout Article) {
    article.publication = article.publication.map { shared($0) }
    article.byline = article.byline.map { shared($0) }
    article.authors = article.authors.map { shared($0) }
    article.tags = article.tags.map { shared($0) }
  }

  private mutating func shared(_ name: String) -> String {
    // Short texts lie where they are named and need no copy.
    if name.utf8.count <= 15 { return name }
    return names.insert(name).memberAfterInsert
  }
}
