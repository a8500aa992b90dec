import Archive
import Markdown
import Support

/// One file of `Templates/words/`: the interface's words in one language, read and checked.
struct WordsFile: Sendable {
  /// A file as the theme has it.
  struct Source: Sendable {
    /// The path below `Templates/`: `words/fr.yml`.
    let path: String
    let bytes: [UInt8]

    /// The language, by the file's name; `nil` when that is none.
    var language: String? {
      guard path.hasPrefix("words/"), path.hasSuffix(".yml") else { return nil }
      let name = path.dropFirst("words/".count).dropLast(".yml".count)
      return isLanguageTag(String(name)) ? name.lowercased() : nil
    }
  }

  /// The path below the project: `Templates/words/fr.yml`.
  let path: String
  /// Words that stand for themselves, by their keys: of `Word`, and the names of dates.
  private(set) var names: [String: String] = [:]
  /// Words with places for values, by their keys.
  private(set) var patterns: [String: WordPattern] = [:]
  private(set) var groupedFrom: Int?
  /// The day with which weeks begin, 1 (Monday) to 7.
  private(set) var firstWeekday: Int?
  /// What is wrong with the file.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a file of the words of `language`.
  init(_ source: Source, language: String) {
    path = "Templates/\(source.path)"
    let rule = PluralRule(language: language)
    do {
      for entry in try YAMLMapping(parsing: source.bytes).entries { read(entry, rule, language) }
    } catch {
      diagnostics.append(Diagnostic(error, path: path))
    }
  }

  private mutating func read(_ entry: YAMLEntry, _ rule: PluralRule, _ language: String) {
    guard case .text(let text) = entry.value else {
      return fail(entry, "'\(entry.key)' is not a text", "Write one text between double quotes: \(entry.key): \"…\".")
    }
    switch WordKey(entry.key) {
    case .name:
      if text.isEmpty, entry.key != NumberFormat.separatorKey { return failEmpty(entry) }
      if text.contains("{") {
        return fail(entry, "there is a brace in '\(text)'", "These words have no place for a value.")
      }
      names[entry.key] = text
    case .groupedFrom:
      guard let number = Int(text), number >= 1000 else {
        return fail(entry, "'\(text)' is not a number from 1000 on", "Write 1000 for 1,204 or 10000 for 1204.")
      }
      groupedFrom = number
    case .firstWeekday:
      guard let day = DateWord.weekdays.firstIndex(of: text) else {
        return fail(entry, "'\(text)' is not a day of the week", "Write monday, saturday or sunday.")
      }
      firstWeekday = day + 1
    case .pattern(let placeholders):
      readPattern(text, entry, placeholders, areNeeded: true)
    case .counted(let phrase, let form):
      guard rule.categories.contains(form) else {
        let keys = rule.categories.map(phrase.key).joined(separator: ", ")
        return failKey(
          entry, "the language '\(language)' has no form '\(form.rawValue)' for whole numbers",
          "Its forms are \(keys).")
      }
      readPattern(text, entry, [CountedPhrase.placeholder], areNeeded: !rule.isForOneNumber(form))
    case nil:
      let advice =
        nearestName(to: entry.key, among: WordKey.all(rule)).map { "Did you mean '\($0)'?" }
        ?? "The keys are those of the built-in file, words/en.yml."
      failKey(entry, "unknown key '\(entry.key)'", advice)
    }
  }

  private mutating func readPattern(_ text: String, _ entry: YAMLEntry, _ placeholders: [String], areNeeded: Bool) {
    if text.isEmpty { return failEmpty(entry) }
    do {
      patterns[entry.key] = try WordPattern(text, placeholders: placeholders, areNeeded: areNeeded)
    } catch {
      fail(entry, error.message, error.advice)
    }
  }

  private mutating func failEmpty(_ entry: YAMLEntry) {
    fail(entry, "'\(entry.key)' is empty", "Write the words, or delete the line to have the built-in ones.")
  }

  private mutating func fail(_ entry: YAMLEntry, _ message: String, _ advice: String) {
    diagnostics.append(Diagnostic(.error, path, at: entry.valuePosition, message, advice: advice))
  }

  private mutating func failKey(_ entry: YAMLEntry, _ message: String, _ advice: String) {
    diagnostics.append(Diagnostic(.error, path, at: entry.position, message, advice: advice))
  }
}
