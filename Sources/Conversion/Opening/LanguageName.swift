import Archive

/// A language as texts name it: `en`, `en_GB`, `English`, `Deutsch`.
enum LanguageName {
  /// Its tag (BCP 47); `nil` where nobody can tell.
  static func tag(for name: String) -> String? {
    let name = name.trimmedBlanks
    let folded = name.lowercased()
    for (tag, names) in names where names.contains(folded) { return tag }
    let tag = name.replacing("_", with: "-").prefix { $0 != "." }
    guard let first = tag.split(separator: "-").first, (2...3).contains(first.utf8.count), isLanguageTag(String(tag))
    else { return nil }
    return String(tag)
  }

  /// Whether it is a language's name in words.
  static func isName(_ name: String) -> Bool {
    let folded = name.trimmedBlanks.lowercased()
    return folded.count > 3 && names.contains { $0.names.contains(folded) }
  }

  private static let names: [(tag: String, names: Set<String>)] = [
    (
      "en",
      [
        "eng", "english", "englisch", "anglais", "inglés", "inglês", "inglese", "engels", "engelska", "angielski",
        "английский",
      ]
    ),
    (
      "de",
      [
        "ger", "deu", "german", "deutsch", "allemand", "alemán", "alemão", "tedesco", "duits", "tyska", "niemiecki",
        "немецкий",
      ]
    ),
    (
      "fr",
      [
        "fre", "fra", "french", "français", "francais", "französisch", "francés", "francês", "francese", "frans",
        "franska", "francuski", "французский",
      ]
    ),
    (
      "es",
      [
        "spa", "spanish", "español", "espagnol", "spanisch", "castellano", "espanhol", "spagnolo", "spaans", "spanska",
        "hiszpański", "испанский",
      ]
    ),
    (
      "it",
      ["ita", "italian", "italiano", "italien", "italienisch", "italiaans", "italienska", "włoski", "итальянский"]
    ),
    (
      "pt",
      [
        "por", "portuguese", "português", "portugais", "portugiesisch", "portugués", "portoghese", "portugees",
        "portugisiska", "portugalski", "португальский",
      ]
    ),
    (
      "nl",
      [
        "dut", "nld", "dutch", "nederlands", "néerlandais", "niederländisch", "neerlandés", "holandés", "holandês",
        "olandese", "nederländska", "niderlandzki",
      ]
    ),
    (
      "sv",
      ["swe", "swedish", "svenska", "schwedisch", "suédois", "sueco", "svedese", "zweeds", "szwedzki", "шведский"]
    ),
    ("da", ["dan", "danish", "dansk", "dänisch", "danois"]),
    ("no", ["nor", "norwegian", "norsk", "norwegisch", "norvégien"]),
    ("pl", ["pol", "polish", "polski", "polnisch", "polonais", "polaco", "polacco", "pools", "polska", "польский"]),
    ("ru", ["rus", "russian", "русский", "russisch", "russe", "ruso", "russo", "ryska", "rosyjski"]),
    ("tr", ["tur", "turkish", "türkçe", "türkisch", "turc", "turco"]),
    ("ar", ["ara", "arabic", "العربية", "arabisch", "arabe", "árabe"]),
    ("el", ["gre", "ell", "greek", "ελληνικά", "griechisch", "grec", "griego"]),
  ]
}
