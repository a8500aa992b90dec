import Support

/// What a character is to the words of a text, and the letters that stand for it whatever its case and accents.
///
/// Each character is folded by itself: so that a browser, which has the same rules in `search-words.js`, comes to the
/// same.
struct FoldedCharacter: Sendable {
  /// What a character is to the words of a text.
  enum Kind: Sendable {
    /// It stands between words.
    case separator
    /// It may join two words that are one together too.
    case joiner
    /// It is part of a word.
    case letter
    /// It is of a script without spaces.
    case unspaced
    /// It is taken out: nobody sees it, or it is an accent.
    case nothing
  }

  let kind: Kind
  /// Whether it is a capital, as names begin with.
  let isCapital: Bool
  /// The folded letters in UTF-8; none where it is no letter.
  let letters: [UInt8]
  /// How many characters those are.
  let count: Int

  private init(_ kind: Kind, _ letters: [UInt8] = [], count: Int = 0, isCapital: Bool = false) {
    self.kind = kind
    self.isCapital = isCapital
    self.letters = letters
    self.count = count
  }

  /// Folds a character.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if Self.isUnseen(value) || Self.isAccent(value) {
      self.init(.nothing)
    } else if Self.isUnspaced(value) {
      self.init(scalar.properties.generalCategory.isOfWords ? .unspaced : .separator)
    } else {
      // Fullwidth forms stand beside Han characters for ASCII ones.
      self.init(folding: Unicode.Scalar(0xFF01...0xFF5E ~= value ? value - 0xFEE0 : value) ?? scalar)
    }
  }

  private init(folding scalar: Unicode.Scalar) {
    if Self.joiners.contains(scalar) {
      self.init(.joiner)
    } else if scalar.properties.generalCategory.isOfWords {
      let small = scalar.properties.lowercaseMapping.decomposed.unicodeScalars.filter { !Self.isAccent($0.value) }
      let letters = String(String.UnicodeScalarView(small.flatMap { Array(Self.plain($0).unicodeScalars) }))
      let isCapital = scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
      self.init(.letter, Array(letters.utf8), count: letters.unicodeScalars.count, isCapital: isCapital)
    } else {
      self.init(.separator)
    }
  }

  /// U+02BC is a letter by its category, and stands for an apostrophe.
  private static let joiners: Set<Unicode.Scalar> = [
    "'", "’", "‘", "\u{2BC}", "-", "\u{2010}", "\u{2011}", ".", ",", "&", "_",
  ]

  /// Whether nobody sees a character: soft hyphens, marks of direction, the stroke that lengthens Arabic words,
  /// selectors of a character's form.
  private static func isUnseen(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x61C, 0x640, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// Whether a character is an accent, or a sign for a vowel that texts may leave out.
  private static func isAccent(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x483...0x487, 0x591...0x5BD, 0x5BF...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670,
      0x6D6...0x6ED, 0x20D0...0x20FF:
      true
    default: false
    }
  }

  /// Whether a character is of a script that has no spaces between words.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// What stands for a small letter that does not come apart by itself.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    // Arabic and Persian digits.
    case 0x660...0x669: return String(scalar.value - 0x660)
    case 0x6F0...0x6F9: return String(scalar.value - 0x6F0)
    default: return plainLetters[scalar] ?? String(scalar)
    }
  }

  private static let plainLetters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ĸ": "k",
    "ŋ": "n", "ŧ": "t", "ς": "σ", "ſ": "s", "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi",
    "\u{FB04}": "ffl", "\u{FB05}": "st", "\u{FB06}": "st", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك",
  ]

  /// Those of the alphabets, looked up once.
  private static let known: [FoldedCharacter] = (0..<0x2100).map { value in
    Unicode.Scalar(UInt32(value)).map { FoldedCharacter($0) } ?? FoldedCharacter(.separator)
  }

  /// Folds a character; quickly where it is one of an alphabet.
  static func of(_ scalar: Unicode.Scalar) -> FoldedCharacter {
    scalar.value < 0x2100 ? known[Int(scalar.value)] : FoldedCharacter(scalar)
  }
}

extension Unicode.GeneralCategory {
  /// Whether characters of the category are parts of words: letters, digits, marks.
  fileprivate var isOfWords: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
