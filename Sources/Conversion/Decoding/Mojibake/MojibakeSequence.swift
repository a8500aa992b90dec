/// Characters that are one character's UTF-8 bytes read as Windows-1252: "â€™" for "’", "Ã©" for "é".
struct MojibakeSequence: Sendable, Equatable {
  /// How sure it is that no one wrote these characters as they stand.
  enum Strength: Sendable {
    /// They can stand so in an honest text: "É”" at a quotation's end, "é »" before a closing guillemet.
    case weak
    /// Two characters that hardly ever meet: "Ã©".
    case strong
    /// More than two such, or in the middle of a small word: "â€™", "cafÃ©".
    case unmistakable
  }

  /// The bytes it takes as it stands.
  let length: Int
  /// The characters it takes as it stands.
  let characters: Int
  /// The character that is meant.
  let scalar: UInt32
  let strength: Strength

  /// Reads the sequence that begins at `offset` in valid UTF-8; `nil` when none does.
  init?(in text: [UInt8], at offset: Int) {
    // Only U+00C2–U+00F4 stand for a byte that opens a sequence.
    guard text[offset] == 0xC3, offset + 3 < text.count else { return nil }
    let lead = text[offset + 1] | 0x40
    let wanted = UTF8Sequence.length(lead: lead)
    guard wanted > 1 else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(wanted))
    var end = offset + 2
    var second: UInt8 = 0
    var allMayFollowAWord = true
    for index in 1..<wanted {
      guard end < text.count, text[end] >= 0xC2 else { return nil }
      let next = UTF8Sequence.scalar(in: text, at: end)
      guard let byte = Windows1252.byte(of: next.value), 0x80...0xBF ~= byte else { return nil }
      if index == 1, !UTF8Sequence.seconds(after: lead).contains(byte) { return nil }
      if index == 1 { second = byte }
      if !Self.mayFollowAWord(byte, lead: lead) { allMayFollowAWord = false }
      value = value << 6 | UInt32(byte & 0x3F)
      end += next.length
    }
    guard PlausibleCharacter.contains(value) else { return nil }
    length = end - offset
    characters = wanted
    scalar = value
    if wanted > 2 {
      // "évalué € 5" with a no-break space after the é is French.
      strength = allMayFollowAWord || second == 0xA0 ? .weak : .unmistakable
    } else {
      strength = Self.strength(ofPairAfter: text, offset, lead: lead, mayFollowAWord: allMayFollowAWord)
    }
  }

  private static func strength(
    ofPairAfter text: [UInt8], _ offset: Int, lead: UInt8, mayFollowAWord: Bool
  ) -> Strength {
    let previous = offset > 0 ? text[offset - 1] : 0x20
    // What opens a pair is a capital, and those do not stand in the middle of a small word.
    if 0x61...0x7A ~= previous { return .unmistakable }
    guard mayFollowAWord else { return .strong }
    return switch lead {
    // "Â" ends no word, unless one in capitals; neither does "Ã", nor is it a word.
    case 0xC2: isCapital(in: text, before: offset) ? .weak : .strong
    case 0xC3: previous <= 0x20 ? .strong : .weak
    default: .weak
    }
  }

  /// Whether an honest text may hold this character right after a letter: quotation marks, dashes, the no-break space
  /// before a French colon; after letters other than Ã and Â also raised figures and marks.
  private static func mayFollowAWord(_ byte: UInt8, lead: UInt8) -> Bool {
    switch byte {
    case 0xA0, 0xAB, 0xBB, 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x9B, 0xAD, 0xB7: true
    case 0x99, 0xA9, 0xAA, 0xAE, 0xB0, 0xB2, 0xB3, 0xB9, 0xBA: lead > 0xC3
    default: false
    }
  }

  private static func isCapital(in text: [UInt8], before offset: Int) -> Bool {
    guard let (value, _) = UTF8Sequence.scalar(in: text, before: offset) else { return false }
    return 0x41...0x5A ~= value || 0xC0...0xDE ~= value
  }
}
