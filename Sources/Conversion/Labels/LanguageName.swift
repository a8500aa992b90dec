import Archive
import LanguageFiles
import Support

/// A language as texts name it: `en`, `en_GB`, `English`, `Deutsch`.
enum LanguageName {
  /// Its tag (BCP 47); `nil` where nobody can tell.
  static func tag(for name: String) -> String? {
    let name = name.trimmedBlanks
    let folded = name.lowercased()
    for (tag, names) in names where names.contains(folded) { return tag }
    let tag = name.replacing("_", with: "-").prefix { $0 != "." }
    guard let first = tag.split(separator: "-").first, (2...3).contains(first.utf8.count), isLanguageTag(String(tag))
    else { return nil }
    return String(tag)
  }

  /// Whether it is a language's name in words.
  static func isName(_ name: String) -> Bool {
    let folded = name.trimmedBlanks.lowercased()
    return folded.count > 3 && names.contains { $0.names.contains(folded) }
  }

  private static let names: [(tag: String, names: Set<String>)] = Languages.wordsByLanguage(.languageNames).map {
    ($0.language, Set($0.words))
  }
}
