import LanguageFiles
import Markdown
import TestSupport
import Testing

@testable import Conversion

/// The converter's languages: `Sources/Conversion/Languages/*.yml`.
@Suite struct ConverterLanguagesTests {
  @Test func misspeltListIsFound() {
    #expect(errors("word-count-words: [mots]\nword-count-wrods: [mots]\n") == ["2:1 unknown list 'word-count-wrods'"])
  }

  @Test func wordThatStandsTwiceIsFound() {
    #expect(errors("byline-alone: [par,\n  de, par]\n") == ["2:7 'par' stands in 'byline-alone' a second time"])
  }

  @Test func listThatStandsTwiceIsFound() {
    #expect(errors("belonging: [du]\nbelonging: [de]\n") == ["2:1 the key belonging stands here a second time"])
  }

  @Test func wordsThatNoTextCanHoldAreFound() {
    #expect(errors("byline-alone: [Par]\n") == ["1:16 there is a capital in 'Par'"])
    #expect(errors("byline-alone: [écrit par]\n") == ["1:16 there is a blank in 'écrit par'"])
    #expect(errors("byline-alone: []\n") == ["1:15 'byline-alone' is not a list of words"])
    #expect(errors("byline-alone: par\n") == ["1:15 'byline-alone' is not a list of words"])
    #expect(errors("byline-alone: [\"\"]\n") == ["1:16 this is no word"])
    #expect(errors("name-beginnings: [La]\nsection-titles: [faits divers]\n").isEmpty)
  }

  @Test func everyListHasWordsAndAMeaning() {
    for list in WordList.allCases {
      #expect(!Languages.words(list).isEmpty, "\(list.rawValue)")
      #expect(list.meaning.hasSuffix(".") && !list.meaning.contains("|"), "\(list.rawValue)")
    }
  }

  @Test func longerBeginningsAreMetFirst() {
    let leads = Languages.words(.folioLeads)
    #expect(leads.firstIndex(of: "published in") ?? .max < leads.firstIndex(of: "published") ?? 0)
  }

  /// `docs/languages.md` lists the lists that there are; `PRESSMARK_RECORD=1` writes it anew.
  @Test func documentIsCurrent() throws {
    let lists = try DocumentPart(of: "docs/languages.md", from: "The lists: ", to: "The end of the lists.")
    try lists.check(against: WordList.reference + "\n")
  }

  /// What is wrong with a file of French, with its place.
  private func errors(_ yaml: String) -> [String] {
    LanguageFile(language: "fr", bytes: Array(yaml.utf8)).errors.map {
      "\($0.position.line):\($0.position.column) \($0.message)"
    }
  }
}
