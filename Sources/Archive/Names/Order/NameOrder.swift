import Support

/// The order in which a language lists names, and the letters it lists them under.
///
/// Names are filed word by word, without regard to accents, capitals, apostrophes and points. The archive's own script
/// comes first, then Latin, Cyrillic, Arabic, and the others by Unicode's code points. Names that differ in nothing of
/// that are in order of `NameFolding.key`. The Arabic article is not counted: الصحافة is filed under ص. Articles that
/// are words of their own are: "The Call" is filed under T.
///
/// Foundation's collation asks the machine's ICU, whose order changes from one release to the next, and is not in
/// Foundation for all systems; a library for it alone is not to be had. What an index of names needs of the Unicode
/// collation algorithm (UTS #10) is here.
public struct NameOrder: Sendable {
  private let ownScript: Script
  /// Whether I is the capital of ı.
  private let hasDotlessI: Bool
  private let order: LetterOrder
  /// Those of a to z: nearly all letters of most archives.
  private let latin: [LetterOrder.Place]

  /// The order of a language, by its BCP 47 tag.
  public init(language tag: String) {
    ownScript = Script(language: tag)
    hasDotlessI = NameFolding(language: tag).hasDotlessI
    let order = LetterOrder(language: tag)
    self.order = order
    latin = (UInt32(0x61)...0x7A).compactMap { order.places[$0] }
  }

  /// Bytes by which names are compared. They are made once for each name.
  func key(of name: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(2 * name.utf8.count)
    read(name) { unit in
      switch unit {
      case .space: if key.last != Self.space { key.append(Self.space) }
      case .digit(let digit): key.append(Self.digit + digit)
      case .letter(let script, let place):
        key.append(script == ownScript ? Self.ownLetter : script.rank)
        key.append(place.weight)
      case .other(let value):
        key.append(ownScript == .other ? Self.ownLetter : Script.other.rank)
        for shift in [16, 8, 0] { key.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
      }
      return true
    }
    return key
  }

  /// The letter under which a name is listed, without its accent unless that makes it a letter of its own; `#` for
  /// digits and signs.
  public func initial(of name: String) -> String {
    var initial = "#"
    read(name) { unit in
      switch unit {
      case .space: return true
      case .digit: return false
      case .letter(_, let place): initial = place.capital
      case .other(let value):
        guard let scalar = Unicode.Scalar(value) else { return false }
        initial = scalar.properties.isAlphabetic ? scalar.properties.uppercaseMapping : "#"
      }
      return false
    }
    return initial
  }

  // MARK: - What counts

  private static let space: UInt8 = 1
  private static let digit: UInt8 = 2
  private static let ownLetter: UInt8 = 0x20

  private enum Unit {
    /// Between words.
    case space
    case digit(UInt8)
    case letter(Script, LetterOrder.Place)
    /// A letter of a script that has no order of its own here.
    case other(UInt32)
  }

  /// Hands on what counts of a name, piece by piece, until `next` says that it is enough.
  private func read(_ name: String, _ next: (Unit) -> Bool) {
    var isAtStart = true
    func hand(_ unit: Unit) -> Bool {
      if case .space = unit, isAtStart { return true }
      isAtStart = false
      return next(unit)
    }
    let isASCII = !hasDotlessI && name.utf8.allSatisfy { $0 < 0x80 }
    let lower = isASCII ? name : name.inSmallLetters(hasDotlessI: hasDotlessI).withoutArabicArticle
    var rest = lower.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let value = scalar.value
      if !order.groups.isEmpty, let group = group(after: scalar, in: rest) {
        rest.removeFirst(group.scalars.count - 1)
        for place in group.places where !hand(.letter(.latin, place)) { return }
        continue
      }
      switch value {
      case 0x61...0x7A, 0x41...0x5A:
        guard hand(.letter(.latin, place(ofLatin: UInt8(value | 0x20)))) else { return }
      case 0x30...0x39: guard hand(.digit(UInt8(value - 0x30))) else { return }
      case 0x20, 0x2D, 0x2F, 0x09...0x0D: guard hand(.space) else { return }
      case ..<0x80: break
      default: for unit in units(of: scalar) where !hand(unit) { return }
      }
    }
  }

  private func units(of scalar: Unicode.Scalar) -> [Unit] {
    if let place = order.places[scalar.value] { return [.letter(Script(of: scalar.value), place)] }
    if let folded = LatinFolding.letters(of: scalar.value) {
      let first = Unit.letter(.latin, place(ofLatin: folded.first))
      return folded.second == 0 ? [first] : [first, .letter(.latin, place(ofLatin: folded.second))]
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .spaceSeparator, .dashPunctuation, .lineSeparator, .paragraphSeparator: return [.space]
    case .decimalNumber: return [.digit(UInt8(properties.numericValue ?? 0))]
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
      .otherNumber:
      return [.other(scalar.withoutAccent.value)]
    default: return []
    }
  }

  /// The letter that is written as several characters, of which the first was read. "McHale" has none of Czech's
  /// letters ch.
  private func group(after first: Unicode.Scalar, in rest: Substring.UnicodeScalarView) -> LetterOrder.Group? {
    order.groups[first.smallASCII]?.first { group in
      group.scalars.count - 1 <= rest.count
        && zip(group.scalars.dropFirst(), rest).allSatisfy {
          $0 == $1.smallASCII && (first.isSmallASCII ? $0 == $1.value : true)
        }
    }
  }

  /// The place of a letter from a to z.
  private func place(ofLatin letter: UInt8) -> LetterOrder.Place { latin[Int(letter) - 0x61] }
}

extension String {
  /// The text without the article ال before its first word. Words that begin with these two letters of themselves keep
  /// them.
  fileprivate var withoutArabicArticle: String {
    guard unicodeScalars.starts(with: ["\u{627}", "\u{644}"]) else { return self }
    let word = unicodeScalars.prefix { $0 != " " }
    if word.count < 4 || Self.arabicWordsInAl.contains(String(word)) { return self }
    return String(unicodeScalars.dropFirst(2))
  }

  /// God, and the verbal nouns of roots that begin with lam.
  private static let arabicWordsInAl: Set<String> = [
    "الله", "اللهم", "التزام", "التزامات", "التهاب", "التهابات", "التماس", "التماسات", "التحام", "التقاط", "التباس",
    "التحاق", "التفاف",
    "التواء", "التئام", "التقاء", "التفات", "الذي", "التي", "الذين",
  ]
}

extension Unicode.Scalar {
  /// The character, of A to Z the small letter.
  fileprivate var smallASCII: UInt32 { (0x41...0x5A).contains(value) ? value | 0x20 : value }
  fileprivate var isSmallASCII: Bool { (0x61...0x7A).contains(value) }

  /// The letter without its accents.
  fileprivate var withoutAccent: Unicode.Scalar {
    // Syllables of Hangul are made of letters, and not of a letter with accents.
    if (0xAC00...0xD7A3).contains(value) { return self }
    return String(self).decomposed.unicodeScalars.first ?? self
  }
}
