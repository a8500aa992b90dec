public import Markdown
import Support

/// Why some bytes are not a text, and where.
public enum TextCheck: Sendable, Equatable {
  /// Bytes that are not UTF-8 (RFC 3629).
  case notUTF8(TextPosition)
  /// A NUL, which no text holds.
  case holdsNUL(TextPosition)
  /// Two versions of a text, between the marks that git writes where it cannot put them together (git-merge(1), “How
  /// conflicts are presented”).
  case mergeMarks(TextPosition)
  /// More marks on one letter than any language writes.
  case crowdedLetter(TextPosition)

  /// Looks for the first flaw in a file's bytes; `nil` when they are a text.
  public init?(_ bytes: [UInt8]) {
    let (holdsNUL, holdsMarks, isASCII) = Self.glance(at: bytes)
    if holdsNUL, let zero = bytes.firstIndex(of: 0) {
      self = .holdsNUL(Self.position(of: zero, in: bytes))
      return
    }
    if holdsMarks, let line = Self.lineOfMergeMark(in: bytes) {
      self = .mergeMarks(TextPosition(line: line, column: 1))
      return
    }
    if isASCII { return nil }
    do {
      _ = try UTF8Span(validating: bytes.span)
      guard let offset = CrowdedLetter.offset(in: bytes) else { return nil }
      self = .crowdedLetter(Self.position(of: offset, in: bytes))
    } catch {
      self = .notUTF8(Self.position(of: error.byteOffsets.lowerBound, in: bytes))
    }
  }

  /// The line of git's first mark, from 1; `nil` where not all of them stand there, each at the start of a line.
  private static func lineOfMergeMark(in bytes: [UInt8]) -> Int? {
    var (number, first): (Int, Int?) = (0, nil)
    var marks = ["<<<<<<< ", "=======", ">>>>>>> "][...]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard let mark = marks.first, line.starts(with: mark.utf8) else { continue }
      first = first ?? number
      marks.removeFirst()
    }
    return marks.isEmpty ? first : nil
  }

  /// Whether a byte is NUL, whether one may be git's mark, and whether all are ASCII: eight are looked at at once.
  private static func glance(at bytes: [UInt8]) -> (holdsNUL: Bool, holdsMarks: Bool, isASCII: Bool) {
    bytes.withUnsafeBytes { bytes in
      var (all, zeros, marks): (UInt64, UInt64, UInt64) = (0, 0, 0)
      var place = 0
      while place + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        all |= word
        // The high bit of a byte that is zero, and of no other before it (Warren, Hacker's Delight, 6-1).
        zeros |= (word &- 0x0101_0101_0101_0101) & ~word
        // The same of what is zero where a byte is `<`.
        let less = word ^ 0x3C3C_3C3C_3C3C_3C3C
        marks |= (less &- 0x0101_0101_0101_0101) & ~less
        place += 8
      }
      let highBits: UInt64 = 0x8080_8080_8080_8080
      let rest = bytes[place...]
      return (
        zeros & highBits != 0 || rest.contains(0), marks & highBits != 0,
        all & highBits == 0 && rest.allSatisfy { $0 < 0x80 }
      )
    }
  }

  /// Where the flaw is.
  public var position: TextPosition {
    switch self {
    case .notUTF8(let position), .holdsNUL(let position), .mergeMarks(let position), .crowdedLetter(let position):
      position
    }
  }

  /// The flaw, without a full stop.
  public var message: String {
    switch self {
    case .notUTF8: "the file is not UTF-8 here"
    case .holdsNUL: "the file is not a text: it holds a NUL byte"
    case .mergeMarks: "git could not put two versions of the file together, and wrote both of them here"
    case .crowdedLetter: CrowdedLetter.message
    }
  }

  /// How a person can mend it.
  public var advice: String {
    switch self {
    case .notUTF8: "Open it in an editor and save it with the encoding UTF-8."
    case .holdsNUL: "If it is a word processor's file, save it as plain text in UTF-8."
    case .mergeMarks: "Make one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
    case .crowdedLetter: CrowdedLetter.advice
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
