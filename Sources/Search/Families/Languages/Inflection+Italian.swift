extension Inflection {
  /// Italian: plurals, which change the last vowel. Which one the other form has, only that form tells: porti is porto,
  /// porte is porta.
  static let italian = Inflection(
    WordForms(
      changes: [
        .init(least: 4, ["i": "io", "chi": "co", "ghi": "go", "trice": "tore"]),
        .init(least: 5, ["che": "ca", "ghe": "ga", "ce": "cia", "ge": "gia"]),
        .init(least: 4, ["i": "o", "i": "e", "e": "a", "i": "a"]),
      ],
      irregular: ["fini": "fine", "uomini": "uomo"],
      apart: [
        "altri", "anche", "come", "corte", "dove", "fine", "gente", "ieri", "morte", "oggi", "parte", "quasi", "sale",
        "sole", "sempre",
      ]))
}
