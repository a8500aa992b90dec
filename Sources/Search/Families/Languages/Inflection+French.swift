extension Inflection {
  /// French: plurals, and feminine forms that no other words end like.
  static let french = Inflection(
    WordForms(
      changes: [
        .init(least: 3, ["s": "", "eaux": "eau", "eux": "eu"]),
        .init(least: 4, ["aux": "al", "avaux": "avail", "oraux": "orail", "itraux": "itrail", "oux": "ou"]),
        .init(least: 4, ["ière": "ier", "ienne": "ien", "ive": "if", "euse": "eux", "euse": "eur", "trice": "teur"]),
        .init(least: 5, ["aise": "ais", "oise": "ois", "ale": "al", "elle": "el", "ante": "ant"]),
        .init(least: 6, ["ente": "ent"]),
      ],
      kept: ["ss", "mente", "gente"],
      apart: [
        "appelle", "avis", "bois", "bras", "chapelle", "corps", "cours", "croise", "dans", "divers", "fils", "fois",
        "fonds", "fraise", "gens", "mais", "mets", "mois", "morale", "oriente", "pars", "pays", "plante", "plus",
        "prière",
        "rappelle", "sans", "sens", "sois", "sous", "soutienne", "temps", "vers",
      ]))
}
