extension LineCutter {
  /// U+0080–U+00BF: controls, the no-break space, the soft hyphen.
  mutating func treatC2(at offset: Int) -> Int {
    guard offset + 1 < input.count else { return offset + 1 }
    switch input[offset + 1] {
    case 0x80...0x9F: return treatUpperControl(input[offset + 1], at: offset)
    case 0xA0: return treatNoBreakSpace(at: offset, length: 2)
    case 0xAD:
      // At a line's end it divides a word, which a later step joins.
      if isLineEnd(after: offset + 2) { return offset + 2 }
      findings.softHyphens.add(number)
      return replace(offset, length: 2, with: [])
    default: return offset + 2
    }
  }

  /// U+2000–U+2FFF: blanks, line separators, characters without width, controls of the writing direction.
  mutating func treatE2(at offset: Int) -> Int {
    guard offset + 2 < input.count else { return offset + 1 }
    switch (input[offset + 1], input[offset + 2]) {
    case (0x80, 0x87), (0x80, 0xAF): return treatNoBreakSpace(at: offset, length: 3)
    case (0x80, 0x80...0x8A), (0x81, 0x9F): return replace(offset, length: 3, with: [0x20])
    case (0x80, 0x8B), (0x81, 0xA0): return removeZeroWidth(at: offset)
    case (0x80, 0xA8), (0x80, 0xA9): return breakLine(at: offset, length: 3)
    case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9):
      directions.add(input[offset + 2], at: place(of: offset))
      return offset + 3
    // U+200C–U+200F, the joiners and marks, stay: Persian, Hindi and Hebrew need them.
    default: return offset + 3
    }
  }

  /// U+F000–U+FFFF: byte-order marks in the middle, and marks of lost characters.
  mutating func treatEF(at offset: Int) -> Int {
    guard offset + 2 < input.count else { return offset + 1 }
    switch (input[offset + 1], input[offset + 2]) {
    case (0xBB, 0xBF): return removeZeroWidth(at: offset)
    case (0xBF, 0xBD): findings.replacements.add(offset)
    default: break
    }
    return offset + 3
  }

  private mutating func removeZeroWidth(at offset: Int) -> Int {
    findings.zeroWidth.add(number)
    return replace(offset, length: 3, with: [])
  }

  // MARK: - Controls

  /// A control from U+0080 is nearly always a Windows-1252 character that was read as ISO-8859-1: to remove it would
  /// lose an apostrophe or a dash. U+0085 is one only where others are; by itself it ends a line.
  private mutating func treatUpperControl(_ byte: UInt8, at offset: Int) -> Int {
    if byte == 0x85, !isWindows1252() { return breakLine(at: offset, length: 2) }
    if !Windows1252.isUndefined(byte) {
      findings.misreadControls.add(number)
      return replace(offset, length: 2, with: Windows1252.utf8[Int(byte - 0x80)])
    }
    if marksUndefined {
      findings.undefined.add(number)
      return replace(offset, length: 2, with: [0xEF, 0xBF, 0xBD])
    }
    findings.removeControl(byte, line: number, at: offset)
    return replace(offset, length: 2, with: [])
  }

  private mutating func isWindows1252() -> Bool {
    if let controlsAreWindows1252 { return controlsAreWindows1252 }
    let areThere = input.indices.dropLast().contains { index in
      input[index] == 0xC2 && 0x80...0x9F ~= input[index + 1] && input[index + 1] != 0x85
        && !Windows1252.isUndefined(input[index + 1])
    }
    controlsAreWindows1252 = areThere
    return areThere
  }

  // MARK: - Blanks

  /// A no-break space is typography, and stays, where it is the only blank between a short word (one or two letters), a
  /// figure or one of «§№€ and what follows, or stands before one of »:;!?%€°. All others are leftovers of a word
  /// processor or web page and become spaces.
  private mutating func treatNoBreakSpace(at offset: Int, length: Int) -> Int {
    let end = offset + length
    guard offset > inputLineStart, end < input.count,
      let before = UTF8Sequence.scalar(in: input, before: offset), !Self.isBlank(before.value)
    else { return replace(offset, length: length, with: [0x20]) }
    let after = UTF8Sequence.scalar(in: input, at: end).value
    guard !Self.isBlank(after), Self.holdsAfter(before.value) || Self.holdsBefore(after) || isAfterShortWord(offset)
    else { return replace(offset, length: length, with: [0x20]) }
    return end
  }

  private static func holdsAfter(_ scalar: UInt32) -> Bool {
    switch scalar {
    // A figure, « § € № °
    case 0x30...0x39, 0xAB, 0xA7, 0x20AC, 0x2116, 0xB0: true
    default: false
    }
  }

  private static func holdsBefore(_ scalar: UInt32) -> Bool {
    switch scalar {
    // » : ; ! ? % € ° § №
    case 0xBB, 0x3A, 0x3B, 0x21, 0x3F, 0x25, 0x20AC, 0xB0, 0xA7, 0x2116: true
    default: false
    }
  }

  /// Whether a word of one or two letters, with or without a full stop, ends at `offset`.
  private func isAfterShortWord(_ offset: Int) -> Bool {
    var end = offset
    if input[end - 1] == 0x2E { end -= 1 }
    var letters = 0
    while letters < 3, end > inputLineStart, let previous = UTF8Sequence.scalar(in: input, before: end),
      Self.isLetter(previous.value)
    {
      letters += 1
      end -= previous.length
    }
    return 1...2 ~= letters
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? 0x61...0x7A ~= scalar | 0x20 : Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether only blanks follow up to a line's end.
  private func isLineEnd(after start: Int) -> Bool {
    var offset = start
    while offset < input.count, input[offset] == 0x20 || input[offset] == 0x09 { offset += 1 }
    guard offset < input.count else { return true }
    switch input[offset] {
    case 0x0A...0x0D: return true
    case 0xC2: return offset + 1 < input.count && input[offset + 1] == 0x85
    case 0xE2: return offset + 2 < input.count && input[offset + 1] == 0x80 && input[offset + 2] | 1 == 0xA9
    default: return false
    }
  }
}
