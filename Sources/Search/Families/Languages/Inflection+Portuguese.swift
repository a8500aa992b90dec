extension Inflection {
  /// Portuguese: plurals, and feminine forms that no other words end like; -o and -a part too many words (porto,
  /// porta).
  static let portuguese = Inflection(
    WordForms(
      changes: [
        .init(least: 3, ["s": "", "res": "r", "zes": "z", "ses": "s", "ões": "ão", "ães": "ão"]),
        .init(least: 4, ["ns": "m", "ais": "al", "eis": "el", "eis": "il", "ois": "ol", "uis": "ul", "is": "il"]),
        .init(least: 5, ["dora": "dor", "tora": "tor", "esa": "es"]),
      ],
      kept: ["ss"],
      apart: [
        "antes", "cais", "deus", "jamais", "lápis", "mais", "menos", "mesa", "pais", "pois", "seis", "três",
      ]))
}
