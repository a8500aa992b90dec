/// The characters that wrongly read UTF-8 is believed to have meant: those newspapers print. What would come out as a
/// rare script is more likely an honest pair, such as "É”".
enum PlausibleCharacter {
  static func contains(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x250: isLatin(value)
    case ..<0x2000: isOtherAlphabet(value)
    case ..<0x3000: isSign(value)
    default: isFarther(value)
    }
  }

  private static func isLatin(_ value: UInt32) -> Bool {
    switch value {
    // Control characters come about where UTF-8 was read wrongly twice.
    case 0x80...0x17F: true
    // Vietnamese, florin, Pinyin, Romanian.
    case 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x1E6, 0x1E7, 0x218...0x21B: true
    default: false
    }
  }

  private static func isOtherAlphabet(_ value: UInt32) -> Bool {
    switch value {
    case 0x2BB, 0x2BC, 0x2C6, 0x2DA, 0x2DC: true
    // Accents that stand alone.
    case 0x300...0x328: true
    // Greek, Cyrillic, Armenian, Hebrew, Arabic.
    case 0x370...0x52F, 0x531...0x58F, 0x5B0...0x5F4, 0x60C...0x6F9: true
    // India's scripts, Thai, Georgian, Vietnamese and old Greek letters.
    case 0x900...0xDFF, 0xE01...0xE5B, 0x10A0...0x10FF, 0x1E00...0x1FFF: true
    default: false
    }
  }

  private static func isSign(_ value: UInt32) -> Bool {
    switch value {
    // Punctuation, raised figures, currencies, letter-like signs, arrows, mathematics, frames, pictures.
    case 0x2000...0x206F, 0x2070...0x209C, 0x20A0...0x20C0, 0x2100...0x22FF, 0x2300...0x23FF, 0x2460...0x27BF: true
    default: false
    }
  }

  private static func isFarther(_ value: UInt32) -> Bool {
    switch value {
    // Chinese, Japanese, Korean.
    case 0x3000...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFFEE, 0x20000...0x2FFFF: true
    // Ligatures, emoji's variation mark, byte-order mark, the mark for a lost character, emoji.
    case 0xFB00...0xFB06, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFFD, 0x1F000...0x1FAFF: true
    default: false
    }
  }
}
