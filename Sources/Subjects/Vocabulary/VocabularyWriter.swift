import Archive
import Markdown
import Support

/// Writes changes into a vocabulary's file: only the lines that a change needs are touched, so that comments and the
/// order of a file written by hand stay. The result is read again and compared with what it should say.
struct VocabularyWriter {
  /// Why a change is not written.
  struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  private let path: String
  /// The names that the change is about.
  private let kind: Taxonomy
  private let yaml: YAMLMapping
  private let whole: Vocabulary
  private var old: Vocabulary.Names { whole[kind] }
  private var editor: YAMLEditor
  private let isEmpty: Bool

  /// A writer for a file that holds `bytes`, which messages name `path`.
  private init(_ bytes: [UInt8], _ kind: Taxonomy, path: String) throws(Refusal) {
    self.path = path
    self.kind = kind
    do {
      yaml = try YAMLMapping(parsing: bytes)
    } catch {
      throw Refusal(diagnostic: Diagnostic(error, path: path))
    }
    let (vocabulary, diagnostics) = Vocabulary.parse(bytes, path: path)
    if let error = diagnostics.first(where: { $0.severity == .error }) { throw Refusal(diagnostic: error) }
    whole = vocabulary
    editor = YAMLEditor(bytes)
    isEmpty = bytes.isEmpty
  }

  /// The file after `change`; the same bytes when the change changes nothing.
  static func write(
    _ change: (inout VocabularyRevision) throws -> Void, _ kind: Taxonomy = .tags,
    _ folding: NameFolding = NameFolding(language: "en"), to bytes: [UInt8], path: String
  ) throws -> [UInt8] {
    var writer = try VocabularyWriter(bytes, kind, path: path)
    var revision = VocabularyRevision(writer.old, folding)
    try change(&revision)
    if revision.names == writer.old { return bytes }
    return try writer.write(revision)
  }

  private mutating func write(_ revision: VocabularyRevision) throws(Refusal) -> [UInt8] {
    let items = termItems
    do {
      let kept = Set(revision.entries.compactMap(\.old))
      for entry in revision.entries {
        guard let index = entry.old, entry.term != old.terms[index] else { continue }
        try edit(items[index], from: old.terms[index], to: entry.term)
      }
      for index in items.indices where !kept.contains(index) { try remove(index, of: items) }
      let added = revision.entries.filter { $0.old == nil }.map(\.term)
      if !added.isEmpty { append(added, after: items) }
      try editDropped(revision.dropped)
    } catch {
      throw refusal(at: error.position, error.message)
    }
    var result = editor.result()
    if isEmpty { result = Array(VocabularyText.heading.utf8) + result }
    let (written, diagnostics) = Vocabulary.parse(result, path: path)
    if let error = diagnostics.first(where: { $0.severity == .error }) { throw Refusal(diagnostic: error) }
    var wanted = whole
    wanted[kind] = revision.names
    guard written == wanted else {
      throw refusal(at: TextPosition(line: 1, column: 1), "the file is laid out in an unusual way")
    }
    return result
  }

  private func refusal(at position: TextPosition, _ message: String) -> Refusal {
    Refusal(
      diagnostic: Diagnostic(
        .error, path, at: position, "the decision cannot be written here: \(message)",
        advice: "Lay this out as docs/vocabulary.md shows, or write the decision by hand."))
  }

  /// The terms' items, in the order of the vocabulary.
  private var termItems: [YAMLItem] {
    guard case .list(let items) = yaml[kind.termsKey]?.value else { return [] }
    return items
  }

  // MARK: - A term

  private mutating func edit(_ item: YAMLItem, from old: Vocabulary.Term, to new: Vocabulary.Term) throws(YAMLEditor
    .Refusal)
  {
    guard case .mapping(let entries) = item.value else { return }
    try editLabels("label", entries, from: old.labels, to: new.labels)
    try editLabels("also", entries, from: old.alternatives, to: new.alternatives)
    try editLabels("hidden", entries, from: old.hidden, to: new.hidden)
    try editList("broader", entries, from: old.broader, to: new.broader)
    try editList("related", entries, from: old.related, to: new.related)
    try editLabels("note", entries, from: old.notes, to: new.notes)
    try editList("match", entries, from: old.matches, to: new.matches)
    try editList("near", entries, from: old.near, to: new.near)
    try editList("not-near", entries, from: old.notNear, to: new.notNear)
    if old.within != new.within, let within = new.within { try insert(["within: \(within)"], into: entries) }
  }

  private mutating func editList(
    _ key: String, _ entries: [YAMLEntry], from old: [String], to new: [String]
  ) throws(YAMLEditor.Refusal) {
    if old == new { return }
    guard let entry = entries.first(where: { $0.key == key }) else {
      try insert(VocabularyText.lines(key, new), into: entries)
      return
    }
    try edit(entry, to: new)
  }

  /// Brings a list, as the file has it, to `new`.
  private mutating func edit(_ entry: YAMLEntry, to new: [String]) throws(YAMLEditor.Refusal) {
    let old = entry.texts.map(\.trimmedBlanks)
    if old.count == new.count {
      try editor.editList(entry) { index, _ in old[index] == new[index] ? .keep : .replace(new[index]) }
    } else {
      let added = new.filter { !old.contains($0) }
      try editor.editList(entry, appending: added) { index, _ in new.contains(old[index]) ? .keep : .delete }
    }
  }

  private mutating func editLabels(
    _ key: String, _ entries: [YAMLEntry], from old: [Vocabulary.Label], to new: [Vocabulary.Label]
  ) throws(YAMLEditor.Refusal) {
    if old == new { return }
    guard let entry = entries.first(where: { $0.key == key }) else {
      try insert(VocabularyText.lines(key, new), into: entries)
      return
    }
    guard case .mapping(let languages) = entry.value else {
      if new.allSatisfy({ $0.language == nil }) {
        try edit(entry, to: new.map(\.text))
      } else {
        try rewrite(entry, as: VocabularyText.flow(new))
      }
      return
    }
    for (language, texts) in VocabularyText.languages(of: new) {
      if let known = languages.first(where: { $0.key == language ?? "und" }) {
        if known.texts != texts { try edit(known, to: texts) }
      } else {
        try insert(VocabularyText.lines(language ?? "und", texts), into: languages)
      }
    }
    for language in languages where !new.contains(where: { $0.language ?? "und" == language.key }) {
      try edit(language, to: [])
    }
  }

  /// Adds lines behind the first key, set in as the keys are.
  private mutating func insert(_ lines: [String], into entries: [YAMLEntry]) throws(YAMLEditor.Refusal) {
    guard let first = entries.first else { return }
    let end = editor.lineEnd(from: try lastOffset(of: first))
    let margin = String(repeating: " ", count: first.position.column - 1)
    var bytes: [UInt8] = end.hasBreak ? [] : editor.lineBreak
    for (index, line) in lines.enumerated() {
      bytes += (margin + line).utf8
      if end.hasBreak || index < lines.count - 1 { bytes += editor.lineBreak }
    }
    editor.replace(end.offset..<end.offset, with: bytes)
  }

  /// The last byte that the value's texts take.
  private func lastOffset(of entry: YAMLEntry) throws(YAMLEditor.Refusal) -> Int {
    switch entry.value {
    case .text(let text): return try editor.token(of: text, at: entry.valuePosition).upperBound - 1
    case .list(let items):
      guard let last = items.last, case .text(let text) = last.value else {
        return editor.offset(of: entry.valuePosition) ?? 0
      }
      return try editor.token(of: text, at: last.position).upperBound - 1
    case .mapping(let entries):
      guard let last = entries.last else { return editor.offset(of: entry.valuePosition) ?? 0 }
      return try lastOffset(of: last)
    }
  }

  private func tokens(of entry: YAMLEntry) throws(YAMLEditor.Refusal) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    switch entry.value {
    case .text(let text): tokens.append(try editor.token(of: text, at: entry.valuePosition))
    case .list(let items):
      for item in items {
        if case .text(let text) = item.value { tokens.append(try editor.token(of: text, at: item.position)) }
      }
    case .mapping: break
    }
    return tokens
  }

  /// Writes a value anew on its key's line, when no comment stands in it.
  private mutating func rewrite(_ entry: YAMLEntry, as text: String) throws(YAMLEditor.Refusal) {
    let unusual = YAMLEditor.Refusal(position: entry.valuePosition, message: "the list is laid out in an unusual way")
    let key = try editor.token(of: entry.key, at: entry.position)
    guard var start = editor.offset(of: entry.valuePosition) else { throw unusual }
    let bytes = editor.source
    var end = try lastOffset(of: entry) + 1
    if bytes[start] == UInt8(ascii: "[") {
      while end < bytes.count, bytes[end] != UInt8(ascii: "]") { end += 1 }
      end += 1
    } else if editor.lineStart(of: start) != editor.lineStart(of: key.lowerBound) {
      start = key.upperBound
      while start < bytes.count, bytes[start] != UInt8(ascii: ":") { start += 1 }
      start += 1
    }
    guard start <= end, end <= bytes.count else { throw unusual }
    let tokens = try tokens(of: entry)
    let hasComment = (start..<end).contains { offset in
      bytes[offset] == UInt8(ascii: "#") && !tokens.contains { $0.contains(offset) }
    }
    if hasComment { throw unusual }
    let isBehindColon = bytes[start - 1] == UInt8(ascii: ":")
    editor.replace(start..<end, with: Array(((isBehindColon ? " " : "") + text).utf8))
  }

  // MARK: - Terms

  /// Takes the lines of a term out; comments and blank lines before the next one belong to that.
  private mutating func remove(_ index: Int, of items: [YAMLItem]) throws(YAMLEditor.Refusal) {
    guard let start = editor.offset(of: items[index].position).map({ editor.lineStart(of: $0) }) else { return }
    if items.count == 1, let terms = yaml[kind.termsKey] {
      // `terms:` without a term is fine.
      editor.replace(start..<endOfTerms(terms), with: [])
      return
    }
    let end: Int
    if index + 1 < items.count, let next = editor.offset(of: items[index + 1].position) {
      end = beforeComments(editor.lineStart(of: next), notBefore: start)
    } else if let terms = yaml[kind.termsKey] {
      end = endOfTerms(terms)
    } else {
      return
    }
    editor.replace(start..<end, with: [])
  }

  /// Where the list of terms ends: before the next key, and the comments that stand over it.
  private func endOfTerms(_ terms: YAMLEntry) -> Int {
    let next = yaml.entries.filter { $0.position.line > terms.position.line }.map(\.position).min { $0.line < $1.line }
    let start = editor.offset(of: terms.position) ?? 0
    guard let offset = next.flatMap(editor.offset(of:)) else { return editor.source.count }
    return beforeComments(editor.lineStart(of: offset), notBefore: start)
  }

  /// The beginning of the comments and blank lines that end at a line's beginning.
  private func beforeComments(_ lineStart: Int, notBefore limit: Int) -> Int {
    var end = lineStart
    while end > limit {
      let previous = editor.lineStart(of: end - 1)
      let first = editor.source[previous..<end].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      guard previous > limit, first == 0x0A || first == nil || first == UInt8(ascii: "#") else { break }
      end = previous
    }
    return end
  }

  private mutating func append(_ terms: [Vocabulary.Term], after items: [YAMLItem]) {
    var indent = 2
    if let last = items.last, let offset = editor.offset(of: last.position) {
      // The hyphen stands before the first key, on its line or on one above.
      var hyphen = offset
      while hyphen > 0, editor.source[hyphen] != UInt8(ascii: "-") { hyphen -= 1 }
      indent = hyphen - editor.lineStart(of: hyphen)
    }
    let lines = terms.flatMap { VocabularyText.lines(of: $0, indent: indent) }
    guard let entry = yaml[kind.termsKey] else {
      appendAtEnd(["\(kind.termsKey):"] + lines)
      return
    }
    if items.isEmpty, case .list = entry.value, let start = editor.offset(of: entry.valuePosition) {
      // `terms: []`
      let end = editor.source[start...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? start
      editor.replace(
        start..<end,
        with: editor.lineBreak + Array(lines.joined(separator: String(decoding: editor.lineBreak, as: UTF8.self)).utf8))
      return
    }
    insertLines(lines, at: endOfTerms(entry))
  }

  private mutating func insertLines(_ lines: [String], at offset: Int) {
    let hasBreak = offset == 0 || editor.source[offset - 1] == 0x0A || editor.source[offset - 1] == 0x0D
    var bytes: [UInt8] = hasBreak ? [] : editor.lineBreak
    for line in lines { bytes += Array(line.utf8) + editor.lineBreak }
    editor.replace(offset..<offset, with: bytes)
  }

  private mutating func appendAtEnd(_ lines: [String]) {
    let end = editor.source.count
    let isBlank = end == 0 || editor.source.suffix(2) == [0x0A, 0x0A]
    insertLines((isBlank ? [] : [""]) + lines, at: end)
  }

  private mutating func editDropped(_ new: [String]) throws(YAMLEditor.Refusal) {
    guard new != old.dropped, let key = kind.dropKey else { return }
    if let entry = yaml[key] {
      try edit(entry, to: new)
    } else {
      appendAtEnd(["\(key):"] + new.map { "  - \(String(decoding: YAMLEditor.quoted($0), as: UTF8.self))" })
    }
  }
}
