import Support

/// Which form of a word a whole number takes: 1 article, 2 articles; 1 статья, 2 статьи, 5 статей.
///
/// The rules for cardinal numbers of the Unicode CLDR 47 (`common/supplemental/plurals.xml`), as far as they are for
/// whole numbers. Forms that only fractions have are left out: nobody counts half an article.
enum PluralRule: Sendable, Equatable {
  case noForms, one, zeroOrOne
  case french, portuguese, romance, romanian
  case eastSlavic, polish, czech, southSlavic, slovenian, lithuanian, latvian
  case icelandic, irish, scottishGaelic, welsh, breton, manx
  case arabic, hebrew, maltese, filipino, zeroAndOne, tachelhit, tamazight

  /// The rule of a language, by its BCP 47 tag; one form only where the language is not known.
  init(language tag: String) {
    let tag = LanguageTag(tag)
    if tag.language == "pt", tag.parts.dropFirst().contains("pt") {
      // Of all languages with rules of their own for a country, only European Portuguese.
      self = .romance
    } else if let rule = Self.languages.first(where: { $0.tags.contains(tag.language) })?.rule {
      self = rule
    } else {
      self = .noForms
    }
  }

  private static let languages: [(rule: PluralRule, tags: Set<String>)] = [
    (.one, Self.tags("af an ast asa az bal bem bez bg brx ce cgg chr ckb da de dv ee el en eo et eu fi fo fur fy")),
    (.one, Self.tags("gl gsw ha haw hu ia io jgo jmc ka kaj kcg kk kkj kl ks ksb ku ky lb lg lij mas mgo ml mn mr")),
    (.one, Self.tags("nah nb nd ne nl nn nnh no nr ny nyn om or os pap ps rm rof rwk saq sc sd sdh seh sn so sq ss")),
    (.one, Self.tags("ssy st sv sw syr ta te teo tig tk tn tr ts ug ur uz ve vo vun wae xh xog yi")),
    (.zeroOrOne, Self.tags("ak am as bho bn csw doi fa ff gu guw hi hy kab kn ln mg nso pa pcm si ti wa zu")),
    (.french, ["fr", "ht"]), (.portuguese, ["pt"]), (.romance, ["ca", "es", "it", "lld", "scn", "vec"]),
    (.romanian, ["mo", "ro"]),
    (.eastSlavic, ["be", "ru", "uk"]), (.polish, ["pl"]), (.czech, ["cs", "sk"]),
    (.southSlavic, ["bs", "hr", "sh", "sr"]), (.slovenian, ["dsb", "hsb", "sl"]), (.lithuanian, ["lt"]),
    (.latvian, ["lv", "prg"]),
    (.icelandic, ["is", "mk"]), (.irish, ["ga"]), (.scottishGaelic, ["gd"]), (.welsh, ["cy"]),
    (.arabic, ["ar", "ars"]), (.hebrew, Self.tags("he iu iw naq sat se sma smj smn sms")), (.maltese, ["mt"]),
    (.filipino, ["ceb", "fil", "tl"]),
    (.breton, ["br"]), (.manx, ["gv"]), (.zeroAndOne, ["blo", "ksh", "lag"]), (.tachelhit, ["shi"]),
    (.tamazight, ["tzm"]),
  ]

  private static func tags(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

  /// The forms that whole numbers have, in CLDR's order.
  var categories: [PluralCategory] {
    switch self {
    case .noForms: [.other]
    case .one, .zeroOrOne, .icelandic, .filipino, .tamazight: [.one, .other]
    case .french, .portuguese, .romance: [.one, .many, .other]
    case .romanian, .czech, .southSlavic, .lithuanian, .tachelhit: [.one, .few, .other]
    // Their form "other" is for fractions.
    case .eastSlavic, .polish: [.one, .few, .many]
    case .slovenian, .scottishGaelic, .manx: [.one, .two, .few, .other]
    case .latvian, .zeroAndOne: [.zero, .one, .other]
    case .hebrew: [.one, .two, .other]
    case .irish, .maltese, .breton: [.one, .two, .few, .many, .other]
    case .welsh, .arabic: [.zero, .one, .two, .few, .many, .other]
    }
  }

  /// The form that a number takes; 0 or more.
  func category(of number: Int) -> PluralCategory {
    let (ones, tens) = (number % 10, number % 100)
    return switch self {
    case .noForms: .other
    case .one: number == 1 ? .one : .other
    case .zeroOrOne: number <= 1 ? .one : .other
    case .french, .portuguese: number <= 1 ? .one : Self.isInMillions(number) ? .many : .other
    case .romance: number == 1 ? .one : Self.isInMillions(number) ? .many : .other
    case .romanian: number == 1 ? .one : number == 0 || (1...19).contains(tens) ? .few : .other
    case .eastSlavic: Self.slavic(ones, tens, isOne: ones == 1 && tens != 11) ?? .many
    case .polish: Self.slavic(ones, tens, isOne: number == 1) ?? .many
    case .southSlavic: Self.slavic(ones, tens, isOne: ones == 1 && tens != 11) ?? .other
    case .czech: number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case .slovenian: tens == 1 ? .one : tens == 2 ? .two : (3...4).contains(tens) ? .few : .other
    case .lithuanian: ones == 0 || (11...19).contains(tens) ? .other : ones == 1 ? .one : .few
    case .latvian: ones == 0 || (11...19).contains(tens) ? .zero : ones == 1 ? .one : .other
    case .icelandic: ones == 1 && tens != 11 ? .one : .other
    case .irish: Self.oneTwo(number) ?? ((3...6).contains(number) ? .few : (7...10).contains(number) ? .many : .other)
    case .scottishGaelic: Self.oneTwo(number > 10 ? number - 10 : number) ?? ((3...19).contains(number) ? .few : .other)
    case .welsh: number == 0 ? .zero : Self.oneTwo(number) ?? (number == 3 ? .few : number == 6 ? .many : .other)
    case .arabic:
      number == 0
        ? .zero
        : Self.oneTwo(number) ?? ((3...10).contains(tens) ? .few : (11...99).contains(tens) ? .many : .other)
    case .hebrew: Self.oneTwo(number) ?? .other
    case .maltese:
      Self.oneTwo(number)
        ?? (number == 0 || (3...10).contains(tens) ? .few : (11...19).contains(tens) ? .many : .other)
    case .filipino: [4, 6, 9].contains(ones) ? .other : .one
    case .breton: Self.breton(number, ones, tens)
    case .manx: ones == 1 ? .one : ones == 2 ? .two : [0, 20, 40, 60, 80].contains(tens) ? .few : .other
    case .zeroAndOne: number == 0 ? .zero : number == 1 ? .one : .other
    case .tachelhit: number <= 1 ? .one : number <= 10 ? .few : .other
    case .tamazight: number <= 1 || (11...99).contains(number) ? .one : .other
    }
  }

  private static func breton(_ number: Int, _ ones: Int, _ tens: Int) -> PluralCategory {
    let isTeens = [1, 7, 9].contains(tens / 10)
    switch ones {
    case 1 where !isTeens: return .one
    case 2 where !isTeens: return .two
    case 3, 4, 9: return isTeens ? .other : .few
    default: return isInMillions(number) ? .many : .other
    }
  }

  private static func isInMillions(_ number: Int) -> Bool { number != 0 && number % 1_000_000 == 0 }

  private static func oneTwo(_ number: Int) -> PluralCategory? { number == 1 ? .one : number == 2 ? .two : nil }

  private static func slavic(_ ones: Int, _ tens: Int, isOne: Bool) -> PluralCategory? {
    isOne ? .one : (2...4).contains(ones) && !(12...14).contains(tens) ? .few : nil
  }

  /// Whether a form is for one number alone, so that its words may do without the figure: Arabic مقال واحد, "one
  /// article".
  func isForOneNumber(_ form: PluralCategory) -> Bool {
    (0..<1000).count { category(of: $0) == form } == 1
  }
}
