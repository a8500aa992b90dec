/// Something that conversion got wrong.
struct Flaw: Hashable {
  /// How: a wrong value and an invented one mislead readers, a missed one only leaves them without.
  enum Kind: String {
    case wrong, invented, missed
  }

  /// The text: `dense/03.txt`.
  let text: String
  let field: ScoredField
  let kind: Kind
  /// What came out, and what should have.
  let meaning: String

  /// The text's folder.
  var layout: String { String(text.prefix { $0 != "/" }) }

  /// A line of `expected.txt`.
  var line: String { "\(text)  \(field.rawValue)  \(kind.rawValue)  \(meaning)" }

  init(text: String, field: ScoredField, kind: Kind, meaning: String) {
    (self.text, self.field, self.kind, self.meaning) = (text, field, kind, meaning)
  }

  /// Reads a line of `expected.txt`; `nil` for what is no flaw.
  init?(line: Substring) {
    let parts = line.split(separator: "  ", maxSplits: 3).map(String.init)
    guard parts.count == 4, let field = ScoredField(rawValue: parts[1]), let kind = Kind(rawValue: parts[2]) else {
      return nil
    }
    self.init(text: parts[0], field: field, kind: kind, meaning: parts[3])
  }
}
