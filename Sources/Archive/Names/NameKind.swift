/// A way to group articles by a name. What holds for all of them is written once; a kind is a row of the tables here.
public enum NameKind: String, Sendable, CaseIterable {
  case tags, authors, publications

  /// The key of the front matter that holds such names.
  public var frontMatterKey: String {
    switch self {
    case .tags, .authors: rawValue
    case .publications: "publication"
    }
  }

  /// What messages call one of the names.
  public var singular: String {
    switch self {
    case .tags: "tag"
    case .authors: "author"
    case .publications: "publication"
    }
  }

  /// What messages call several of the names.
  public var plural: String { rawValue }

  /// The key of `vocabulary.yml` that says what the names are.
  public var termsKey: String { self == .tags ? "terms" : rawValue }

  /// The key of `vocabulary.yml` that says which are none; `nil` where every article has one.
  var dropKey: String? {
    switch self {
    case .tags: "drop"
    case .authors: "drop-authors"
    case .publications: nil
    }
  }

  /// The names of this kind that an article has, as its front matter writes them.
  public func names(of article: Article) -> [String] {
    switch self {
    case .tags: article.tags
    case .authors: article.authors
    case .publications: article.publication.map { [$0] } ?? []
    }
  }

  /// Its place among all kinds.
  public var number: Int {
    switch self {
    case .tags: 0
    case .authors: 1
    case .publications: 2
    }
  }
}
