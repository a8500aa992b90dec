import Support

extension Layout {
  /// What is wrong with a layout's line.
  public struct Fault: Error, Sendable, Equatable {
    /// The line, from 0.
    public let line: Int
    /// What is wrong, without a full stop.
    public let message: String
    /// How to mend it.
    public let advice: String
  }

  /// Reads a layout as `pressmark.yml` has it.
  ///
  /// - Throws: `Fault` for the first line that cannot be understood.
  public init(name: String, reading text: String) throws(Fault) {
    self.init(name: name, head: [], tail: [])
    var hasText = false
    func fault(_ line: Int, _ message: String, _ advice: String) -> Fault {
      Fault(line: line, message: message, advice: advice)
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == "\u{FEFF}" } }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    for (number, written) in lines.enumerated() {
      var line = written.oneBlank
      if line == "{text}" {
        if hasText { throw fault(number, "{text} stands here twice", "Keep one: the lines below it end the text.") }
        hasText = true
        continue
      }
      var occurrence = Occurrence.once
      var isAlternative = false
      if let mark = line.first, line.dropFirst().first == " " || line.count == 1 {
        if let found = Occurrence(rawValue: mark), found != .once {
          occurrence = found
          line = String(line.dropFirst(2))
        } else if mark == "|" {
          isAlternative = true
          line = String(line.dropFirst(2))
        }
      }
      let pieces: [Piece]
      do { pieces = try Self.pieces(line) } catch { throw fault(number, error.message, error.advice) }
      var rows = hasText ? tail : head
      if isAlternative {
        guard let last = rows.indices.last, !rows[last].isBlank, !pieces.isEmpty else {
          throw fault(
            number, "'|' has no line above it to be another form of",
            "Put it right below that line, or write \\| where the texts have this sign.")
        }
        rows[last].forms.append(pieces)
      } else if pieces.isEmpty {
        guard occurrence == .once || occurrence == .optional else {
          throw fault(number, "nothing stands behind '\(occurrence.rawValue)'", "Write the line behind it.")
        }
        rows.append(occurrence == .once ? .blank : .optionalBlank)
      } else {
        rows.append(Row(occurrence, pieces))
      }
      if hasText { tail = rows } else { head = rows }
      if pieces.contains(.field(.text)) {
        guard !hasText, occurrence == .once, !isAlternative, pieces.last == .field(.text),
          pieces.count(where: { $0 == .field(.text) }) == 1
        else {
          throw fault(
            number, "{text} does not stand where the text can begin",
            "Give it a line of its own, or the end of the line in which the text begins.")
        }
        hasText = true
      }
    }
    if !(head + tail).contains(where: { !$0.isBlank }) {
      throw fault(0, "the layout '\(name)' has no lines", "Draw a text's first lines: {headline}, {byline}, {date}.")
    }
  }

  /// What is wrong with words and fields, whatever they are a picture of.
  struct Mistake: Error {
    let message: String
    let advice: String
  }

  /// The words and fields of a line.
  static func pieces(_ line: String) throws(Mistake) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var rest = line[...]
    func finish() {
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
    }
    while let sign = rest.popFirst() {
      switch sign {
      case "\\":
        // Before anything else it is what it is: a path on a disk.
        if let next = rest.first, "\\{}?+*|".contains(next) {
          words.append(rest.removeFirst())
        } else {
          words.append(sign)
        }
      case "{":
        guard let end = rest.firstIndex(of: "}") else {
          throw Mistake(message: "'{' is never closed", advice: "Write } behind the field's name, or \\{ for the sign.")
        }
        let name = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        guard let field = LayoutField(named: name) else {
          let names = LayoutField.names.map(\.name)
          throw Mistake(
            message: "unknown field '{\(name)}'",
            advice: nearestName(to: name, among: names).map { "Did you mean {\($0)}?" }
              ?? "The fields are: \((names + ["extra.KEY"]).map { "{\($0)}" }.joined(separator: ", ")).")
        }
        finish()
        if case .field? = pieces.last {
          throw Mistake(
            message: "nothing stands between {\(name)} and the field before it",
            advice: "Write the sign or the words that the texts have between them.")
        }
        pieces.append(.field(field))
      default: words.append(sign)
      }
    }
    finish()
    return pieces
  }
}
