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

  /// The path of the page that lists all names.
  var indexPath: String { "\(rawValue)/index.html" }

  /// The path of a page of one name's articles; the first is number 1.
  func path(of name: Name, page: Int = 1) -> String {
    page == 1 ? "\(rawValue)/\(name.slug.text).html" : "\(rawValue)/\(name.slug.text)/\(page).html"
  }
}
