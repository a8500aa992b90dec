import Support

/// What speaks for and against a text's having been decoded wrongly, gathered in one pass.
struct MojibakeEvidence: Sendable {
  private(set) var unmistakable = 0
  private(set) var strong = 0
  /// The first bytes, less 0xE0, of sequences of three and more that are not weak, as bits; Chinese, Japanese and
  /// Korean share one.
  private var longLeads: UInt32 = 0
  private(set) var hasDifferentStrong = false
  private var firstStrong: UInt32?
  /// Whether "Ã" or "Â" stands before a letter, as in Portuguese capitals: "SÃO".
  private(set) var hasCapitalTilde = false
  /// Whether every character beyond ASCII belongs to a sequence, so that the whole text goes back into bytes.
  private(set) var coversAll = false

  init(_ text: [UInt8]) {
    var covered = 0
    var offset = 0
    while let found = MojibakeScan.next(in: text, from: offset) {
      guard let sequence = MojibakeSequence(in: text, at: found) else {
        offset = found + 2
        if text[found + 1] == 0x82 || text[found + 1] == 0x83, offset < text.count { noteCapital(text[offset]) }
        continue
      }
      add(sequence)
      covered += sequence.characters
      offset = found + sequence.length
    }
    if isEnough {
      coversAll = covered == text.reduce(into: 0) { count, byte in if byte >= 0xC0 { count += 1 } }
    }
  }

  /// How many sequences are not weak.
  var sequences: Int { unmistakable + strong }

  /// Whether the text may be repaired.
  var isEnough: Bool {
    if unmistakable > 0 { return true }
    return !hasCapitalTilde && (hasDifferentStrong || strong > 2)
  }

  /// Whether sequences of three or more characters from the same part of Unicode are there that are not weak.
  func hasSure(like sequence: MojibakeSequence) -> Bool {
    longLeads & Self.leadBit(of: sequence) != 0
  }

  private static func leadBit(of sequence: MojibakeSequence) -> UInt32 {
    switch sequence.scalar {
    case ..<0x800: 0
    case 0x3000...0xDFFF: 1 << 3
    case ..<0x10000: 1 << (sequence.scalar >> 12)
    default: 1 << 16
    }
  }

  private mutating func add(_ sequence: MojibakeSequence) {
    switch sequence.strength {
    case .weak: return
    case .unmistakable: unmistakable += 1
    case .strong:
      strong += 1
      if let firstStrong, firstStrong != sequence.scalar { hasDifferentStrong = true }
      firstStrong = sequence.scalar
    }
    longLeads |= Self.leadBit(of: sequence)
  }

  private mutating func noteCapital(_ next: UInt8) {
    if next.isASCIICapital || next.isASCIISmallLetter { hasCapitalTilde = true }
  }
}

/// Finds where wrongly read UTF-8 may begin.
enum MojibakeScan {
  /// The next character of U+00C2–U+00F4 at or after `start`; `nil` when there is none.
  static func next(in text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBytes { bytes in
      var offset = start
      while let found = ByteScan.first(0xC3, in: bytes, from: offset) {
        if found + 1 < bytes.count, 0x82...0xB4 ~= bytes[found + 1] { return found }
        offset = found + 1
      }
      return nil
    }
  }

  /// Whether any such character is followed by one that can go on with a sequence: most texts hold none, and need no
  /// closer look.
  static func mayHoldAny(_ text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in
      var offset = 0
      while let found = ByteScan.first(0xC3, in: bytes, from: offset) {
        if found + 3 < bytes.count, 0x82...0xB4 ~= bytes[found + 1] {
          switch bytes[found + 2] {
          case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2: return true
          default: break
          }
        }
        offset = found + 2
      }
      return false
    }
  }
}
