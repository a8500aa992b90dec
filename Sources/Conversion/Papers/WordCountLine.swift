import LanguageFiles

/// `412 words`, `Length: 412 words`, as databases note how long a text is.
enum WordCountLine {
  static func isOne(_ line: String) -> Bool {
    guard line.utf8.count <= 24 else { return false }
    let words = line.lowercased().split { $0 == " " || $0 == "\u{A0}" }
    guard words.count == 2, words[0].allSatisfy({ $0.isNumber || ",.".contains($0) }) else { return false }
    return names.contains(String(words[1]))
  }

  private static let names = Languages.set(.wordCountWords)
}
