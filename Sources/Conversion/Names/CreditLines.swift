import LanguageFiles
import Support

/// Lines below a headline that say how a report came to the paper: "Special to The Harbour Times", "Exclusive",
/// "Eigener Bericht".
enum CreditLines {
  /// The words of a line behind the credit, among which may be a name; `nil` when it begins with none.
  static func rest(_ words: [String]) -> [String]? {
    guard words.count <= 12, let first = words.first, beginnings.contains(folded(first)) else { return nil }
    let folded = words.map(folded)
    if whole.contains(folded.joined(separator: " ")) { return [] }
    guard words.count <= 10,
      let opening = openings.first(where: { $0.count < folded.count && folded.starts(with: $0) })
    else { return nil }
    let rest = words[opening.count...]
    // "Special to keep fit": the name of a paper has capitals.
    guard let name = rest.first(where: { $0.count > 3 }) ?? rest.last, name.startsWithCapital else { return nil }
    let by = rest.firstIndex { creditBy.contains($0.lowercased()) }
    return by.map { Array(words[($0 + 1)...]) } ?? []
  }

  private static let creditBy = Languages.set(.creditBy)

  private static func folded(_ word: String) -> String {
    let small = word.inSmallLetters
    if small.utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }) { return small }
    return small.filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// The words with which a credit begins.
  private static let beginnings = Set(
    openings.map { $0[0] } + whole.map { $0.prefix { $0 != " " } }.map(String.init))

  private static let whole = Languages.set(.credits)
  private static let openings = Languages.words(.creditOpenings).map { $0.split(separator: " ").map(String.init) }
}
