import Markdown
import Support

/// Reads the lines of a front matter that is no YAML, though everybody sees what it says: a colon in a title without
/// quotes, a tab, a line that is none of it, TOML (toml.io, version 1.0) as Hugo and Zola write it.
struct SloppyFrontMatter {
  private(set) var entries: [YAMLEntry] = []
  /// How many lines say nothing that a front matter says.
  private(set) var unread = 0
  private let separator: Character
  private var isTOML: Bool { separator == "=" }
  /// The table of TOML in which the next keys stand.
  private var table = ""
  /// What ends the value over several lines in which the next line stands.
  private var end: String?

  /// - Parameter separator: what stands between a key and its value; `=` in TOML.
  init?(_ text: SourceText, _ lines: Range<Int>, separator: Character) {
    self.separator = separator
    for index in lines where !read(text.string(index), text.lines[index]) { unread += 1 }
    if unread > entries.count { return nil }
  }

  /// Takes a line in; false where it is nothing that a front matter holds.
  private mutating func read(_ line: String, _ source: SourceLine) -> Bool {
    if let end {
      goOn(line, to: end)
      return true
    }
    if line.hasPrefix("#") { return true }
    // The name of a table: its keys are read like any others, but for the name of an author.
    if isTOML, line.hasPrefix("["), line.hasSuffix("]") {
      table = line.filter { !"[]".contains($0) }.trimmedBlanks
      return true
    }
    let position = TextPosition(line: source.number, column: 1)
    if source.indent == 0 || isTOML, let (key, value) = split(line) {
      let key = key == "name" && ["author", "authors", "params.author"].contains(table) ? "author" : key
      let value = begin(value == ">" || value == "|" ? "" : value)
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
    guard (1...40).contains(key.utf8.count),
      key.utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x5F }),
      isTOML || rest.isEmpty || rest.first == " " || rest.first == "\t"
    else { return nil }
    return (key, rest.trimmedBlanks)
  }

  /// The beginning of a value, without TOML's comment; notes where one ends that goes on in the next lines.
  private mutating func begin(_ value: String) -> String {
    guard isTOML else { return value }
    for quotes in ["\"\"\"", "'''"] where value.hasPrefix(quotes) {
      let text = String(value.dropFirst(3))
      guard let close = text.firstRange(of: quotes) else {
        end = quotes
        return text
      }
      return String(text[..<close.lowerBound])
    }
    let text = Self.withoutComment(value)
    if text.hasPrefix("["), !text.hasSuffix("]") { end = "]" }
    return text
  }

  /// Takes a line into the last value, which ends with it or not.
  private mutating func goOn(_ line: String, to end: String) {
    guard let last = entries.indices.last, case .text(let begun) = entries[last].value else { return }
    let line = end == "]" ? Self.withoutComment(line) : line
    let joined = begun.isEmpty ? line : begun + " " + line
    guard joined.hasSuffix(end) else {
      entries[last].value = .text(joined)
      return
    }
    self.end = nil
    let text = joined.dropLast(end == "]" ? 0 : end.count).trimmedBlanks
    entries[last].value = end == "]" ? Self.value(text) : .text(text)
  }

  /// A line of TOML up to `#`, unless that stands in quotes.
  private static func withoutComment(_ line: String) -> String {
    var quote: Character?
    for index in line.indices {
      let character = line[index]
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      }
      if quote == nil, character == "#" { return line[..<index].trimmedBlanks }
    }
    return line
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
