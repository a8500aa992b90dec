import LanguageFiles
import Support

/// Lines without a label that databases put below a text: `End of Document`, `Document HRB0020120524`,
/// `1 of 1 DOCUMENTS`.
enum RecordPhrases {
  /// - Parameter isInRecord: whether the text is a database's record: elsewhere a word such as "Notes" is a subhead.
  static func contain(_ line: String, isInRecord: Bool) -> Bool {
    guard line.utf8.count <= 400 else { return false }
    let folded = line.inSmallLetters
    guard let first = folded.utf8.first else { return false }
    if whole.contains(folded) { return isInRecord || folded.contains(" ") || folded.contains("-") }
    if beginnings[first]?.contains(where: { folded.hasPrefix($0) }) ?? false { return true }
    // How to cite the text, with the database in it.
    if databases.areIn(folded) { return true }
    guard first.isASCIIDigit || first == UInt8(ascii: "d") || first >= 0x80 else { return false }
    let words = line.split(separator: " ")
    // `1 of 12 DOCUMENTS`, above or below.
    if words.count == 4, words[0].allSatisfy(\.isNumber), words[2].allSatisfy(\.isNumber),
      words[3].lowercased().hasPrefix("do"), words[3].lowercased().contains("ument")
    {
      return true
    }
    return isDocument(line)
  }

  /// `Document HRB0020120524`, in the language of the database.
  static func isDocument(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count == 2, documentWords.contains(words[0].lowercased()) else {
      return false
    }
    return words[1].utf8.count >= 8 && words[1].count(where: \.isNumber) >= 6
      && words[1].allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
  }

  /// "Document", before a database's number of a text.
  static let documentWords = Languages.set(.recordWords)

  private static let databases = Phrases(["link.gale.com/", "gale onefile", "proquest.com/", "advance.lexis.com/"])

  private static let whole = Languages.set(.recordLines)

  /// How such lines begin, by their first bytes.
  private static let beginnings = Dictionary(grouping: openings) { $0.utf8.first ?? 0 }

  private static let openings = Languages.words(.recordOpenings)
}
