/// Reads the tags of all templates and collects what is wrong with them.
struct TemplateChecker {
  private(set) var templates: [(source: SourceText, tags: [Tag])] = []

  /// Where each template stands, by its name.
  private(set) var indexes: [String: Int] = [:]

  /// The errors of each template.
  private var errors: [[TemplateError]] = []

  init(_ sources: [TemplateSource]) {
    for (index, source) in sources.enumerated() {
      let text = SourceText(source)
      var problems: [TemplateError] = []
      var tags: [Tag] = []
      if let other = indexes[source.name] {
        problems.append(
          text.error(
            at: 0,
            "there are two templates named '\(source.name)'",
            advice: "The other one is \(sources[other].path): rename one of them."
          )
        )
      } else {
        indexes[source.name] = index
      }
      if let encodingError = text.encodingError() {
        problems.append(encodingError)
      } else {
        let scanner = TagScanner(text)
        let pairing = TagPairing(scanner.tags, in: text)
        problems += scanner.errors + pairing.errors
        tags = pairing.tags
      }
      templates.append((text, tags))
      errors.append(problems)
    }
  }

  /// Reports partials and parents that do not exist.
  mutating func checkCalledNames() {
    for (index, (source, tags)) in templates.enumerated() {
      for tag in tags where (tag.kind == .partial || tag.kind == .parent) && tag.hasGoodName {
        let name = source.string(tag.name)
        if indexes[name] != nil { continue }
        let kind = tag.kind == .partial ? "partial" : "parent"
        errors[index].append(
          source.error(
            at: tag.range.lowerBound,
            "there is no \(kind) '\(name)'",
            advice: NameAdvice(kind: kind, names: indexes.keys).advice(for: name)
          )
        )
      }
    }
  }

  /// All errors: template by template, from top to bottom.
  var sortedErrors: [TemplateError] {
    errors.flatMap { $0.sorted { ($0.line, $0.column) < ($1.line, $1.column) } }
  }
}
