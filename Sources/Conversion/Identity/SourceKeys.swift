import Archive
import Files
import Markdown
import Support

/// The lines of a content file's front matter that say where its article comes from, kept true without a look at the
/// rest.
struct SourceKeys {
  /// The keys that say where the article is in the texts; they are true at any time.
  private static let places: Set = ["source", "source-part", "source-lines"]
  /// The keys that say which state of the text an editor has worked on.
  private static let states: Set = ["source-sha256", "source-encoding"]

  private let file: [UInt8]
  private let split: FrontMatterSplit
  private let entries: [YAMLEntry]

  /// The lines of a content file.
  ///
  /// - Throws: why its front matter cannot be read.
  init(of file: [UInt8]) throws {
    self.file = file
    guard let split = try FrontMatterSplit.split(file) else {
      throw YAMLEditor.Refusal(position: TextPosition(line: 1, column: 1), message: "the file has no front matter")
    }
    self.split = split
    entries = try YAMLMapping(parsing: file[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine).entries
  }

  /// The file with the lines that conversion would write.
  ///
  /// Where the file does not name its text at all, all of them are put back; else only those change that say what is
  /// not so any more.
  ///
  /// - Parameters:
  ///   - converted: the content file as conversion would write it.
  ///   - isSameText: whether the text says what it said when an editor worked on the file.
  func updated(like converted: [UInt8], isSameText: Bool) throws -> [UInt8] {
    let wanted = try SourceKeys(of: converted)
    var editor = YAMLEditor(file)
    let source = entries.first { $0.key == "source" }
    var added: [UInt8] = []
    for entry in wanted.entries where entry.key.hasPrefix("source") {
      if let mine = entries.first(where: { $0.key == entry.key }) {
        guard Self.places.contains(entry.key) || Self.states.contains(entry.key) && isSameText else { continue }
        if case .text(let old) = mine.value, case .text(let new) = entry.value, !old.hasSameBytes(as: new) {
          try editor.replaceText(old, at: mine.valuePosition, with: new)
        }
      } else if source == nil && (isSameText || !Self.states.contains(entry.key)) || Self.places.contains(entry.key) {
        added += wanted.lines(of: entry)
      }
    }
    for mine in entries where mine.key == "source-part" || mine.key == "source-lines" {
      if !wanted.entries.contains(where: { $0.key == mine.key }) { try delete(mine, &editor) }
    }
    if !added.isEmpty { insert(added, below: source, &editor) }
    return try checked(editor.result())
  }

  /// The file with another number of its article in the text.
  func numbered(_ part: Int) throws -> [UInt8] {
    var editor = YAMLEditor(file)
    if let mine = entries.first(where: { $0.key == "source-part" }), case .text(let old) = mine.value {
      try editor.replaceText(old, at: mine.valuePosition, with: String(part))
    } else {
      let source = entries.first { $0.key == "source" }
      insert(Array("source-part: \"\(part)\"\n".utf8), below: source, &editor)
    }
    return try checked(editor.result())
  }

  /// The file without its lines about a text.
  func removed() throws -> [UInt8] {
    var editor = YAMLEditor(file)
    for entry in entries where entry.key.hasPrefix("source") { try delete(entry, &editor) }
    return try checked(editor.result())
  }

  // MARK: - Steps

  /// The bytes of a key's lines, up to the next key.
  private func range(of entry: YAMLEntry) -> Range<Int>? {
    let editor = YAMLEditor(file)
    guard let start = editor.offset(of: entry.position) else { return nil }
    let next = entries.filter { $0.position.line > entry.position.line }.min { $0.position.line < $1.position.line }
    let end = next.flatMap { editor.offset(of: $0.position) } ?? split.yaml.upperBound
    let first = editor.lineStart(of: start)
    return first <= end ? first..<end : nil
  }

  private func insert(_ lines: [UInt8], below source: YAMLEntry?, _ editor: inout YAMLEditor) {
    let place =
      if let source, let offset = editor.offset(of: source.valuePosition) {
        editor.lineEnd(from: offset).offset
      } else {
        split.yaml.upperBound
      }
    editor.replace(place..<place, with: Self.lines(lines, ending: editor.lineBreak))
  }

  private func lines(of entry: YAMLEntry) -> [UInt8] { range(of: entry).map { Array(file[$0]) } ?? [] }

  private func delete(_ entry: YAMLEntry, _ editor: inout YAMLEditor) throws {
    guard let range = range(of: entry), !file[range].split(separator: 0x0A).contains(where: { $0.first == 0x23 }) else {
      throw YAMLEditor.Refusal(position: entry.position, message: "a comment stands by '\(entry.key)'")
    }
    editor.replace(range, with: [])
  }

  private static func lines(_ bytes: [UInt8], ending lineBreak: [UInt8]) -> [UInt8] {
    if lineBreak == [0x0A] { return bytes }
    return bytes.flatMap { $0 == 0x0A ? lineBreak : [$0] }
  }

  /// What is not about the source is what it was.
  private func checked(_ result: [UInt8]) throws -> [UInt8] {
    let other = try SourceKeys(of: result)
    let mine = { (lines: SourceKeys) in
      lines.entries.filter { !$0.key.hasPrefix("source") }.map { ($0.key, $0.value) }
    }
    let areSame = mine(self).elementsEqual(mine(other)) { $0.0 == $1.0 && $0.1.withoutPlaces == $1.1.withoutPlaces }
    guard areSame, file[split.body].elementsEqual(result[other.split.body]) else {
      throw YAMLEditor.Refusal(
        position: TextPosition(line: 2, column: 1), message: "the front matter is laid out in an unusual way")
    }
    return result
  }
}
