import Support

/// The scripts that have an order here.
enum Script: Sendable {
  case latin, cyrillic, arabic, other

  /// The script of a letter that `LetterOrder` knows.
  init(of value: UInt32) {
    switch value {
    case 0x400..<0x530: self = .cyrillic
    case 0x600..<0x700: self = .arabic
    default: self = .latin
    }
  }

  /// The script in which a language is written: the one its tag names (ISO 15924), or the usual one (CLDR's likely
  /// subtags).
  init(language tag: String) {
    let tag = LanguageTag(tag)
    switch tag.parts.dropFirst().first(where: { $0.count == 4 }) {
    case "latn": self = .latin
    case "cyrl": self = .cyrillic
    case "arab": self = .arabic
    case .some: self = .other
    case nil:
      switch tag.language {
      case "be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk": self = .cyrillic
      case "ar", "ckb", "fa", "ks", "ps", "sd", "ug", "ur": self = .arabic
      case "el", "he", "hy", "ja", "ka", "ko", "th", "zh": self = .other
      default: self = .latin
      }
    }
  }

  /// Where the script stands after the archive's own; scripts without an order of theirs come last.
  var rank: UInt8 {
    switch self {
    case .latin: 0x30
    case .cyrillic: 0x40
    case .arabic: 0x50
    case .other: 0x60
    }
  }
}
