import Markdown
import Testing

/// A content file, taken apart for comparing.
struct ContentText {
  let entries: [YAMLEntry]
  let body: String

  init(_ bytes: [UInt8]) throws {
    let split = try #require(try FrontMatterSplit.split(bytes))
    entries = try YAMLMapping(parsing: bytes[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine).entries
    body = String(decoding: bytes[split.body], as: UTF8.self)
  }

  /// What conversion says that it changed.
  var changes: [String] {
    guard case .list(let items)? = entries.first(where: { $0.key == "source-changes" })?.value else { return [] }
    return items.compactMap { if case .text(let text) = $0.value { text } else { nil } }
  }

  /// The fields as `key: value` lines, in their order; a list has a line an item.
  func fields(without keys: Set<String>) -> [String] {
    entries.filter { !keys.contains($0.key) && $0.key != "source-changes" }.flatMap { entry in
      Self.texts(entry.value).map { "\(entry.key): \($0)" }
    }
  }

  func written(without keys: Set<String>) -> [UInt8] {
    var writer = FrontMatterWriter()
    for entry in entries where !keys.contains(entry.key) {
      switch entry.value {
      case .text(let text): writer.append(entry.key, text)
      default: writer.append(entry.key, Self.texts(entry.value))
      }
    }
    return writer.finish() + Array(body.utf8)
  }

  /// The texts of a key, one or several; none when the key is not there.
  func texts(_ key: String) -> [String] {
    entries.filter { $0.key == key }.flatMap { Self.texts($0.value) }
  }

  /// The subheads, as they read.
  var subheads: [String] {
    Self.read(body).split(separator: "\n").filter { $0.hasPrefix("#") }
      .map { String($0.drop { $0 == "#" || $0 == " " }) }
  }

  /// The text as it reads, subheads left out, with one blank between any two words.
  var prose: String {
    Self.read(body).split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether words stand anywhere in it but where conversion says what it left out.
  func holds(_ words: String) -> Bool {
    let kept = entries.filter { $0.key != "source-changes" }.flatMap { Self.texts($0.value) }
    return ([prose] + kept).contains { $0.contains(words) }
  }

  /// Markdown without the backslashes that keep signs as they are.
  private static func read(_ markdown: String) -> String {
    var text = ""
    var isEscaped = false
    for character in markdown {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        if isEscaped, !character.isPunctuation, !character.isSymbol, character != "\n" { text.append("\\") }
        text.append(character)
        isEscaped = false
      }
    }
    return text
  }

  static func texts(_ value: YAMLValue) -> [String] {
    switch value {
    case .text(let text): [text]
    case .list(let items): items.flatMap { texts($0.value) }
    case .mapping(let entries): entries.flatMap { texts($0.value) }
    }
  }
}
