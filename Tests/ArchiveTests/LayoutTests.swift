import Archive
import TestSupport
import Testing

@Suite struct LayoutTests {
  @Test func whatIsWrittenIsReadAgain() throws {
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<300 {
      let layout = Self.random(using: &generator)
      #expect(try Layout(name: "a", reading: layout.lines.joined(separator: "\n") + "\n") == layout)
    }
  }

  private static let words = ["By", "* Body", "? what", "| or", "a\\b", "{sic}", "+ more", "Length:", "»", "-", "?"]
  private static let fields: [LayoutField] = [
    .key(.title), .byline, .date(nil), .date(.dmy), .leftOut, .extra("card"), .key(.publication),
  ]

  private static func random(using generator: inout SeededGenerator) -> Layout {
    func rows() -> [Layout.Row] {
      (0..<Int.random(in: 1...5, using: &generator)).map { number in
        if number > 0, Int.random(in: 0..<4, using: &generator) == 0 {
          return Bool.random(using: &generator) ? .blank : .optionalBlank
        }
        var row = Layout.Row(Layout.Occurrence.allCases.randomElement(using: &generator) ?? .once, pieces())
        if Int.random(in: 0..<4, using: &generator) == 0 { row.forms.append(pieces()) }
        return row
      }
    }
    func pieces() -> [Layout.Piece] {
      let field = Layout.Piece.field(fields.randomElement(using: &generator) ?? .byline)
      let word = words.randomElement(using: &generator) ?? "By"
      return switch Int.random(in: 0..<4, using: &generator) {
      case 0: [field]
      case 1: [.words(word)]
      case 2: [.words(word + " "), field]
      default: [field, .words(" " + word + " "), .field(.leftOut)]
      }
    }
    var tail = rows()
    // Blank lines at the end of a text of YAML are nobody's.
    while tail.last?.lines == [""] { tail.removeLast() }
    return Layout(name: "a", head: rows(), tail: Bool.random(using: &generator) ? tail : [])
  }
}
