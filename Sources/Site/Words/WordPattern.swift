/// Words with places for values: `{day} {month} {year}`.
struct WordPattern: Sendable, Equatable {
  /// A run of words, or a place.
  enum Piece: Sendable, Equatable {
    case words(String)
    case place(String)
  }

  /// The words do not say what they should.
  struct Mistake: Error {
    let message: String
    let advice: String
  }

  let pieces: [Piece]

  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - placeholders: the names that may stand in braces, each once.
  ///   - areNeeded: whether each must.
  init(_ text: String, placeholders: [String], areNeeded: Bool = true) throws(Mistake) {
    let advice =
      placeholders.isEmpty
      ? "These words have no place for a value."
      : "The places for values are \(placeholders.map { "{\($0)}" }.joined(separator: ", "))."
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw Mistake(message: "a brace is not closed: '\(rest[open...])'", advice: advice)
      }
      let name = String(rest[rest.index(after: open)..<close])
      guard placeholders.contains(name) else {
        throw Mistake(message: "there is no value '{\(name)}' here", advice: advice)
      }
      if pieces.contains(.place(name)) { throw Mistake(message: "'{\(name)}' stands here twice", advice: advice) }
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.place(name))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
    if areNeeded, let missing = placeholders.first(where: { !pieces.contains(.place($0)) }) {
      throw Mistake(message: "'{\(missing)}' is missing", advice: advice)
    }
  }

  /// The words with these values in their places.
  func filled(_ values: KeyValuePairs<String, String>) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .place(let name): text += values.first { $0.key == name }?.value ?? ""
      }
    }
    return text
  }
}
