import LanguageFiles
import Support

/// Frequent given names: "Ann Lee, 24 April 1997" is a person, "Green Left, 24 April 1997" is none.
enum GivenNames {
  /// Whether a name begins with one of them, or with an initial.
  static func begin(_ name: String) -> Bool {
    let words = name.blankParted
    guard words.count >= 2, let first = words.first else { return false }
    if first.count == 2, first.last == ".", first.first?.isUppercase == true { return true }
    // "Jean-Paul", "Karl-Heinz".
    return names.contains(first.split(separator: "-").first.map { $0.lowercased() } ?? "")
  }

  /// Whether a word is one of them.
  static func contain(_ word: String) -> Bool { names.contains(word.lowercased()) }

  private static let names = Languages.set(.givenNames)
}
