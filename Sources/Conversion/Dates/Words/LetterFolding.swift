/// Brings letters to one form, so that `AVRIL`, `août` and `aout`, `ΑΠΡΙΛΙΟΥ` and `Απριλίου` are found in one table.
enum LetterFolding {
  /// What a character is to the reading of dates.
  enum Kind {
    case letter, blank, ideograph
    case digit(Int)
    case mark(Unicode.Scalar)
    /// A character that is not seen, or that a word can do without: a soft hyphen, a byte order mark, a mark of
    /// direction, the lengthening and the vowel signs of Arabic.
    case nothing
  }

  /// What a character is.
  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30...0x39: .digit(Int(scalar.value) - 0x30)
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x09, 0x0A, 0x0D, 0x20: .blank
    case 0...0x7F: .mark(scalar)
    default: kindBeyondASCII(of: scalar)
    }
  }

  private static func kindBeyondASCII(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0xAD, 0x61C, 0x640, 0x64B...0x65F, 0x670, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
      return .nothing
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .blank
    case 0xAA, 0xBA, 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return .letter
    case 0x300...0x36F: return .letter
    // Signs under and behind the letters of Hindi and Bengali.
    case 0x93C, 0x94D, 0x9BC, 0x9CD: return .letter
    // The figures of India's scripts stand at the end of their blocks of 128.
    case 0x966...0x96F, 0x9E6...0x9EF, 0xA66...0xA6F, 0xAE6...0xAEF, 0xB66...0xB6F, 0xBE6...0xBEF, 0xC66...0xC6F,
      0xCE6...0xCEF, 0xD66...0xD6F:
      return .digit(Int(scalar.value & 0x7F) - 0x66)
    case 0xE50...0xE59: return .digit(Int(scalar.value) - 0xE50)
    case 0x37E: return .mark("?")
    case 0x387: return .mark(scalar)
    case 0x370...0x52F, 0x1E00...0x1FFF: return .letter
    case 0x2010, 0x2011: return .mark("-")
    case 0x2012...0x2015, 0x2212, 0x301C, 0xFF5E: return .mark("–")
    case 0x2018, 0x2019, 0x201B, 0x2BC: return .mark("'")
    case 0x3001: return .mark(",")
    case 0x3002: return .mark(".")
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF: return .ideograph
    // Arabic and Persian figures.
    case 0x660...0x669: return .digit(Int(scalar.value) - 0x660)
    case 0x6F0...0x6F9: return .digit(Int(scalar.value) - 0x6F0)
    case 0x60C: return .mark(",")
    case 0xFF10...0xFF19: return .digit(Int(scalar.value) - 0xFF10)
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .letter
    // The other wide forms of ASCII signs.
    case 0xFF01...0xFF5D: return .mark(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    default: return scalar.properties.isAlphabetic ? .letter : .mark(scalar)
    }
  }

  /// Adds a letter's small form without accents, as UTF-8.
  static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    let value = scalar.value
    switch value {
    case 0..<0x80: bytes.append(UInt8(value) | 0x20)
    // Accents that are characters of their own, the hard sign, which Russian wrote at the end of words until 1918, and
    // Arabic's lengthening and vowel signs, and the joiners of its letters.
    case 0x300...0x36F, 0x42A, 0x44A, 0x640, 0x64B...0x65F, 0x670, 0x93C, 0x94D, 0x9BC, 0x9CD, 0x200C, 0x200D: break
    case 0xC0...0xFF: bytes.append(latin1[Int(value & 0x1F)])
    case 0x100...0x17F: bytes.append(latinExtended[Int(value - 0x100)])
    case 0x218, 0x219: bytes.append(UInt8(ascii: "s"))
    case 0x21A, 0x21B: bytes.append(UInt8(ascii: "t"))
    default: bytes.append(contentsOf: String(foldBeyondLatin(scalar)).utf8)
    }
  }

  /// A word's letters in their small form without accents.
  static func folded(_ word: some StringProtocol) -> String {
    var letters: [UInt8] = []
    for scalar in word.unicodeScalars { fold(scalar, into: &letters) }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func foldBeyondLatin(_ scalar: Unicode.Scalar) -> Character {
    switch scalar.value {
    case 0x386, 0x3AC: "α"
    case 0x388, 0x3AD: "ε"
    case 0x389, 0x3AE: "η"
    case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: "ι"
    case 0x38C, 0x3CC: "ο"
    case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: "υ"
    case 0x38F, 0x3CE: "ω"
    case 0x3C2: "σ"
    case 0x1F00...0x1FFF: polytonic(scalar.value)
    case 0x401, 0x451: "е"
    // Small letters set high: 1ᵉʳ, 2ⁿᵈ.
    case 0x1D43: "a"
    case 0x1D48: "d"
    case 0x1D49: "e"
    case 0x2B0: "h"
    case 0x207F: "n"
    case 0x1D52: "o"
    case 0x2B3: "r"
    case 0x2E2: "s"
    case 0x1D57: "t"
    // Arabic letters that are also written without their hamza or their dots, and as Persian and Urdu have them.
    case 0x622, 0x623, 0x625, 0x671: "ا"
    case 0x649, 0x6CC: "ي"
    case 0x6A9: "ك"
    case 0x629, 0x6C0, 0x6C1: "ه"
    // Letters of Hindi and Bengali with a dot that may be a sign of its own.
    case 0x95C: "ड"
    case 0x95E: "फ"
    case 0x9DC: "ড"
    case 0x9DF: "য"
    // й, and the letters that Russian gave up in 1918.
    case 0x419, 0x439, 0x406, 0x456: "и"
    case 0x462, 0x463: "е"
    case 0x391...0x3A9, 0x410...0x42F: Character(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
    default: Character(scalar)
    }
  }

  /// The letter under the accents of Greek as it was printed until 1982.
  private static func polytonic(_ value: UInt32) -> Character {
    switch value {
    case 0x1F00...0x1F0F, 0x1F70...0x1F71, 0x1F80...0x1F8F, 0x1FB0...0x1FBF: "α"
    case 0x1F10...0x1F1F, 0x1F72...0x1F73, 0x1FC8...0x1FC9: "ε"
    case 0x1F20...0x1F2F, 0x1F74...0x1F75, 0x1F90...0x1F9F, 0x1FC0...0x1FCF: "η"
    case 0x1F30...0x1F3F, 0x1F76...0x1F77, 0x1FD0...0x1FDF: "ι"
    case 0x1F40...0x1F4F, 0x1F78...0x1F79, 0x1FF8...0x1FF9: "ο"
    case 0x1FE4...0x1FE5, 0x1FEC: "ρ"
    case 0x1F50...0x1F5F, 0x1F7A...0x1F7B, 0x1FE0...0x1FEF: "υ"
    default: "ω"
    }
  }

  /// À to ß, and à to ÿ.
  private static let latin1 = Array("aaaaaaaceeeeiiiidnooooo_ouuuuyty".utf8)

  /// Latin Extended-A, U+0100 to U+017F: runs of letters over the same letter without its accent.
  private static let latinExtended: [UInt8] = {
    let runs: [(String, Int)] = [
      ("a", 6), ("c", 8), ("d", 4), ("e", 10), ("g", 8), ("h", 4), ("i", 12), ("j", 2), ("k", 3), ("l", 10), ("n", 9),
      ("o", 8), ("r", 6), ("s", 8), ("t", 6), ("u", 12), ("w", 2), ("y", 3), ("z", 6), ("s", 1),
    ]
    return runs.flatMap { letter, count in Array(String(repeating: letter, count: count).utf8) }
  }()
}
