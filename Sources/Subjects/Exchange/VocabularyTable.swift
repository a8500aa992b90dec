import Archive
import Markdown
import Support

/// A vocabulary as a table: a row for each term, a column for each key and, where labels name one, each language
/// (`also@fr`). Several values in a field have ` | ` between them; a `|` or `\` that belongs to a value has a `\`
/// before it.
enum VocabularyTable {
  private static let labelColumns = ["label", "also", "hidden", "note"]
  private static let columns = [
    "label", "also", "hidden", "broader", "related", "note", "match", "near", "not-near", "within", "drop",
  ]

  // MARK: - Writing

  /// The table as CSV.
  static func csv(_ vocabulary: Vocabulary) -> String {
    var header: [String] = []
    for column in columns {
      guard labelColumns.contains(column) else {
        header.append(column)
        continue
      }
      let languages = Set(vocabulary.terms.flatMap { labels($0, column) }.map { $0.language ?? "" })
      let isLabel = column == "label"
      header += languages.union(isLabel ? [""] : []).sorted().map { $0.isEmpty ? column : "\(column)@\($0)" }
      if !isLabel, languages.isEmpty { header.append(column) }
    }
    var rows = [header]
    for term in vocabulary.terms { rows.append(header.map { field(term, $0) }) }
    for label in vocabulary.dropped {
      rows.append(header.map { $0 == "label" ? label : $0 == "drop" ? "yes" : "" })
    }
    return CSV.text(of: rows)
  }

  private static func labels(_ term: Vocabulary.Term, _ column: String) -> [Vocabulary.Label] {
    switch column {
    case "label": term.labels
    case "also": term.alternatives
    case "hidden": term.hidden
    default: term.notes
    }
  }

  private static func field(_ term: Vocabulary.Term, _ column: String) -> String {
    let parts = column.split(separator: "@", maxSplits: 1).map(String.init)
    if labelColumns.contains(parts[0]) {
      let language = parts.count > 1 ? parts[1] : nil
      let texts = labels(term, parts[0]).filter { $0.language == language }.map(\.text)
      return parts[0] == "label" ? texts.first ?? "" : joined(texts)
    }
    switch column {
    case "broader": return joined(term.broader)
    case "related": return joined(term.related)
    case "match": return joined(term.matches)
    case "near": return joined(term.near)
    case "not-near": return joined(term.notNear)
    case "within": return term.within.map(String.init) ?? ""
    default: return ""
    }
  }

  private static func joined(_ values: [String]) -> String {
    values.map { value in
      value.reduce(into: "") { $0 += $1 == "|" || $1 == "\\" ? "\\\($1)" : String($1) }
    }.joined(separator: " | ")
  }

  // MARK: - Reading

  /// Reads the table.
  static func read(_ text: String, path: String) -> SourcedVocabulary {
    var source = SourcedVocabulary(path: path)
    do {
      let rows = try CSVTable(parsing: text).rows
      guard let header = rows.first else { return source }
      guard let names = columnNames(header, &source) else { return source }
      for row in rows.dropFirst() { read(row, names, &source) }
      source.check()
    } catch {
      source.fail(error.position, error.message, error.advice)
    }
    return source
  }

  /// The columns with their languages; `nil` when one is unknown.
  private static func columnNames(_ header: [CSVTable.Field], _ source: inout SourcedVocabulary) -> [(
    name: String, language: String?
  )]? {
    var names: [(name: String, language: String?)] = []
    for field in header {
      let parts = field.text.trimmedBlanks.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      let name = parts.first ?? ""
      let language = parts.count > 1 ? parts[1] : nil
      if !columns.contains(name) || language != nil && !labelColumns.contains(name) {
        let advice =
          nearestName(to: name, among: columns).map { "Did you mean '\($0)'?" }
          ?? "The columns are: \(columns.joined(separator: ", "))."
        source.fail(field.position, "unknown column '\(field.text)'", advice)
      } else if let language, !isLanguageTag(language) {
        source.fail(field.position, "'\(language)' is not a language tag", "Write a BCP 47 tag such as \(name)@en.")
      } else if names.contains(where: { $0.name == name && $0.language == language }) {
        source.fail(field.position, "the column '\(field.text)' is there twice", "Make one of both.")
      }
      names.append((name, language))
    }
    if source.diagnostics.isEmpty, !names.contains(where: { $0.name == "label" }) {
      source.fail(
        TextPosition(line: 1, column: 1), "there is no column 'label'",
        "Name the columns in the first line: label,also,broader.")
    }
    return source.diagnostics.isEmpty ? names : nil
  }

  private static func read(
    _ row: [CSVTable.Field], _ names: [(name: String, language: String?)], _ source: inout SourcedVocabulary
  ) {
    let start = row[0].position
    guard row.count == names.count else {
      let message = "\(counted(row.count, "field")) in a table of \(counted(names.count, "column"))"
      source.fail(start, message, "Put fields that hold a comma in quotation marks.")
      return
    }
    var entry = SourcedVocabulary.Entry(term: Vocabulary.Term(labels: []), position: start)
    var isDropped = false
    for (field, column) in zip(row, names) {
      let isSingle = column.name == "label" || column.name == "within" || column.name == "drop"
      let trimmed = field.text.trimmedBlanks
      let values = isSingle ? (trimmed.isEmpty ? [] : [trimmed]) : split(field.text)
      switch column.name {
      case "drop":
        if let value = values.first, value != "no" {
          if value != "yes" {
            source.fail(field.position, "'\(value)' is neither yes nor no", "Write yes, or leave the field empty.")
          }
          isDropped = true
        }
      case "within":
        guard let value = values.first else { continue }
        if let words = Int(decimalDigits: value), (1...1000).contains(words) {
          entry.term.within = words
        } else {
          source.fail(
            field.position, "'\(value)' is not a number from 1 to 1000", "Write how many words away 'near' reaches.")
        }
      default: add(values, column, field.position, &entry)
      }
    }
    guard let label = entry.term.labels.first?.text else {
      source.fail(start, "the row has no label", "Write the name that readers see into the column label.")
      return
    }
    if isDropped {
      source.dropped.append((label, start))
    } else {
      entry.term.labels = entry.term.labels.inOrderOfLanguages
      entry.term.alternatives = entry.term.alternatives.inOrderOfLanguages
      entry.term.hidden = entry.term.hidden.inOrderOfLanguages
      entry.term.notes = entry.term.notes.inOrderOfLanguages
      source.entries.append(entry)
    }
  }

  private static func add(
    _ values: [String], _ column: (name: String, language: String?), _ position: TextPosition,
    _ entry: inout SourcedVocabulary.Entry
  ) {
    func place(_ field: SourcedVocabulary.Field) {
      for value in values { entry.positions[SourcedVocabulary.Place(field: field, text: value)] = position }
    }
    let labels = values.map { Vocabulary.Label($0, language: column.language == "und" ? nil : column.language) }
    switch column.name {
    case "label":
      entry.term.labels += labels
      place(.label)
    case "also":
      entry.term.alternatives += labels
      place(.alternative)
    case "hidden":
      entry.term.hidden += labels
      place(.hidden)
    case "note": entry.term.notes += labels
    case "broader":
      entry.term.broader += values
      place(.broader)
    case "related":
      entry.term.related += values
      place(.related)
    case "match":
      entry.term.matches += values
      place(.match)
    case "near": entry.term.near += values
    default: entry.term.notNear += values
    }
  }

  private static func split(_ text: String) -> [String] {
    var values = [""]
    var isEscaped = false
    for character in text {
      if isEscaped {
        values[values.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        values.append("")
      } else {
        values[values.count - 1].append(character)
      }
    }
    return values.map(\.trimmedBlanks).filter { !$0.isEmpty }
  }
}
