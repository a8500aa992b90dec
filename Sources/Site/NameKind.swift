import Archive

extension NameKind {
  /// The heading of the index.
  var indexTitle: Word {
    switch self {
    case .tags: .subjects
    case .authors: .authors
    case .publications: .publications
    }
  }

  /// What stands over one of the names.
  var nameTitle: Word {
    switch self {
    case .tags: .subject
    case .authors: .author
    case .publications: .publication
    }
  }

  /// How many names there are.
  var nameCount: CountedPhrase {
    switch self {
    case .tags: .subjects
    case .authors: .authors
    case .publications: .publications
    }
  }

  /// For each article its names of this kind, without a copy of their index.
  func namesOfArticle(in catalogue: Catalogue) -> NumberLists {
    switch self {
    case .tags: catalogue.tags.namesOfArticle
    case .authors: catalogue.authors.namesOfArticle
    case .publications: catalogue.publications.namesOfArticle
    }
  }

  /// The names of this kind, in alphabetical order, without a copy of their index.
  func names(in catalogue: Catalogue) -> [Name] {
    switch self {
    case .tags: catalogue.tags.names
    case .authors: catalogue.authors.names
    case .publications: catalogue.publications.names
    }
  }

  /// Where its pages are.
  var folder: StaticString {
    switch self {
    case .tags: "tags/"
    case .authors: "authors/"
    case .publications: "publications/"
    }
  }
}
