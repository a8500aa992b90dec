extension Inflection {
  /// German: plurals and cases of nouns and adjectives. All nouns have a capital, and names have the genitive's -s, so
  /// that names have no forms of their own.
  static let german = Inflection(words, names: words)

  private static let words = WordForms(
    changes: [
      .init(of: nounsWithEr, with: ["er", "ern"]),
      .init(least: 5, ["innen": "in", "ern": "er", "nissen": "nis", "nisses": "nis", "nisse": "nis"]),
      .init(least: 4, ["s": "", "n": "", "es": "", "en": "", "e": "", "em": ""]),
    ],
    kept: ["ss"],
    irregular: [
      "tage": "tag", "tagen": "tag", "tages": "tag", "züge": "zug", "zügen": "zug", "zuges": "zug", "höfe": "hof",
      "höfen": "hof", "hofes": "hof", "räte": "rat", "räten": "rat", "rates": "rat", "wege": "weg", "weges": "weg",
      "länder": "land", "ländern": "land", "bundesländer": "bundesland", "bundesländern": "bundesland",
      "nachbarländer": "nachbarland", "nachbarländern": "nachbarland",
    ],
    apart: [
      "alles", "anders", "armee", "arme", "bereits", "besonders", "damals", "erste", "halle", "heute", "intern",
      "kante",
      "kohle", "marke", "niemals", "reise", "runde", "seine", "seite", "selbst", "weise", "weste",
    ])

  /// Nouns whose plural ends in -er. Behind others that makes a person: Fisch, Fischer; England, Engländer.
  private static let nounsWithEr = [
    "amt", "bild", "blatt", "buch", "dach", "denkmal", "dorf", "feld", "geld", "glied", "grab", "gut", "haus", "kind",
    "kleid", "licht", "lied", "loch", "mann", "rad", "schild", "tuch", "volk", "wald", "wort",
  ]
}
