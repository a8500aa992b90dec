import Markdown

/// A statement of RDF (RDF 1.1 Concepts, section 3.1), and where it stands.
struct TurtleStatement {
  /// What a statement says of its subject.
  enum Object: Equatable {
    case iri(String)
    /// A text with its language, or the IRI of its kind.
    case literal(String, language: String?, datatype: String?)
  }

  let subject: String
  let predicate: String
  let object: Object
  let position: TextPosition
  let objectPosition: TextPosition
}

/// What is not understood in a Turtle text.
struct TurtleError: Error {
  let position: TextPosition
  let message: String
  let advice: String
}
