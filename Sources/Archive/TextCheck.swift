public import Markdown

/// Why some bytes are not a text, and where.
public enum TextCheck: Sendable, Equatable {
  /// Bytes that are not UTF-8 (RFC 3629).
  case notUTF8(TextPosition)
  /// A NUL, which no text holds.
  case holdsNUL(TextPosition)

  /// Looks for the first flaw in a file's bytes; `nil` when they are a text.
  public init?(_ bytes: [UInt8]) {
    if let zero = bytes.firstIndex(of: 0) {
      self = .holdsNUL(Self.position(of: zero, in: bytes))
      return
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      self = .notUTF8(Self.position(of: error.byteOffsets.lowerBound, in: bytes))
    }
  }

  /// Where the flaw is.
  public var position: TextPosition {
    switch self {
    case .notUTF8(let position), .holdsNUL(let position): position
    }
  }

  /// The flaw, without a full stop.
  public var message: String {
    switch self {
    case .notUTF8: "the file is not UTF-8 here"
    case .holdsNUL: "the file is not a text: it holds a NUL byte"
    }
  }

  /// How a person can mend it.
  public var advice: String {
    switch self {
    case .notUTF8: "Open it in an editor and save it with the encoding UTF-8."
    case .holdsNUL: "If it is a word processor's file, save it as plain text in UTF-8."
    }
  }

  private static func position(of offset: Int, in bytes: [UInt8]) -> TextPosition {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    let column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return TextPosition(line: line, column: column)
  }
}
