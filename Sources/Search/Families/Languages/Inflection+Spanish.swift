extension Inflection {
  /// Spanish: plurals, and feminine forms that no other words end like; -o and -a part too many words (puerto, puerta).
  static let spanish = Inflection(
    WordForms(
      changes: [
        .init(least: 3, ["s": "", "es": "", "ces": "z"]),
        .init(least: 5, ["dora": "dor", "tora": "tor", "esa": "es"]),
      ],
      kept: ["ss"],
      apart: [
        "además", "antes", "dios", "entonces", "lunes", "martes", "menos", "mesa", "país", "pues", "seis", "tras",
      ]))
}
