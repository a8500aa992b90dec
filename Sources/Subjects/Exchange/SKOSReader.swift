import Archive
import Markdown
import Support

/// Makes a vocabulary of SKOS in Turtle. What a vocabulary cannot hold is counted and told, never left out in silence.
struct SKOSReader {
  /// A concept and what is said of it.
  private struct Concept {
    var term = Vocabulary.Term(labels: [])
    var isTyped = false
    var broader: [(iri: String, position: TextPosition)] = []
    var related: [(iri: String, position: TextPosition)] = []
    var position: TextPosition
    var positions: [SourcedVocabulary.Place: TextPosition] = [:]
  }

  private var source: SourcedVocabulary
  private let base: String?
  private var order: [String] = []
  private var concepts: [String: Concept] = [:]
  private var passedOver: [String: (count: Int, position: TextPosition)] = [:]
  private var dropped: [(String, TextPosition)] = []

  /// - Parameter base: the archive's address on the web, whose tag pages are terms of its own.
  static func read(_ text: String, path: String, base: String?) -> SourcedVocabulary {
    var reader = SKOSReader(path: path, base: base)
    do {
      reader.read(try TurtleReader.statements(in: text))
    } catch {
      reader.source.fail(error.position, error.message, error.advice)
    }
    return reader.source
  }

  private init(path: String, base: String?) {
    source = SourcedVocabulary(path: path)
    self.base = base
  }

  private mutating func read(_ statements: [TurtleStatement]) {
    for statement in statements { read(statement) }
    for iri in order { finish(iri) }
    source.dropped = dropped.map { (label: $0.0, position: $0.1) }
    for (predicate, seen) in passedOver.sorted(by: { $0.key < $1.key }) {
      source.warn(
        seen.position, "\(counted(seen.count, "statement")) with <\(predicate)> passed over",
        "A vocabulary has no place for it; docs/vocabulary.md lists what is read.")
    }
    source.check()
  }

  // MARK: - Statements

  private mutating func read(_ statement: TurtleStatement) {
    if statement.predicate == SKOS.type {
      if statement.object == .iri(SKOS.namespace + "Concept") {
        change(statement) { $0.isTyped = true }
      } else if statement.object != .iri(SKOS.namespace + "ConceptScheme") {
        passOver(statement)
      }
      return
    }
    if statement.predicate.hasPrefix(SKOS.namespace) {
      readSKOS(statement, String(statement.predicate.dropFirst(SKOS.namespace.count)))
    } else if statement.predicate.hasPrefix(SKOS.own) {
      readOwn(statement, String(statement.predicate.dropFirst(SKOS.own.count)))
    } else {
      passOver(statement)
    }
  }

  private mutating func readSKOS(_ statement: TurtleStatement, _ name: String) {
    switch name {
    case "prefLabel":
      guard let label = label(statement) else { return }
      if concepts[statement.subject]?.term.labels.contains(where: { $0.language == label.language }) ?? false {
        let language = label.language.map { " in '\($0)'" } ?? ""
        source.fail(
          statement.objectPosition, "a second preferred label\(language): '\(label.text)'",
          "SKOS allows one in a language; make it an altLabel.")
        return
      }
      change(statement) { $0.term.labels.append(label) }
      place(statement, .label, label.text)
    case "altLabel":
      guard let label = label(statement) else { return }
      change(statement) { if !$0.term.alternatives.contains(label) { $0.term.alternatives.append(label) } }
      place(statement, .alternative, label.text)
    case "hiddenLabel":
      guard let label = label(statement) else { return }
      change(statement) { if !$0.term.hidden.contains(label) { $0.term.hidden.append(label) } }
      place(statement, .hidden, label.text)
    case "note", "scopeNote", "definition":
      guard let label = label(statement) else { return }
      change(statement) { if !$0.term.notes.contains(label) { $0.term.notes.append(label) } }
    case "broader", "broaderTransitive":
      guard let iri = iri(statement) else { return }
      change(statement) { concept in
        if !concept.broader.contains(where: { $0.iri == iri }) {
          concept.broader.append((iri, statement.objectPosition))
        }
      }
    case "narrower", "narrowerTransitive":
      guard let iri = iri(statement) else { return }
      let subject = statement.subject
      change(iri, at: statement.objectPosition) { concept in
        if !concept.broader.contains(where: { $0.iri == subject }) {
          concept.broader.append((subject, statement.objectPosition))
        }
      }
    case "related":
      guard let iri = iri(statement) else { return }
      change(statement) { concept in
        if !concept.related.contains(where: { $0.iri == iri }) {
          concept.related.append((iri, statement.objectPosition))
        }
      }
    case "exactMatch", "closeMatch":
      guard let iri = iri(statement) else { return }
      change(statement) { if !$0.term.matches.contains(iri) { $0.term.matches.append(iri) } }
      place(statement, .match, iri)
    // How the scheme hangs together says nothing of a term.
    case "inScheme", "topConceptOf", "hasTopConcept": break
    default: passOver(statement)
    }
  }

  private mutating func readOwn(_ statement: TurtleStatement, _ name: String) {
    guard let text = label(statement)?.text else { return }
    switch name {
    case "near": change(statement) { $0.term.near.append(text) }
    case "notNear": change(statement) { $0.term.notNear.append(text) }
    case "within":
      guard let words = Int(decimalDigits: text), (1...1000).contains(words) else {
        source.fail(
          statement.objectPosition, "'\(text)' is not a number from 1 to 1000",
          "Write how many words away 'near' reaches.")
        return
      }
      change(statement) { $0.term.within = words }
    case "drop": dropped.append((text, statement.objectPosition))
    default: passOver(statement)
    }
  }

  /// A concept becomes a term.
  private mutating func finish(_ iri: String) {
    guard var concept = concepts[iri] else { return }
    guard !concept.term.labels.isEmpty else {
      if concept.isTyped {
        source.fail(
          concept.position, "the concept <\(iri)> has no preferred label", "Give it one: skos:prefLabel \"…\".")
      } else if !concept.broader.isEmpty || !concept.related.isEmpty || concept.term != Vocabulary.Term(labels: []) {
        source.fail(
          concept.position, "<\(iri)> is no concept with a preferred label", "Is a part of the vocabulary missing?")
      }
      return
    }
    for (field, values, path) in [
      (SourcedVocabulary.Field.broader, concept.broader, \Vocabulary.Term.broader),
      (.related, concept.related, \Vocabulary.Term.related),
    ] {
      for (other, position) in values {
        guard let label = concepts[other]?.term.labels.inOrderOfLanguages.first?.text else {
          source.fail(
            position, "<\(other)> is no concept with a preferred label here", "Is a part of the vocabulary missing?")
          continue
        }
        concept.term[keyPath: path].append(label)
        concept.positions[SourcedVocabulary.Place(field: field, text: label)] = position
      }
    }
    concept.term.labels = concept.term.labels.inOrderOfLanguages
    concept.term.alternatives = concept.term.alternatives.inOrderOfLanguages
    concept.term.hidden = concept.term.hidden.inOrderOfLanguages
    concept.term.notes = concept.term.notes.inOrderOfLanguages
    // A concept of somebody else's vocabulary is the same subject there.
    let isOwn = base.map { iri.hasPrefix($0 + "/tags/") } ?? false
    if SourcedVocabulary.isAddress(iri), !isOwn, !concept.term.matches.contains(iri) {
      concept.term.matches.append(iri)
    }
    source.entries.append(
      SourcedVocabulary.Entry(term: concept.term, position: concept.position, positions: concept.positions))
  }

  // MARK: - Steps

  private mutating func change(_ statement: TurtleStatement, _ change: (inout Concept) -> Void) {
    self.change(statement.subject, at: statement.position, change)
  }

  private mutating func change(_ iri: String, at position: TextPosition, _ change: (inout Concept) -> Void) {
    if concepts[iri] == nil { order.append(iri) }
    change(&concepts[iri, default: Concept(position: position)])
  }

  private mutating func place(_ statement: TurtleStatement, _ field: SourcedVocabulary.Field, _ text: String) {
    concepts[statement.subject]?.positions[SourcedVocabulary.Place(field: field, text: text)] = statement.objectPosition
  }

  private mutating func label(_ statement: TurtleStatement) -> Vocabulary.Label? {
    guard case .literal(let text, let language, _) = statement.object else {
      source.fail(statement.objectPosition, "a text is expected here", "Write it in quotes: \"…\"@en.")
      return nil
    }
    let trimmed = text.trimmedBlanks
    if trimmed.isEmpty {
      source.fail(statement.objectPosition, "this text is empty", "Write something, or delete the statement.")
      return nil
    }
    return Vocabulary.Label(trimmed, language: language == "und" ? nil : language)
  }

  private mutating func iri(_ statement: TurtleStatement) -> String? {
    if case .iri(let iri) = statement.object { return iri }
    source.fail(statement.objectPosition, "an address is expected here", "Write it between angle brackets: <http://…>.")
    return nil
  }

  private mutating func passOver(_ statement: TurtleStatement) {
    let seen = passedOver[statement.predicate] ?? (0, statement.position)
    passedOver[statement.predicate] = (seen.count + 1, seen.position)
  }
}
