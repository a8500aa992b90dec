extension Inflection {
  /// Arabic: the article with what is written together with it, and plurals and duals that keep the word.
  static let arabic = Inflection(
    WordForms(
      beginnings: ["ال", "وال", "بال", "كال", "فال", "لل"],
      least: 3,
      changes: [
        .init(least: 3, ["ات": "ة", "ات": "", "تان": "ة", "تين": "ة"]),
        .init(least: 4, ["ون": "", "ين": "", "ان": ""]),
      ],
      apart: ["الله", "والله", "امهات"]))
}
