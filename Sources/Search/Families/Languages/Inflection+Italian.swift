extension Inflection {
  /// Italian: plurals, which change the last vowel. Which one the other form has, only that form tells: porti is porto,
  /// porte is porta.
  static let italian = Inflection(
    WordForms(
      changes: [
        .init(least: 4, ["chi": "co", "ghi": "go", "trice": "tore"]),
        .init(least: 4, ["i": "io", "i": "o", "i": "e"]),
        // A verb or another noun may end in -a as well: presente, presenta.
        .init(least: 5, rarer: 1, ["che": "ca", "ghe": "ga", "ce": "cia", "ge": "gia"]),
        .init(least: 4, rarer: 1, ["e": "a"]),
        .init(least: 5, ["isti": "ista", "emi": "ema", "ammi": "amma", "omi": "oma"]),
      ],
      kept: ["ss", "zione", "sione", "mente"],
      irregular: ["fini": "fine", "uomini": "uomo"],
      apart: [
        "agli", "altri", "anche", "come", "corte", "così", "dove", "duce", "fame", "fari", "fine", "folle", "gente",
        "grazie", "ieri",
        "indice", "luce", "morte", "oggi", "parte", "quasi", "sale", "sole", "sempre",
      ]))
}
