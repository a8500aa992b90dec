extension ArticleKey.Kind {
  /// What may stand behind such a key.
  var shape: ValueShape {
    switch self {
    case .words, .figure, .name, .file, .slug, .seed: .words
    case .names, .texts, .addresses: .oneOrMore(.words)
    case .date:
      // EDTF level 1, loosely: what is wrong in it the build says.
      .either([
        .matching("^(\(Self.partOfDate)(/(\(Self.partOfDate)|\\.\\.)?)?|(\\.\\.)?/\(Self.partOfDate))?$"),
        .number(0...9999),
      ])
    case .day: .matching("^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")
    case .language: .language
    case .flag: .truth(or: [])
    case .digest: .matching("^([0-9A-Fa-f]{64})?$")
    case .number: .number(1...Int(Int32.max))
    case .lines: .either([.matching("^([0-9]+(-[0-9]+)?)?$"), .number(1...Int(Int32.max))])
    }
  }

  private static let partOfDate = "[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[?~%]?"
}
