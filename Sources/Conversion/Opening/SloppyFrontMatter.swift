import Markdown

/// Reads the lines of a front matter that is no YAML, though everybody sees what it says: a colon in a title without quotes, a tab, TOML.
struct SloppyFrontMatter {
  private(set) var entries: [YAMLEntry] = []
  private let separator: Character

  /// - Parameter separator: what stands between a key and its value; `=` in TOML.
  init?(_ text: SourceText, _ lines: Range<Int>, separator: Character) {
    self.separator = separator
    for index in lines where !read(text.string(index), text.lines[index]) { return nil }
  }

  /// Takes a line in; false where it is nothing that a front matter holds.
  private mutating func read(_ line: String, _ source: SourceLine) -> Bool {
    if line.hasPrefix("#") { return true }
    let position = TextPosition(line: source.number, column: 1)
    if source.indent == 0, let (key, value) = split(line) {
      let value = value == ">" || value == "|" ? "" : value
      entries.append(YAMLEntry(key: key, value: Self.value(value), position: position, valuePosition: position))
      return true
    }
    guard let last = entries.indices.last else { return false }
    if line.hasPrefix("- ") || line.hasPrefix("* ") {
      let item = YAMLItem(value: .text(Self.unquoted(line.dropFirst(2).trimmedBlanks)), position: position)
      switch entries[last].value {
      case .list(let items): entries[last].value = .list(items + [item])
      case .text(""): entries[last].value = .list([item])
      default: return false
      }
      return true
    }
    guard source.indent > 0, case .text(let begun) = entries[last].value else { return source.indent > 0 }
    entries[last].value = .text(begun.isEmpty ? line : begun + " " + line)
    return true
  }

  /// A key, which is one word, and what stands behind it.
  private func split(_ line: String) -> (key: String, value: String)? {
    guard let end = line.firstIndex(of: separator) else { return nil }
    let key = line[..<end].trimmedBlanks
    let rest = line[line.index(after: end)...]
    guard (1...40).contains(key.utf8.count), key.utf8.allSatisfy({ $0.isASCIIWordByte || $0 == 0x2D || $0 == 0x5F }),
      rest.isEmpty || rest.first == " " || rest.first == "\t"
    else { return nil }
    return (key, rest.trimmedBlanks)
  }

  private static func value(_ text: String) -> YAMLValue {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return .text(unquoted(text)) }
    let items = text.dropFirst().dropLast().split(separator: ",").map { unquoted($0.trimmedBlanks) }
    return .list(
      items.filter { !$0.isEmpty }.map { YAMLItem(value: .text($0), position: TextPosition(line: 1, column: 1)) })
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, let first = text.first, first == "\"" || first == "'", text.last == first else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
