import Archive
import Support

/// The line that stands between the articles of one file, as `pressmark.yml` says it, or a picture of it.
struct ArticleSeparator: Sendable, Equatable {
  /// How a line is like the separator without being it.
  enum Likeness: Sendable {
    /// More of the same sign: `======` for `=====`, `* * * * *` for `***`.
    case longer
    /// Less of it.
    case shorter
  }

  /// The line, without blanks around it.
  let text: String
  private let bytes: [UInt8]
  /// The sign of which it is a run, and how many of it there are.
  private let run: (sign: UInt8, count: Int)?

  /// What a line is like, where the separator is a pattern.
  private let pattern: [Layout.Piece]?
  private let values: LayoutValues
  /// Whether the line is the article's own: a pattern has something that it says of it.
  let beginsArticle: Bool

  /// `nil` when nothing is said.
  init?(_ text: String, _ dates: DateReader) {
    values = LayoutValues(dates)
    pattern = Layout.linePattern(text)
    beginsArticle =
      pattern?.contains { piece in
        if case .field(let field) = piece { field != .leftOut } else { false }
      } ?? false
    if text == "\u{0C}" {
      self.text = text
    } else {
      self.text = text.trimmedBlanks
    }
    guard !self.text.isEmpty else { return nil }
    bytes = Array(self.text.utf8)
    run = pattern == nil ? Self.run(in: bytes[...]) : nil
  }

  /// Whether a page's end parts the articles.
  var isPageBreak: Bool { bytes == [0x0C] }

  /// Whether a line is this and nothing else; blanks before it do not count.
  func isLine(_ line: ArraySlice<UInt8>) -> Bool {
    if let pattern {
      return line.count <= 400 && pattern.find(in: SourceText.words(of: line), reads: values.reads) != nil
    }
    return line.count >= bytes.count && line.drop { $0 == 0x20 || $0 == 0x09 }.elementsEqual(bytes)
  }

  /// How a line is like it; `nil` when it is not.
  func likeness(of line: ArraySlice<UInt8>) -> Likeness? {
    guard let run, let other = Self.run(in: line), other.sign == run.sign else { return nil }
    return other.count < run.count ? .shorter : .longer
  }

  static func == (one: ArticleSeparator, other: ArticleSeparator) -> Bool { one.text == other.text }

  /// The sign of which a line is a run of at least three, with blanks between or not, and how many there are.
  static func run(in line: ArraySlice<UInt8>) -> (sign: UInt8, count: Int)? {
    guard let sign = line.first(where: { $0 != 0x20 && $0 != 0x09 }), Self.signs.contains(sign) else { return nil }
    var count = 0
    for byte in line where byte != 0x20 && byte != 0x09 {
      guard byte == sign else { return nil }
      count += 1
    }
    return count >= 3 ? (sign, count) : nil
  }

  private static let signs = Set("-=*_~#+.:<>/\\|^%@&".utf8)
}
