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

  /// The path of the page that lists all names.
  var indexPath: String { "\(rawValue)/index.html" }

  /// The path of the page that lists names by their number of articles. No name can have it: a slug holds no `_`.
  var sizesPath: String { "\(rawValue)/by_size.html" }

  /// The path of a page of one name's articles: a full one by its number, from 1, or that of the newest, 0.
  func path(of name: Name, page: Int = 0) -> String {
    page == 0 ? "\(rawValue)/\(name.slug.text).html" : "\(rawValue)/\(name.slug.text)/\(page).html"
  }
}
