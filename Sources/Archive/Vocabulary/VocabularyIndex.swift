/// Finds the term that a tag stands for.
public struct VocabularyIndex: Sendable {
  private let terms: [String: Int]
  private let shown: [String]
  private let droppedKeys: Set<String>
  private let conditional: Set<Int>

  /// An index of `vocabulary` for an archive of this language.
  public init(_ vocabulary: Vocabulary, language: String) {
    var terms: [String: Int] = [:]
    // A preferred label is never another term's, and an alternative one that two terms share means neither.
    for (index, term) in vocabulary.terms.enumerated() {
      for label in term.labels { terms[NameIndex.key(of: label.text)] = index }
    }
    var ambiguous: Set<String> = []
    for (index, term) in vocabulary.terms.enumerated() {
      for label in term.alternatives + term.hidden {
        let key = NameIndex.key(of: label.text)
        if let other = terms[key], other != index {
          let isPreferred = vocabulary.terms[other].labels.contains { NameIndex.key(of: $0.text) == key }
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
    droppedKeys = Set(vocabulary.dropped.map { NameIndex.key(of: $0) })
  }

  /// The number of the term that has this label, preferred, alternative or hidden; case and the kind of hyphen do not count.
  public func term(named label: String) -> Int? { terms[NameIndex.key(of: label)] }

  /// The label that is shown for a tag: its term's, or the tag itself where there is no term.
  public func shownLabel(for tag: String) -> String { term(named: tag).map { shown[$0] } ?? tag }

  /// The label that is shown for a term.
  public func label(ofTerm index: Int) -> String { shown[index] }

  /// Whether a term asks for words near its names, or forbids some.
  public func isConditional(_ term: Int) -> Bool { conditional.contains(term) }

  /// Whether the vocabulary says that this label is never to be a tag.
  public func isDropped(_ label: String) -> Bool { droppedKeys.contains(NameIndex.key(of: label)) }

  /// Found tags as the vocabulary has them: each by its shown label, once, and none that is dropped.
  public func tags(forFound tags: [String]) -> [String] {
    shownLabels(for: tags.filter { !isDropped($0) }).filter { !isDropped($0) }
  }

  /// An editor's tags by their shown labels, each once. What the editor wrote stays, even when the vocabulary drops it.
  public func shownLabels(for tags: [String]) -> [String] {
    var keys: Set<String> = []
    return tags.map(shownLabel(for:)).filter { keys.insert(NameIndex.key(of: $0)).inserted }
  }
}
