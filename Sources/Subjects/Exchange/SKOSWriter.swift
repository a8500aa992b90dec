import Archive

/// Writes a vocabulary as SKOS in Turtle.
///
/// Terms are named in the document itself (`<#peru>`), or by the addresses of their tag pages where the archive has a
/// web address.
struct SKOSWriter {
  private var text = ""
  private let vocabulary: Vocabulary
  private let names: [String]
  private let scheme: String

  /// - Parameter base: the archive's address on the web.
  static func turtle(_ vocabulary: Vocabulary, base: String?) -> String {
    var writer = SKOSWriter(vocabulary, base: base)
    writer.write()
    return writer.text
  }

  private init(_ vocabulary: Vocabulary, base: String?) {
    self.vocabulary = vocabulary
    var taken: Set<String> = []
    names = vocabulary.terms.map { term in
      let slug = term.labels.first.flatMap { Slug($0.text) } ?? .untitled
      var name = slug.text
      var number = 2
      while !taken.insert(name).inserted {
        name = slug.numbered(number).text
        number += 1
      }
      return base.map { "\($0)/tags/\(name).html" } ?? "#\(name)"
    }
    scheme = base.map { "\($0)/tags/index.html" } ?? SKOS.scheme
  }

  private mutating func write() {
    text = """
      @prefix skos: <\(SKOS.namespace)> .
      @prefix pressmark: <\(SKOS.own)> .

      <\(scheme)> a skos:ConceptScheme
      """
    for label in vocabulary.dropped { add("pressmark:drop", Self.literal(label, nil)) }
    text += " .\n"
    var numbers: [String: Int] = [:]
    for (index, term) in vocabulary.terms.enumerated() {
      for label in term.labels where numbers[label.text] == nil { numbers[label.text] = index }
    }
    for (index, term) in vocabulary.terms.enumerated() {
      text += "\n<\(names[index])> a skos:Concept"
      add("skos:inScheme", "<\(scheme)>")
      for label in term.labels { add("skos:prefLabel", Self.literal(label.text, label.language)) }
      for label in term.alternatives { add("skos:altLabel", Self.literal(label.text, label.language)) }
      for label in term.hidden { add("skos:hiddenLabel", Self.literal(label.text, label.language)) }
      for label in term.broader { numbers[label].map { add("skos:broader", "<\(names[$0])>") } }
      for label in term.related { numbers[label].map { add("skos:related", "<\(names[$0])>") } }
      for note in term.notes { add("skos:note", Self.literal(note.text, note.language)) }
      for match in term.matches { add("skos:exactMatch", "<\(match)>") }
      for words in term.near { add("pressmark:near", Self.literal(words, nil)) }
      for words in term.notNear { add("pressmark:notNear", Self.literal(words, nil)) }
      if let within = term.within { add("pressmark:within", String(within)) }
      text += " .\n"
    }
  }

  private mutating func add(_ predicate: String, _ object: String) {
    text += " ;\n    \(predicate) \(object)"
  }

  private static func literal(_ text: String, _ language: String?) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\"" + (language.map { "@\($0)" } ?? "")
  }
}
