extension Inflection {
  /// English: plurals, and the forms of verbs in -s, -ed and -ing.
  static let english = Inflection(
    WordForms(
      changes: [
        .init(
          least: 3,
          [
            "men": "man", "s": "", "ses": "s", "xes": "x", "zes": "z", "ches": "ch", "shes": "sh", "oes": "o",
            "ies": "y", "ied": "y",
          ]),
        .init(
          least: 4,
          [
            "wives": "wife", "knives": "knife", "wolves": "wolf", "thieves": "thief", "selves": "self",
            "shelves": "shelf", "loaves": "loaf", "halves": "half", "ed": "e", "ing": "e", "ed": "", "ing": "",
          ]),
        // Of three letters: noted is a form of note, and never of not.
        .init(of: ["act", "add", "aid", "aim", "arm", "ask", "end", "pay"], with: ["ed", "ing"]),
        .init(
          least: 3,
          [
            "used": "use", "using": "use", "aged": "age", "eeing": "ee", "eating": "eat", "wed": "w", "wing": "w",
            "xed": "x", "xing": "x", "yed": "y", "ying": "y",
          ]),
        .init(
          least: 3,
          [
            "bbed": "b", "bbing": "b", "dded": "d", "dding": "d", "gged": "g", "gging": "g", "lled": "l", "lling": "l",
            "mmed": "m", "mming": "m", "nned": "n", "nning": "n", "pped": "p", "pping": "p", "rred": "r", "rring": "r",
            "tted": "t", "tting": "t",
          ]),
      ],
      kept: ["ss"],
      irregular: [
        "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
        "struck": "strike", "founding": "founded",
      ],
      apart: [
        "arms", "besides", "ceiling", "customs", "does", "during", "evening", "founded", "goods", "herring", "innings",
        "lens", "means", "morning", "news", "outing", "sacred", "series", "shilling", "species", "sterling", "stocking",
        "theses", "united", "wicked", "willing",
      ]))
}
