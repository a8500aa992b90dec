import Archive
import Markdown

/// Writes terms as an archivist would write them by hand.
enum VocabularyText {
  /// What a new `vocabulary.yml` begins with.
  static let heading = "# The archive's subjects. docs/vocabulary.md of Pressmark describes every key.\n\n"

  /// A longer list takes a line for each item.
  private static let longestLine = 100

  /// A term's lines, its hyphen set in by `indent`; without line feeds.
  static func lines(of term: Vocabulary.Term, indent: Int) -> [String] {
    var lines: [String] = []
    for (key, labels) in [("label", term.labels), ("also", term.alternatives), ("hidden", term.hidden)] {
      lines += self.lines(key, labels)
    }
    for (key, list) in [("broader", term.broader), ("related", term.related)] { lines += self.lines(key, list) }
    lines += self.lines("note", term.notes)
    for (key, list) in [("match", term.matches), ("near", term.near), ("not-near", term.notNear)] {
      lines += self.lines(key, list)
    }
    if let within = term.within { lines.append("within: \(within)") }
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { margin + ($0.offset == 0 ? "- " : "  ") + $0.element }
  }

  /// A key with labels, for each language where any is named; none where there are no labels.
  static func lines(_ key: String, _ labels: [Vocabulary.Label]) -> [String] {
    if labels.allSatisfy({ $0.language == nil }) { return lines(key, labels.map(\.text)) }
    return ["\(key):"]
      + languages(of: labels).flatMap { language, texts in lines(language ?? "und", texts).map { "  " + $0 } }
  }

  /// A key with a list; none for an empty one.
  static func lines(_ key: String, _ list: [String]) -> [String] {
    if list.isEmpty { return [] }
    if list.count == 1 { return ["\(key): \(quoted(list[0]))"] }
    let flow = "\(key): [\(list.map(quoted).joined(separator: ", "))]"
    return flow.count <= longestLine ? [flow] : ["\(key):"] + list.map { "  - \(quoted($0))" }
  }

  /// Labels between braces: `{en: "Peru", fr: "Pérou"}`.
  static func flow(_ labels: [Vocabulary.Label]) -> String {
    let parts = languages(of: labels).map { language, texts in
      let value = texts.count == 1 ? quoted(texts[0]) : "[\(texts.map(quoted).joined(separator: ", "))]"
      return "\(language ?? "und"): \(value)"
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  /// Labels by language, in their order.
  static func languages(of labels: [Vocabulary.Label]) -> [(language: String?, texts: [String])] {
    var languages: [(language: String?, texts: [String])] = []
    for label in labels.inOrderOfLanguages {
      if languages.isEmpty || languages[languages.count - 1].language != label.language {
        languages.append((label.language, []))
      }
      languages[languages.count - 1].texts.append(label.text)
    }
    return languages
  }

  private static func quoted(_ text: String) -> String { String(decoding: YAMLEditor.quoted(text), as: UTF8.self) }
}
