import Markdown

/// What a text says of its article, as `truth.yml` has it. What is not there, the text does not say.
struct ArticleTruth {
  /// The text's file, and the article's number in it where it holds several: `01.txt 2`.
  let name: String
  private let entries: [YAMLEntry]

  /// The articles of a layout.
  static func read(_ yaml: [UInt8]) throws -> [ArticleTruth] {
    try YAMLMapping(parsing: yaml).entries.map { entry in
      guard case .mapping(let entries) = entry.value else { return ArticleTruth(name: entry.key, entries: []) }
      return ArticleTruth(name: entry.key, entries: entries)
    }
  }

  private func texts(_ key: String) -> [String] {
    (entries.first { $0.key == key }?.value).map(ContentText.texts) ?? []
  }

  /// The fields about which the text says something.
  var stated: [ScoredField] {
    ScoredField.allCases.filter { field in
      switch field {
      case .text: !texts("begins").isEmpty
      default: !texts(field.rawValue).isEmpty
      }
    }
  }

  /// What is wrong with the content file that was made of it; `nil` when there is none.
  func flaws(of made: ContentText?, in layout: String) -> [Flaw] {
    ScoredField.allCases.compactMap { field in
      guard let made else {
        guard stated.contains(field) else { return nil }
        return Flaw(text: "\(layout)/\(name)", field: field, kind: .missed, meaning: "there is no content file")
      }
      guard let (kind, meaning) = flaw(field, made) else { return nil }
      return Flaw(text: "\(layout)/\(name)", field: field, kind: kind, meaning: meaning)
    }
  }

  private func flaw(_ field: ScoredField, _ made: ContentText) -> (Flaw.Kind, String)? {
    switch field {
    case .title, .date, .publication, .byline, .standfirst, .authors:
      // A title that the text does not state is made of its first words, which is no invention.
      if field == .title, texts("title").isEmpty { return nil }
      return difference(texts(field.rawValue), made.texts(field.rawValue))
    case .subheads: return difference(texts("subheads"), made.subheads)
    case .text:
      let (begins, ends) = (texts("begins").joined(), texts("ends").joined())
      if !made.prose.hasPrefix(begins) { return (.wrong, "begins “\(made.prose.prefix(60))”") }
      if !made.prose.hasSuffix(ends) { return (.wrong, "ends “\(made.prose.suffix(60))”") }
      return nil
    case .absent:
      let present = texts("absent").filter(made.holds)
      return present.isEmpty ? nil : (.wrong, "holds “\(present.joined(separator: "”, “"))”")
    }
  }

  private func difference(_ wanted: [String], _ given: [String]) -> (Flaw.Kind, String)? {
    if wanted == given { return nil }
    let (wanted, given) = (wanted.joined(separator: "; "), given.joined(separator: "; "))
    if given.isEmpty { return (.missed, "“\(wanted)”") }
    return wanted.isEmpty ? (.invented, "“\(given)”") : (.wrong, "“\(given)” for “\(wanted)”")
  }
}
