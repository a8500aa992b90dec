import Support

/// A link or picture in a line of Markdown that is none because of a flaw in its address: readers see the marks.
struct UnreadLink {
  /// The address, as it is written.
  let address: String
  /// Whether it was to be a picture.
  let isPicture: Bool
  let flaw: AddressFlaw
  /// The column at which it begins, in bytes, from 1.
  let column: Int

  /// So many in a line are looked at; those that follow are told when these are mended.
  private static let most = 32

  /// Those of a line.
  ///
  /// - Parameter text: what readers see of the line's text. What is no link there only seems to be one: it may stand in
  ///   a column of code, or be a link after all.
  static func all(in line: Slice<UnsafeBufferPointer<UInt8>>, shownAs text: String) -> [UnreadLink] {
    var found: [UnreadLink] = []
    var looked = 0
    var openers: [Opener] = []
    var before: UInt8 = 0
    var isEscaped = false
    for (place, byte) in zip(line.indices, line) where looked < most {
      switch byte {
      case UInt8(ascii: "["):
        let isPicture = before == UInt8(ascii: "!") && !isEscaped
        openers.append(
          Opener(column: place - line.startIndex + (isPicture ? 0 : 1), isPicture: isPicture, isEscaped: isEscaped))
      case UInt8(ascii: "]"):
        // One that begins in a line above is taken for a link.
        let opener =
          openers.popLast() ?? Opener(column: place - line.startIndex + 1, isPicture: false, isEscaped: false)
        guard !isEscaped, !opener.isEscaped, let address = Address(line[(place + 1)...]) else { break }
        looked += 1
        if let flaw = address.flaw, text.contains("](" + address.plainBeginning) {
          found.append(
            UnreadLink(address: address.text, isPicture: opener.isPicture, flaw: flaw, column: opener.column))
        }
      default: break
      }
      // An escaped `!` begins no picture, an escaped backslash escapes nothing.
      before = isEscaped ? 0 : byte
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return found
  }

  /// The bracket with which a link's words begin.
  private struct Opener {
    let column: Int
    let isPicture: Bool
    let isEscaped: Bool
  }

  /// What stands between `](` and `)`.
  private struct Address {
    let text: String
    let flaw: AddressFlaw?

    /// Reads what follows a `]`; `nil` where that is no address.
    init?(_ rest: Slice<UnsafeBufferPointer<UInt8>>) {
      guard rest.first == UInt8(ascii: "(") else { return nil }
      let inside = rest.dropFirst()
      let end = Self.balancedEnd(of: inside) ?? inside.firstIndex(of: UInt8(ascii: ")"))
      let written = String(decoding: inside[..<(end ?? inside.endIndex)], as: UTF8.self)
      guard end != nil else {
        // Where the address ends, and the sentence goes on, nobody knows.
        (text, flaw) = (String(written.prefix { !$0.isWhitespace }), .open)
        return
      }
      let titles = [" \"", " '"].compactMap { written.firstRange(of: $0)?.lowerBound }
      let beforeTitle = written[..<(titles.min() ?? written.endIndex)]
      let address = beforeTitle.drop { $0.isWhitespace }
      text = String(
        address[..<(address.lastIndex { !$0.isWhitespace }.map(address.index(after:)) ?? address.startIndex)])
      if text.hasPrefix("<") {
        flaw = text.hasSuffix(">") ? nil : .angle
      } else if text.contains(where: \.isWhitespace) {
        flaw = .blank
      } else if text.contains(where: { "()".contains($0) }) {
        flaw = .bracket
      } else {
        flaw = titles.isEmpty ? nil : .title
      }
    }

    /// The beginning of the address, as far as it stands in the text as in the Markdown.
    var plainBeginning: String {
      String(text.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "." })
    }

    private static func balancedEnd(of inside: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
      var depth = 0
      for (place, byte) in zip(inside.indices, inside) {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if depth == 0 { return place }
          depth -= 1
        }
      }
      return nil
    }
  }
}
