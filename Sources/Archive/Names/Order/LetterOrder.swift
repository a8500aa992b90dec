import Support

/// Where letters stand in the alphabets of a language: as the collations of the Unicode CLDR 42 have them
/// (`common/collation`), but for Arabic, where the carriers of hamza and ة are filed as Arab libraries do.
struct LetterOrder: Sendable {
  /// A letter's place.
  struct Place: Sendable {
    let weight: UInt8
    /// What it is listed under.
    let capital: String
  }

  /// Letters that are written as several: Czech ch, Hungarian dzs. A doubled one (ccs) is two.
  struct Group: Sendable {
    let scalars: [UInt32]
    let places: [Place]
  }

  /// The letters that are told apart, in small form.
  private(set) var places: [UInt32: Place] = [:]
  /// Groups by their first characters, longer ones first.
  private(set) var groups: [UInt32: [Group]] = [:]

  /// The alphabets of a language.
  init(language tag: String) {
    let language = LanguageTag(tag).language
    let latin =
      Self.latinAlphabets.first { $0.languages.contains(language) }?.letters
      ?? "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    for alphabet in [latin, Self.cyrillic, Self.arabic] { add(alphabet) }
    if language == "hu" { addDoubledGroups() }
    for first in groups.keys { groups[first]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  /// Letters with accents and groups that are letters of their own.
  private static let latinAlphabets: [(languages: Set<String>, letters: String)] = [
    (["es", "gl", "eu"], "a b c d e f g h i j k l m n ñ o p q r s t u v w x y z"),
    (["fil", "tl"], "a b c d e f g h i j k l m n ñ ng o p q r s t u v w x y z"),
    (["fi", "sv"], "a b c d e f g h i j k l m n o p q r s t u v w x y z å ä=æ ö=ø"),
    (["da", "nb", "nn", "no"], "a b c d e f g h i j k l m n o p q r s t u v w x y z æ=ä ø=ö å=aa"),
    (["is", "fo"], "a á b c d ð e é f g h i í j k l m n o ó p q r s t u ú v w x y ý z þ æ=ä ö=ø å"),
    (["et"], "a b c d e f g h i j k l m n o p q r s š z ž t u v w õ ä ö ü x y"),
    (["lv"], "a b c č d e f g ģ h i y j k ķ l ļ m n ņ o p q r ŗ s š t u v w x z ž"),
    (["lt"], "a b c č d e f g h i=į=y j k l m n o p q r s š t u v w x z ž"),
    (["pl"], "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż"),
    (["cs"], "a b c č d e f g h ch i j k l m n o p q r ř s š t u v w x y z ž"),
    (["sk"], "a ä b c č d e f g h ch i j k l m n o ô p q r s š t u v w x y z ž"),
    (["dsb", "hsb"], "a b c č ć d e ě f g h ch i j k ł l m n ń o p q r ř ŕ s š ś t u v w x y z ž ź"),
    (["sl"], "a b c č ć d đ e f g h i j k l m n o p q r s š t u v w x y z ž"),
    (["bs", "hr", "sr", "sh"], "a b c č ć d dž=ǆ đ e f g h i j k l lj=ǉ m n nj=ǌ o p q r s š t u v w x y z ž"),
    (["sq"], "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh"),
    (["hu"], "a b c cs d dz dzs e f g gy h i j k l ly m n ny o ö=ő p q r s sz t ty u ü=ű v w x y z zs"),
    (["ro"], "a ă â b c d e f g h i î j k l m n o p q r s ș=ş t ț=ţ u v w x y z"),
    (["tr", "gag"], "a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z"),
    (["az"], "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z w"),
    (["crh"], "a b c ç d e f g ğ h ı i j k l m n ñ o ö p q r s ş t u ü v w x y z"),
    (["tk"], "a b c ç d e ä f g h i j ž k l m n ň o ö p q r s ş t u ü v w x y ý z"),
    (["cy"], "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z"),
    (["br"], "a b c ch c'h d e f g h i j k l m n o p q r s t u v w x y z"),
    (["mt"], "a b ċ c d e f ġ g għ h ħ i ie j k l m n o p q r s t u v w x y ż z"),
    (["eo"], "a b c ĉ d e f g ĝ h ĥ i j ĵ k l m n o p q r s ŝ t u ŭ v w x y z"),
    (["vi"], "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z"),
  ]

  /// The letters of the Slavic languages. Only ё is no letter of its own: it is filed as е.
  private static let cyrillic =
    "а б в г ґ д ђ ѓ е=ё=ѐ є ж з ѕ и=ѝ і ї й ј к л љ м н њ о п р с т ћ ќ у ў ф х ц ч џ ш щ ъ ы ь ѣ э ю я ѳ ѵ"

  /// The Arabic alphabet and the letters that Persian adds. The carriers of hamza are filed as what carries it, ة as ه.
  private static let arabic =
    "ء ا=أ=إ=آ=ٱ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ك=ک گ ل م ن ه=ة=ۀ و=ؤ ي=ى=ئ=ی"

  private mutating func add(_ alphabet: String) {
    // Where ı is a letter, the capital of i has its dot.
    let hasDotlessI = alphabet.contains("ı")
    for (index, forms) in alphabet.split(separator: " ").enumerated() {
      let forms = forms.split(separator: "=")
      let capital = hasDotlessI && forms[0] == "i" ? "İ" : forms[0].prefix(1).uppercased() + forms[0].dropFirst()
      let place = Place(weight: UInt8(index + 1), capital: capital)
      for form in forms {
        let scalars = form.unicodeScalars.map(\.value)
        if scalars.count == 1 {
          places[scalars[0]] = place
        } else {
          groups[scalars[0], default: []].append(Group(scalars: scalars, places: [place]))
        }
      }
    }
  }

  /// Hungarian writes two letters cs as ccs.
  private mutating func addDoubledGroups() {
    for (first, known) in groups {
      groups[first]? += known.map { Group(scalars: [first] + $0.scalars, places: $0.places + $0.places) }
    }
  }
}
