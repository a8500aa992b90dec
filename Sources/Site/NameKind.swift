import Archive

/// A way to group articles by a name.
public enum NameKind: String, Sendable, CaseIterable {
  case tags, authors, publications

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

  /// What messages call one of the names.
  var singular: String {
    switch self {
    case .tags: "subject"
    case .authors: "author"
    case .publications: "publication"
    }
  }

  /// The index of this kind.
  func index(in catalogue: Catalogue) -> NameIndex {
    switch self {
    case .tags: catalogue.tags
    case .authors: catalogue.authors
    case .publications: catalogue.publications
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

  /// Its place among all kinds.
  var number: Int {
    switch self {
    case .tags: 0
    case .authors: 1
    case .publications: 2
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
