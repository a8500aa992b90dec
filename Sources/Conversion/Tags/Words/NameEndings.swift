import LanguageFiles

/// How a text's language writes the endings of names: Turkish İzmir'de and Polish Kennedy'ego are İzmir and Kennedy,
/// Hungarian EU-ban is EU.
///
/// An apostrophe says nothing by itself: Hawai'i and Sana'a are whole. So a text must have a letter that only such
/// languages have, and often.
struct NameEndings: OptionSet, Sendable {
  let rawValue: UInt8

  /// After an apostrophe, as in Turkish, Azerbaijani and Polish.
  static let apostrophe = NameEndings(rawValue: 1)
  /// After a hyphen, where an abbreviation stands before it, as in Hungarian.
  static let hyphen = NameEndings(rawValue: 2)

  /// The longest ending, in letters: İzmir'dekilerin.
  private static let longest = 9

  private static let apostropheLetters = letters(.endingsBehindApostrophe)
  private static let hyphenLetters = letters(.endingsBehindHyphen)

  /// Letters of two bytes in UTF-8, as all of them are.
  private static func letters(_ list: WordList) -> [UInt16] {
    Languages.words(list).map { $0.utf8.reduce(0) { $0 << 8 | UInt16($1) } }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The endings of names in a text.
  init(in text: some Sequence<UInt8>) {
    var (length, apostrophe, hyphen) = (0, 0, 0)
    var last: UInt8 = 0
    let (apostropheLetters, hyphenLetters) = (Self.apostropheLetters, Self.hyphenLetters)
    for byte in text {
      length += 1
      if 0x80..<0xC0 ~= byte {
        let letter = UInt16(last) << 8 | UInt16(byte)
        if apostropheLetters.contains(letter) { apostrophe += 1 }
        if hyphenLetters.contains(letter) { hyphen += 1 }
      }
      last = byte
    }
    self = []
    if apostrophe > 0, apostrophe * 200 >= length { insert(.apostrophe) }
    if hyphen > 0, hyphen * 400 >= length { insert(.hyphen) }
  }

  /// Where the ending of a name begins, with its sign; `nil` when the word has none.
  func start(in word: UnsafeBufferPointer<UInt8>) -> Int? {
    if isEmpty { return nil }
    var cursor = ScalarCursor(word)
    var (letters, capitals, small) = (0, 0, 0)
    var sign: (start: Int, isHyphen: Bool)?
    var offset = 0
    while let scalar = cursor.next() {
      defer { offset = cursor.offset }
      switch scalar {
      case "'", "\u{2019}", "\u{2BC}":
        if sign != nil { return nil }
        sign = (offset, false)
      case "-", "\u{2010}", "\u{2011}":
        if sign?.isHyphen == false { return nil }
        // Of Jean-Luc'a the last sign counts, of EU-tagország the only one.
        if sign == nil, !contains(.hyphen) { continue }
        sign = (offset, true)
      default:
        let kind = CharacterKind(scalar)
        if sign != nil {
          small += 1
          guard kind == .small, small <= Self.longest else { return nil }
        } else {
          letters += 1
          if kind == .capital { capitals += 1 }
          if letters == 1, kind != .capital, kind != .digit { return nil }
        }
      }
    }
    guard let sign, small > 0 else { return nil }
    if sign.isHyphen { return letters > 1 && capitals == letters && small <= 4 ? sign.start : nil }
    return contains(.apostrophe) && letters > 1 ? sign.start : nil
  }
}
