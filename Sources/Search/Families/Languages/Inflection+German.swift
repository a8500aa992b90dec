extension Inflection {
  /// German: plurals and cases of nouns and adjectives. All nouns have a capital, and names have the genitive's -s, so
  /// that names have no forms of their own.
  static let german = Inflection(words, names: words)

  private static let words = WordForms(
    changes: [
      .init(of: nounsWithEr, with: ["er", "ern"]),
      .init(least: 5, ["innen": "in", "arn": "ar", "nissen": "nis", "nisses": "nis", "nisse": "nis"]),
      .init(least: 4, ["s": "", "es": "", "en": "e", "en": "", "e": "", "em": "", "eln": "el", "ern": "er"]),
    ],
    kept: ["ss"],
    irregular: [
      "herrn": "herr",
      "tage": "tag", "tagen": "tag", "tages": "tag", "züge": "zug", "zügen": "zug", "zuges": "zug", "höfe": "hof",
      "höfen": "hof", "hofes": "hof", "räte": "rat", "räten": "rat", "rates": "rat", "wege": "weg", "weges": "weg",
      "länder": "land", "ländern": "land", "bundesländer": "bundesland", "bundesländern": "bundesland",
      "nachbarländer": "nachbarland", "nachbarländern": "nachbarland",
    ],
    apart: [
      "allee", "alles", "anders", "andersen", "armee", "arme", "auguste", "bereits", "besonders", "buchse",
      "christiane",
      "damals", "erste", "etwas", "falls", "fasten", "fußen", "halle", "hansen", "heute", "intern", "jensen", "julie",
      "kante", "kohle", "marke", "mehren", "nichte", "nichts", "nielsen", "niemals", "paulsen", "petersen", "reise",
      "runde", "schade", "seide", "seine", "seite", "seitens", "selbst", "simone", "stätte", "stätten", "trotzen",
      "wanne",
      "weile",
      "weise", "weste", "wille", "willen",
    ])

  /// Nouns whose plural ends in -er. Behind others that makes a person: Fisch, Fischer; England, Engländer.
  private static let nounsWithEr = [
    "amt", "bild", "blatt", "buch", "dach", "denkmal", "dorf", "feld", "geld", "glied", "grab", "gut", "haus", "kind",
    "kleid", "licht", "lied", "loch", "mann", "rad", "schild", "tuch", "volk", "wald", "wort",
  ]
}
