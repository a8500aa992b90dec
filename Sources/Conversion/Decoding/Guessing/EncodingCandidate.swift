/// An encoding of eight bits in which old texts were written, with the languages that used it.
struct EncodingCandidate: Sendable {
  let encoding: SourceEncoding
  let languages: [LanguageSample]
  /// What each byte from 0x80 stands for.
  let characters: [Character]
  /// The same languages as a set.
  let users: LanguageSet

  /// What a byte stands for.
  struct Character: Sendable {
    let scalar: Unicode.Scalar
    let kind: Kind
    /// The letter in small; 0 for what is none.
    let small: UInt32
    let isCapital: Bool

    enum Kind: Sendable { case letter, digit, sign, blank }

    init(_ scalar: Unicode.Scalar) {
      self.scalar = scalar
      let shape = CharacterKind(scalar)
      let isLetter = shape.isLetter && scalar != "ª" && scalar != "º" && scalar != "ˆ"
      kind = isLetter ? .letter : shape == .digit ? .digit : shape == .blank ? .blank : .sign
      isCapital = isLetter && shape == .capital
      small = isLetter ? scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0 : 0
    }

    static let ascii: [Character] = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }
  }

  /// `nil` when the C library does not know the encoding.
  private init?(_ label: String, _ languages: [LanguageSample]) {
    guard let encoding = try? SourceEncoding(label: label) else { return nil }
    self.encoding = encoding
    self.languages = languages
    var characters: [Character] = []
    if case .other(_, let names) = encoding {
      guard var converter = CharsetConverter(from: names) else { return nil }
      for byte in UInt8(0x80)...0xFF {
        var text: [UInt8] = []
        var offset = 0
        _ = converter.convert([byte], from: &offset, to: &text)
        converter.finish(&text)
        characters.append(Character(String(decoding: text, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"))
      }
    } else {
      characters = (UInt8(0x80)...0xFF).map { byte in
        Character(
          Windows1252.isUndefined(byte) ? "\u{FFFD}" : Unicode.Scalar(Windows1252.scalar(of: byte)) ?? "\u{FFFD}")
      }
    }
    self.characters = characters
    users = LanguageSet(languages)
  }

  func character(_ byte: UInt8) -> Character {
    byte < 0x80 ? Character.ascii[Int(byte)] : characters[Int(byte - 0x80)]
  }

  /// All, the more usual first: of two that read a text alike, the first is taken.
  static let all: [EncodingCandidate] = {
    let western: [LanguageSample] = [
      .english, .german, .french, .spanish, .portuguese, .italian, .dutch, .danish, .swedish, .finnish, .icelandic,
    ]
    let central: [LanguageSample] = [.polish, .czech, .slovak, .hungarian, .romanian, .croatian]
    let cyrillic: [LanguageSample] = [.russian, .ukrainian, .bulgarian]
    let baltic: [LanguageSample] = [.lithuanian, .latvian, .estonian]
    let rows: [(String, [LanguageSample])] = [
      ("windows-1252", western), ("iso-8859-15", western), ("windows-1250", central), ("iso-8859-2", central),
      ("windows-1251", cyrillic), ("koi8-r", [.russian]), ("koi8-u", [.ukrainian]), ("ibm866", cyrillic),
      ("iso-8859-5", cyrillic), ("x-mac-cyrillic", cyrillic), ("windows-1253", [.greek]), ("iso-8859-7", [.greek]),
      ("cp737", [.greek]), ("windows-1254", [.turkish]), ("cp857", [.turkish]), ("windows-1257", baltic),
      ("cp775", baltic), ("windows-1255", [.hebrew]), ("windows-1256", [.arabic]), ("macintosh", western),
      ("cp850", western), ("cp437", western), ("cp865", western), ("cp861", western), ("cp863", western),
      ("cp852", central), ("mac-centraleurope", central), ("cp869", [.greek]), ("cp862", [.hebrew]),
      ("iso-8859-6", [.arabic]), ("cp1125", [.ukrainian]),
    ]
    return rows.compactMap { EncodingCandidate($0.0, $0.1) }
  }()
}
