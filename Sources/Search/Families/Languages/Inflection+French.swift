extension Inflection {
  /// French: plurals, and feminine forms that no other words end like.
  static let french = Inflection(
    WordForms(
      changes: [
        .init(least: 3, ["s": "", "eaux": "eau", "eux": "eu"]),
        .init(least: 4, ["aux": "al", "aux": "ail", "aux": "au", "oux": "ou"]),
        .init(least: 4, ["ière": "ier", "ienne": "ien", "ive": "if", "euse": "eux", "euse": "eur", "trice": "teur"]),
        .init(least: 5, ["aise": "ais", "oise": "ois", "ale": "al", "elle": "el", "ante": "ant"]),
        .init(least: 6, ["ente": "ent"]),
      ],
      kept: ["ss"],
      apart: [
        "avis", "bois", "bras", "chapelle", "corps", "cours", "dans", "divers", "fils", "fois", "fonds", "gens", "mais",
        "mois", "morale", "pays", "plante", "plus", "prière", "sans", "sens", "sous", "temps", "vers",
      ]))
}
