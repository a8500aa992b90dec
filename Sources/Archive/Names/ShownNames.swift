/// How readers see the names that front matters write: as the vocabulary has them, and publications as the
/// configuration has them.
public struct ShownNames: Sendable {
  /// What makes two names one.
  public let folding: NameFolding
  private let indices: [VocabularyIndex]
  private let configuration: Configuration

  /// How an archive with this configuration and vocabulary shows names.
  public init(_ configuration: Configuration, _ vocabulary: Vocabulary) {
    self.configuration = configuration
    folding = NameFolding(language: configuration.language)
    indices = configuration.allTaxonomies.map { VocabularyIndex(vocabulary, of: $0, language: configuration.language) }
  }

  /// What the vocabulary says of the names of a kind.
  public subscript(kind: Taxonomy) -> VocabularyIndex { indices[kind.number] }

  /// How a name of a front matter is shown, as far as somebody has decided.
  func label(for name: String, _ kind: Taxonomy) -> NameGathering.Label {
    let named = displayName(for: name, kind)
    if let term = self[kind].term(named: named ?? name) {
      return NameGathering.Label(text: self[kind].label(ofTerm: term), isDecided: true)
    }
    return NameGathering.Label(text: named ?? name, isDecided: named != nil)
  }

  /// The name that the configuration has for a masthead, and a language for itself.
  public func displayName(for name: String, _ kind: Taxonomy) -> String? {
    switch kind {
    case .publications: configuration.publications[name]
    case .languages: LanguageNames.ownName(of: name)
    default: nil
    }
  }

  /// How a name of a front matter is shown where nothing else decides.
  public func text(for name: String, _ kind: Taxonomy) -> String { label(for: name, kind).text }
}
