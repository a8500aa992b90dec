import Foundation
import Testing

@testable import Search

/// Which words a text is found under. The browser cuts queries by the same rules: Tests/Browser/search-words.json is
/// the table of both.
struct SearchWordsTests {
  struct Case: Decodable, CustomTestStringConvertible {
    let what: String
    let text: String
    let words: [String]

    var testDescription: String { what }
  }

  static let cases: [Case] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Browser/search-words.json")
    return (try? JSONDecoder().decode([Case].self, from: Data(contentsOf: file))) ?? []
  }()

  @Test func theTableIsThere() { #expect(Self.cases.count > 60) }

  @Test(arguments: cases)
  func wordsOfTheTable(_ row: Case) {
    #expect(
      SearchWords.words(of: row.text).map { Array($0.unicodeScalars) } == row.words.map { Array($0.unicodeScalars) },
      "\(row.what): \(SearchWords.words(of: row.text))")
  }
}
