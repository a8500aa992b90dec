/// Finds the term that a name stands for: a tag, an author or a publication.
public struct VocabularyIndex: Sendable {
  private let terms: [String: Int]
  private let shown: [String]
  private let droppedKeys: Set<String>
  private let conditional: Set<Int>
  /// What makes two names one.
  public let folding: NameFolding

  /// An index of what `vocabulary` says of names of a kind, for an archive of this language.
  public init(_ vocabulary: Vocabulary, of kind: Taxonomy = .tags, language: String) {
    let vocabulary = vocabulary[kind]
    let folding = NameFolding(language: language)
    self.folding = folding
    var terms: [String: Int] = [:]
    // A preferred label is never another term's, and an alternative one that two terms share means neither.
    for (index, term) in vocabulary.terms.enumerated() {
      for label in term.labels { terms[folding.key(of: label.text)] = index }
    }
    var ambiguous: Set<String> = []
    for (index, term) in vocabulary.terms.enumerated() {
      for label in term.alternatives + term.hidden {
        let key = folding.key(of: label.text)
        if let other = terms[key], other != index {
          let isPreferred = vocabulary.terms[other].labels.contains { folding.key(of: $0.text) == key }
          if !isPreferred { ambiguous.insert(key) }
        } else {
          terms[key] = index
        }
      }
    }
    for key in ambiguous { terms[key] = nil }
    self.terms = terms
    conditional = Set(
      vocabulary.terms.indices.filter { !vocabulary.terms[$0].near.isEmpty || !vocabulary.terms[$0].notNear.isEmpty })
    shown = vocabulary.terms.map { $0.label(in: language) }
    droppedKeys = Set(vocabulary.dropped.map { folding.key(of: $0) })
  }

  /// Whether it has no terms.
  public var isEmpty: Bool { shown.isEmpty }

  /// The number of the term that has this label, preferred, alternative or hidden.
  public func term(named label: String) -> Int? { terms[folding.key(of: label)] }

  /// The label that is shown for a tag: its term's, or the tag itself where there is no term.
  public func shownLabel(for tag: String) -> String { term(named: tag).map { shown[$0] } ?? tag }

  /// The label that is shown for a term.
  public func label(ofTerm index: Int) -> String { shown[index] }

  /// Whether a term asks for words near its names, or forbids some.
  public func isConditional(_ term: Int) -> Bool { conditional.contains(term) }

  /// Whether the vocabulary says that this label is never to be a tag.
  public func isDropped(_ label: String) -> Bool { droppedKeys.contains(folding.key(of: label)) }

  /// Found names as the vocabulary has them: each by its shown label, once, and none that is dropped.
  public func tags(forFound tags: [String]) -> [String] {
    shownLabels(for: tags.filter { !isDropped($0) }).filter { !isDropped($0) }
  }

  /// An editor's tags by their shown labels, each once. What the editor wrote stays, even when the vocabulary drops it.
  public func shownLabels(for tags: [String]) -> [String] {
    var keys: Set<String> = []
    return tags.map(shownLabel(for:)).filter { keys.insert(folding.key(of: $0)).inserted }
  }
}
