import Archive
import TestSupport
import Testing

/// The keys of an article's front matter.
@Suite struct ArticleKeyTests {
  /// `docs/configuration.md` lists the keys that there are.
  @Test func documentIsCurrent() throws {
    let keys = try DocumentPart(of: "docs/configuration.md", from: "The keys: ", to: "The end of the keys.")
    let rows = ArticleKey.allCases.map { "| `\($0.name)` | \($0.meaning) |\n" }.joined()
    try keys.check(against: "\n| key | what it says |\n|---|---|\n" + rows + "\n")
  }

  @Test(arguments: ArticleKey.allCases) func meaningIsASentence(_ key: ArticleKey) {
    #expect("\(key.meaning)".hasSuffix(".") && !"\(key.meaning)".contains("|"))
  }
}
