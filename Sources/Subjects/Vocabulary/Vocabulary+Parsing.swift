public import Archive
import Files
import Markdown
import Support

extension Vocabulary {
  /// Reads the project's `vocabulary.yml`, all its mistakes at once. A project without one has an empty vocabulary.
  public static func load(_ project: Project) -> (vocabulary: Vocabulary, diagnostics: [Diagnostic]) {
    let path = project.shown(project.vocabularyFile)
    do {
      let misnamed = Misnamed.all(meantAs: fileName, in: project).map { $0.diagnostic(.error) }
      guard let bytes = try FileSystem.readIfPresent(project.vocabularyFile) else { return (Vocabulary(), misnamed) }
      let (vocabulary, diagnostics) = parse(bytes, path: path)
      return (vocabulary, diagnostics + misnamed)
    } catch {
      return (Vocabulary(), [Diagnostic(error, path: path)])
    }
  }

  /// Reads a vocabulary's YAML, which messages name `path`. With an error the vocabulary holds what could be read.
  public static func parse(_ yaml: [UInt8], path: String) -> (vocabulary: Vocabulary, diagnostics: [Diagnostic]) {
    var vocabulary = Vocabulary()
    var diagnostics: [Diagnostic] = []
    do {
      let mapping = try YAMLMapping(parsing: yaml)
      diagnostics += unknownKeys(mapping, path: path)
      for kind in Taxonomy.all {
        var reader = VocabularyReader(kind, path: path)
        reader.read(mapping)
        reader.source.check()
        vocabulary[kind] = reader.source.names
        diagnostics += reader.source.diagnostics
      }
    } catch {
      diagnostics.append(Diagnostic(error, path: path))
    }
    return (vocabulary, diagnostics.sorted())
  }

  private static func unknownKeys(_ mapping: YAMLMapping, path: String) -> [Diagnostic] {
    let keys = Taxonomy.all.flatMap { [$0.termsKey, $0.dropKey].compactMap(\.self) }
    return mapping.entries.filter { !keys.contains($0.key) }.map {
      Diagnostic(unknownKey: $0, among: keys, path: path)
    }
  }
}

/// Takes from YAML what a vocabulary says of one kind of names, and collects what is wrong with it.
private struct VocabularyReader {
  var source: SourcedVocabulary
  private let kind: Taxonomy

  private var termKeys: [String] {
    let names = ["label", "also", "hidden"]
    return kind == .tags ? names + ["broader", "related", "note", "match", "near", "not-near", "within"] : names
  }

  init(_ kind: Taxonomy, path: String) {
    self.kind = kind
    source = SourcedVocabulary(path: path)
  }

  mutating func read(_ mapping: YAMLMapping) {
    if let entry = mapping[kind.termsKey] { readTerms(entry) }
    if let entry = kind.dropKey.flatMap({ mapping[$0] }) {
      source.dropped += texts(entry.value, at: entry.valuePosition, of: entry.key).map { ($0.text, $0.position) }
    }
  }

  private mutating func readTerms(_ entry: YAMLEntry) {
    switch entry.value {
    case .text(""): break
    case .list(let items):
      for item in items {
        guard case .mapping(let entries) = item.value else {
          source.fail(
            item.position, "this is no term",
            "Write its keys below each other, the first after the hyphen: - label: \"Peru\".")
          continue
        }
        readTerm(entries, at: item.position)
      }
    default:
      source.fail(
        entry.valuePosition, "'\(entry.key)' is not a list", "Begin each term with a hyphen: - label: \"Peru\".")
    }
  }

  private mutating func readTerm(_ entries: [YAMLEntry], at position: TextPosition) {
    var term = SourcedVocabulary.Entry(term: Vocabulary.Term(labels: []), position: position)
    for entry in entries {
      guard termKeys.contains(entry.key) else {
        source.diagnostics.append(Diagnostic(unknownKey: entry, among: termKeys, path: source.path))
        continue
      }
      switch entry.key {
      case "label": term.term.labels = labels(entry, .label, &term)
      case "also": term.term.alternatives = labels(entry, .alternative, &term)
      case "hidden": term.term.hidden = labels(entry, .hidden, &term)
      case "broader": term.term.broader = list(entry, .broader, &term)
      case "related": term.term.related = list(entry, .related, &term)
      case "note": term.term.notes = labels(entry, nil, &term)
      case "match": term.term.matches = list(entry, .match, &term)
      case "near": term.term.near = list(entry, .near, &term)
      case "not-near": term.term.notNear = list(entry, .notNear, &term)
      default: term.term.within = reach(entry)
      }
    }
    guard !term.term.labels.isEmpty else {
      if !entries.contains(where: { $0.key == "label" }) {
        source.fail(position, "the term has no label", "Write the name that readers see: label: \"Peru\".")
      }
      return
    }
    source.entries.append(term)
  }

  // MARK: - Values

  /// A text, a list of texts, or either for each language.
  private mutating func labels(
    _ entry: YAMLEntry, _ field: SourcedVocabulary.Field?, _ term: inout SourcedVocabulary.Entry
  ) -> [Vocabulary.Label] {
    var labels: [Vocabulary.Label] = []
    var languages: [(String?, YAMLValue, TextPosition)] = [(nil, entry.value, entry.valuePosition)]
    if case .mapping(let entries) = entry.value {
      languages = entries.compactMap { language in
        guard isLanguageTag(language.key) else {
          let advice = "Write a BCP 47 tag such as en, fr or pt-BR, or und for none."
          source.fail(language.position, "'\(language.key)' is not a language tag", advice)
          return nil
        }
        return (language.key == "und" ? nil : language.key, language.value, language.valuePosition)
      }
    }
    for (language, value, position) in languages {
      let found = texts(value, at: position, of: entry.key)
      if field == .label, found.count > 1 {
        source.fail(found[1].position, "a term has one label in a language", "Write other names under also:.")
      }
      for (text, position) in found {
        let label = Vocabulary.Label(text, language: language)
        if labels.contains(label) { continue }
        labels.append(label)
        if let field { term.positions[SourcedVocabulary.Place(field: field, text: text)] = position }
      }
    }
    return labels.inOrderOfLanguages
  }

  private mutating func list(
    _ entry: YAMLEntry, _ field: SourcedVocabulary.Field, _ term: inout SourcedVocabulary.Entry
  ) -> [String] {
    var list: [String] = []
    for (text, position) in texts(entry.value, at: entry.valuePosition, of: entry.key) where !list.contains(text) {
      list.append(text)
      term.positions[SourcedVocabulary.Place(field: field, text: text)] = position
    }
    return list
  }

  private mutating func texts(_ value: YAMLValue, at position: TextPosition, of key: String) -> [(
    text: String, position: TextPosition
  )] {
    switch value {
    case .text(let text):
      let trimmed = text.trimmedBlanks
      return trimmed.isEmpty ? [] : [(trimmed, position)]
    case .list(let items):
      return items.compactMap { item in
        if case .text(let text) = item.value, !text.trimmedBlanks.isEmpty {
          return (text.trimmedBlanks, item.position)
        }
        source.fail(item.position, "an item of '\(key)' is not a text", "Put it in quotes: \"…\".")
        return nil
      }
    case .mapping:
      source.fail(
        position, "'\(key)' has keys of its own here", "Write one text, or a list of texts: \(key): [\"…\", \"…\"].")
      return []
    }
  }

  private mutating func reach(_ entry: YAMLEntry) -> Int? {
    if case .text(let text) = entry.value, let words = Int(decimalDigits: text), (1...1000).contains(words) {
      return words
    }
    let advice = "Write how many words away 'near' reaches: within: \(Vocabulary.Term.standardReach)."
    source.fail(entry.valuePosition, "'within' is not a number from 1 to 1000", advice)
    return nil
  }
}

extension Diagnostic {
  fileprivate init(unknownKey entry: YAMLEntry, among keys: [String], path: String) {
    let advice =
      nearestName(to: entry.key, among: keys).map { "Did you mean '\($0)'?" }
      ?? "The keys are: \(keys.joined(separator: ", "))."
    self.init(.error, path, at: entry.position, "unknown key '\(entry.key)'", advice: advice)
  }
}
