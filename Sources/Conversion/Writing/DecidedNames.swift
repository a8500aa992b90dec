import Archive

/// Names as they are written into content files: clean, each once, and as the vocabulary has them. What has no letter
/// or digit is none, whatever it stands for in the text: it would have no address.
struct DecidedNames: Sendable {
  private let authors: VocabularyIndex
  private let publications: VocabularyIndex

  init(_ vocabulary: Vocabulary, _ configuration: Configuration) {
    authors = VocabularyIndex(vocabulary, of: .authors, language: configuration.language)
    publications = VocabularyIndex(vocabulary, of: .publications, language: configuration.language)
  }

  /// The authors of an article.
  func authors(_ names: [String]) -> [String] { authors.tags(forFound: Self.clean(names)) }

  /// The publication of an article, of which nothing else is known than the masthead.
  func publication(_ masthead: String?) -> String? {
    masthead.flatMap { publications.tags(forFound: Self.clean([$0])).first }
  }

  /// The names that can be some.
  static func clean(_ names: [String]) -> [String] { names.map(\.inOneLine).filter { Slug($0) != nil } }
}
