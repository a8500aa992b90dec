/// Reads the tags of all templates and collects what is wrong with how they are written.
struct TemplateChecker {
  private(set) var templates: [(source: SourceText, tags: [Tag])] = []

  /// Where each template stands, by its name.
  private(set) var indexes: [String: Int] = [:]

  /// The templates whose tags are not well formed or not paired.
  private(set) var broken: Set<Int> = []

  /// The errors of each template.
  private var errors: [[TemplateError]] = []

  init(_ sources: [TemplateSource], missingPartials: MissingPartials) {
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
    broken = Set(errors.indices.filter { !errors[$0].isEmpty })
    if missingPartials == .error { checkCalledNames() }
  }

  /// The templates, compiled. In one that is broken, tags without a partner are left out, so that the others can be
  /// checked all the same.
  func program() -> Program {
    templates.reduce(Program()) { program, template in
      Compiler.compile(template.source, template.tags.paired, templates: indexes, into: program)
    }
  }

  mutating func add(_ found: [(source: Int, error: TemplateError)]) {
    for (source, error) in found { errors[source].append(error) }
  }

  mutating func add(_ error: TemplateError) {
    errors.append([error])
  }

  /// Reports partials and parents that do not exist.
  private mutating func checkCalledNames() {
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

extension [Tag] {
  /// The tags without those that have no partner or no good name.
  fileprivate var paired: [Tag] {
    let openings = filter { tag in
      tag.hasGoodName && tag.closing.map { self[$0].hasGoodName } ?? false
    }
    let closings = Set(openings.compactMap(\.closing))
    var numbers: [Int: Int] = [:]
    var kept: [Tag] = []
    for (index, tag) in enumerated() {
      guard tag.hasGoodName else { continue }
      if tag.kind.nameOfOpening != nil, tag.closing.map(closings.contains) != true { continue }
      if tag.kind == .close, !closings.contains(index) { continue }
      numbers[index] = kept.count
      kept.append(tag)
    }
    return kept.map { tag in
      var tag = tag
      tag.closing = tag.closing.flatMap { numbers[$0] }
      return tag
    }
  }
}
