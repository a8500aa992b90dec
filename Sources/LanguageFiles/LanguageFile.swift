public import Markdown
import Support

/// One file of `Conversion/Languages/`: the words of one language, read and checked.
public struct LanguageFile: Sendable {
  /// The language by its code (BCP 47), the file's name: `fr`; `mul` for what belongs to no language alone.
  public let language: String
  /// The words of each list that the file has.
  public private(set) var lists: [WordList: [String]] = [:]
  /// What is wrong with the file.
  public private(set) var errors: [YAMLError] = []

  /// Reads a file.
  public init(language: String, bytes: [UInt8]) {
    self.language = language
    do {
      for entry in try YAMLMapping(parsing: bytes).entries { read(entry) }
    } catch {
      errors.append(error)
    }
  }

  private mutating func read(_ entry: YAMLEntry) {
    guard let list = WordList(rawValue: entry.key) else {
      let meant = nearestName(to: entry.key, among: WordList.allCases.map(\.rawValue))
      let advice = meant.map { "Did you mean '\($0)'?" } ?? "The lists are those of docs/languages.md."
      return fail(entry.position, "unknown list '\(entry.key)'", advice)
    }
    guard case .list(let items) = entry.value, !items.isEmpty else {
      return fail(
        entry.valuePosition, "'\(entry.key)' is not a list of words",
        "Write the words between brackets, commas between them, or delete the line.")
    }
    var lines: [String: Int] = [:]
    for item in items {
      guard let word = check(item, list) else { continue }
      if let first = lines.updateValue(item.position.line, forKey: word) {
        fail(
          item.position, "'\(word)' stands in '\(entry.key)' a second time",
          "Keep one of the two; the first is in line \(first).")
      }
      lists[list, default: []].append(word)
    }
  }

  /// The word of an item; `nil` where it is none.
  private mutating func check(_ item: YAMLItem, _ list: WordList) -> String? {
    guard case .text(let word) = item.value, word.contains(where: { !$0.isWhitespace }), !word.contains("\n") else {
      fail(item.position, "this is no word", "Put words with a colon, a comma or a bracket between double quotes.")
      return nil
    }
    if list.form == .word, word.contains(" ") {
      fail(item.position, "there is a blank in '\(word)'", "The list '\(list.rawValue)' has single words.")
    }
    if list.form != .printed, word != word.lowercased() {
      fail(item.position, "there is a capital in '\(word)'", "The list '\(list.rawValue)' has words in small letters.")
    }
    return word
  }

  private mutating func fail(_ position: TextPosition, _ message: String, _ advice: String) {
    errors.append(YAMLError(position: position, message: message, advice: advice))
  }
}
