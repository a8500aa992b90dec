import Archive
import Markdown

/// What a file says of one kind of names, with the places where it says what.
struct SourcedVocabulary {
  /// A term and its places.
  struct Entry {
    var term: Vocabulary.Term
    var position: TextPosition
    /// Where labels, terms and addresses stand.
    var positions: [Place: TextPosition] = [:]

    /// Where `text` stands as a value of `field`.
    func position(of text: String, in field: Field) -> TextPosition {
      positions[Place(field: field, text: text)] ?? position
    }
  }

  /// A value in a field.
  struct Place: Hashable {
    let field: Field
    let text: String
  }

  /// What a value is for.
  enum Field: Hashable {
    case label, alternative, hidden, broader, related, match, near, notNear
  }

  /// The file, as messages name it.
  let path: String
  var entries: [Entry] = []
  var dropped: [(label: String, position: TextPosition)] = []
  var diagnostics: [Diagnostic] = []

  init(path: String) {
    self.path = path
  }

  /// The names without their places.
  var names: Vocabulary.Names { Vocabulary.Names(terms: entries.map(\.term), dropped: dropped.map(\.label)) }

  /// The vocabulary without its places, of subjects.
  var vocabulary: Vocabulary { Vocabulary(terms: names.terms, dropped: names.dropped) }

  mutating func fail(_ position: TextPosition, _ message: String, _ advice: String) {
    diagnostics.append(Diagnostic(.error, path, at: position, message, advice: advice))
  }

  mutating func warn(_ position: TextPosition, _ message: String, _ advice: String) {
    diagnostics.append(Diagnostic(.warning, path, at: position, message, advice: advice))
  }
}
