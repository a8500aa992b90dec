import Markdown

/// A page, style sheet or picture of the site that is being read for what it says.
struct CheckedPage: Sendable {
  /// What a file is read as.
  enum Kind {
    case page, styleSheet, picture

    /// What a file of this name is; `nil` for one whose bytes say nothing to a check.
    init?(_ path: String) {
      if path.hasSuffix(".html") || path.hasSuffix(".htm") {
        self = .page
      } else if path.hasSuffix(".css") {
        self = .styleSheet
      } else if path.hasSuffix(".svg") {
        self = .picture
      } else {
        return nil
      }
    }
  }

  /// Its number among the site's files.
  let number: Int
  /// Its path in the site.
  let path: String
  let kind: Kind
  let bytes: [UInt8]
  /// What is no HTML in it, when it was read to its end.
  var flaws: [(place: Int, flaw: HTMLFlaw)] = []
  /// The style sheet in the page whose end tag is looked at.
  var styleSheet: Range<Int>?

  init(number: Int, path: String, kind: Kind, bytes: [UInt8]) {
    (self.number, self.path, self.kind, self.bytes) = (number, path, kind, bytes)
  }

  /// Line and column of a byte.
  func position(of place: Int) -> TextPosition {
    var (line, start) = (1, 0)
    for index in 0..<min(place, bytes.count) where bytes[index] == 0x0A { (line, start) = (line + 1, index + 1) }
    return TextPosition(line: line, column: bytes[start..<max(start, place)].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The text at some of its bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The first byte that is not UTF-8 (RFC 3629); `nil` where all are.
  var placeOfNoText: Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
