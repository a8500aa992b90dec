/// Where letters stand in their alphabets: as the collations of the Unicode CLDR 42 have them (`common/collation`), but for Arabic, where
/// the carriers of hamza and ة are filed as Arab libraries do.
enum LetterOrder {
  /// A letter's place.
  struct Place: Sendable {
    let weight: UInt8
    /// What it is listed under.
    let capital: String
  }

  /// The letters that are told apart, in small form, with their places in the alphabets of a language.
  static func letters(ofLanguage tag: String) -> [UInt32: Place] {
    let language = tag.lowercased().split(separator: "-").first.map(String.init) ?? ""
    var places: [UInt32: Place] = [:]
    let latin =
      latinAlphabets.first { $0.languages.contains(language) }?.letters
      ?? "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    for alphabet in [latin, cyrillic, arabic] { add(alphabet, to: &places) }
    return places
  }

  /// Letters with accents that are letters of their own. Two letters that count as one (Czech ch) are listed as two.
  private static let latinAlphabets: [(languages: Set<String>, letters: String)] = [
    (["es", "gl"], "a b c d e f g h i j k l m n ñ o p q r s t u v w x y z"),
    (["fi", "sv"], "a b c d e f g h i j k l m n o p q r s t u v w x y z å ä=æ ö=ø"),
    (["da", "nb", "nn", "no"], "a b c d e f g h i j k l m n o p q r s t u v w x y z æ=ä ø=ö å"),
    (["pl"], "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż"),
    (["cs"], "a b c č d e f g h i j k l m n o p q r ř s š t u v w x y z ž"),
    (["bs", "hr", "sl"], "a b c č ć d đ e f g h i j k l m n o p q r s š t u v w x y z ž"),
    (["ro"], "a ă â b c d e f g h i î j k l m n o p q r s ș=ş t ț=ţ u v w x y z"),
  ]

  /// The letters of the Slavic languages. Only ё is no letter of its own: it is filed as е.
  private static let cyrillic =
    "а б в г ґ д ђ ѓ е=ё=ѐ є ж з ѕ и=ѝ і ї й ј к л љ м н њ о п р с т ћ ќ у ў ф х ц ч џ ш щ ъ ы ь ѣ э ю я ѳ ѵ"

  /// The Arabic alphabet and the letters that Persian adds. The carriers of hamza are filed as what carries it, ة as ه.
  private static let arabic =
    "ء ا=أ=إ=آ=ٱ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ك=ک گ ل م ن ه=ة=ۀ و=ؤ ي=ى=ئ=ی"

  private static func add(_ alphabet: String, to places: inout [UInt32: Place]) {
    for (index, letters) in alphabet.split(separator: " ").enumerated() {
      let letters = Array(letters.unicodeScalars.filter { $0 != "=" })
      for letter in letters {
        places[letter.value] = Place(weight: UInt8(index + 1), capital: letters[0].properties.uppercaseMapping)
      }
    }
  }
}
