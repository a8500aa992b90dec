/// What a character is, as far as the look of a line depends on it.
enum CharacterKind: UInt8, Sendable {
  case blank
  /// A letter of a script with capitals.
  case capital, small
  /// A letter of a script without capitals, such as Arabic or Chinese.
  case caseless
  case digit
  /// A full stop, or what ends a sentence in another script.
  case fullStop
  case questionMark, exclamationMark
  case colon, semicolon, comma
  case hyphen, dash
  case apostrophe
  /// A quotation mark or bracket.
  case enclosure
  case other

  /// Whether a word may hold it.
  var isWordCharacter: Bool {
    switch self {
    case .capital, .small, .caseless, .digit: true
    default: false
    }
  }

  var isLetter: Bool { self == .capital || self == .small || self == .caseless }

  /// Whether a sentence may end with it.
  var endsSentence: Bool { self == .fullStop || self == .questionMark || self == .exclamationMark }

  init(_ scalar: Unicode.Scalar) {
    self = scalar.value < 0x80 ? Self.ascii(scalar) : Self.beyondASCII(scalar)
  }

  // A switch, of which the compiler makes a table: whether a table of ours is made yet would be asked for each
  // character.
  @inline(__always)
  private static func ascii(_ scalar: Unicode.Scalar) -> CharacterKind {
    switch scalar {
    case "A"..."Z": .capital
    case "a"..."z": .small
    case "0"..."9": .digit
    case " ", "\t", "\n": .blank
    case ".": .fullStop
    case "?": .questionMark
    case "!": .exclamationMark
    case ":": .colon
    case ";": .semicolon
    case ",": .comma
    case "-": .hyphen
    case "'": .apostrophe
    case "\"", "(", ")", "[", "]", "{", "}": .enclosure
    default: .other
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> CharacterKind {
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC: return .apostrophe
    case 0x201A...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x3008...0x3011, 0x3014...0x301B, 0xFF08, 0xFF09, 0x301D...0x301F:
      return .enclosure
    case 0x2026, 0x3002, 0xFF0E, 0x06D4, 0x0964: return .fullStop
    case 0xBF, 0xFF1F, 0x061F, 0x037E: return .questionMark
    case 0xA1, 0xFF01: return .exclamationMark
    case 0xFF1A: return .colon
    case 0xFF1B, 0x061B: return .semicolon
    case 0x060C, 0x3001, 0xFF0C: return .comma
    case 0xAD, 0x2010, 0x2011: return .hyphen
    case 0x2012...0x2015, 0x2212: return .dash
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .blank
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .caseless
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .capital
    case .lowercaseLetter: return .small
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return .caseless
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    case .spaceSeparator: return .blank
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: return .enclosure
    case .dashPunctuation: return .dash
    default: return .other
    }
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter of a script that puts no blanks between words: Chinese, Japanese.
  var isWrittenWithoutBlanks: Bool {
    switch value {
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    // Their punctuation.
    case 0x3001...0x3003, 0x3008...0x3011, 0xFF01...0xFF1F: true
    default: false
    }
  }
}
