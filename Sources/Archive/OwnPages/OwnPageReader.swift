import Markdown
import Support

/// Reads the front matter of a page of `pages/`, and collects what is wrong with it.
struct OwnPageReader {
  private let shown: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ shown: String) {
    self.shown = shown
  }

  /// The front matter and the text of a file; `nil` when it has none.
  mutating func split(_ bytes: [UInt8]) -> FrontMatterSplit? {
    if let flaw = TextCheck(bytes) {
      diagnostics.append(Diagnostic(.error, shown, at: flaw.position, flaw.message, advice: flaw.advice))
      return nil
    }
    do {
      if let split = try FrontMatterSplit.split(bytes) { return split }
      diagnostics.append(.noFrontMatter(in: bytes, shown, example: "About us"))
    } catch {
      diagnostics.append(Diagnostic(error, path: shown))
    }
    return nil
  }

  mutating func mapping(_ yaml: ArraySlice<UInt8>) -> YAMLMapping? {
    do {
      return try YAMLMapping(parsing: yaml, firstLine: FrontMatterSplit.yamlFirstLine)
    } catch {
      diagnostics.append(Diagnostic(error, path: shown))
      return nil
    }
  }

  /// The text of a key; `nil` without one.
  mutating func text(_ key: String, _ yaml: YAMLMapping) -> String? {
    guard let entry = yaml[key] else { return nil }
    guard case .text(let text) = entry.value else {
      tell(.error, entry, "'\(key)' must be one text", "Write it on one line: \(key): \"…\".")
      return nil
    }
    let words = text.trimmedBlanks.inOneLine
    return words.isEmpty ? nil : words
  }

  /// The number of a key; `nil` without one.
  mutating func number(_ key: String, _ yaml: YAMLMapping) -> Int? {
    guard let text = text(key, yaml) else { return nil }
    if let number = Int(decimalDigits: text), number > 0 { return number }
    tell(.error, yaml[key], "'\(text)' is no place in the menu", "Write a whole number: \(key): \"1\" stands first.")
    return nil
  }

  /// Whether the page is kept out of the site.
  func isDraft(_ yaml: YAMLMapping) -> Bool {
    yaml.entries.contains { entry in
      if case .text(let text) = entry.value { Withholding.isSaid(by: entry.key, text.trimmedBlanks) } else { false }
    }
  }

  mutating func warnOfUnknownKeys(_ yaml: YAMLMapping) {
    for entry in yaml.entries where !OwnPage.keys.contains(entry.key) {
      let meant = nearestName(to: entry.key, among: OwnPage.keys).map { "Did you mean '\($0)'? " } ?? ""
      let all = "A page has: " + OwnPage.keys.joined(separator: ", ") + "."
      tell(.warning, entry, "unknown key '\(entry.key)'", meant + all)
    }
  }

  mutating func tell(_ severity: Diagnostic.Severity, _ entry: YAMLEntry?, _ message: String, _ advice: String) {
    let position = entry?.valuePosition ?? TextPosition(line: 1, column: 1)
    diagnostics.append(Diagnostic(severity, shown, at: position, message, advice: advice))
  }
}
