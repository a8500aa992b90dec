import Archive
import TemplateEngine
import Testing

@testable import Site

/// Dates of each precision, in words.
@Suite struct DateWordsTests {
  private static func dates(_ language: String) -> DateWords {
    Words.load(own: [], builtIn: DefaultTheme.words, language: language).words.dates
  }

  @Test(arguments: [
    ("1997", "1997"), ("1997-04", "April 1997"), ("1997-04-24", "24 April 1997"), ("0987-01-02", "2 January 987"),
    ("1997-21", "spring 1997"), ("1997-24", "winter 1997"), ("199X", "the 1990s"), ("19XX", "between 1900 and 1999"),
    ("1997-XX", "1997"), ("1997-04-XX", "April 1997"), ("1997-XX-XX", "1997"), ("1997?", "1997 (uncertain)"),
    ("1997-04~", "about April 1997"), ("1997-04-24%", "about 24 April 1997 (uncertain)"),
    ("1997-04-24/1997-05-01", "24 April 1997 to 1 May 1997"), ("1997/..", "since 1997"), ("../1997", "until 1997"),
    ("1997/", "from 1997"), ("/1997", "until 1997"), ("2000-02-29", "29 February 2000"),
  ]) func english(_ edtf: String, _ words: String) throws {
    #expect(Self.dates("en").text(try PartialDate(edtf: edtf)) == words)
  }

  /// Lists print dates byte by byte, titles as texts: both must say the same.
  @Test func bothWaysPrintTheSame() throws {
    let own = [
      "date-day: \"{year}, <{month}> {day}.\"\ndate-first-day: \"{day}er {month} & {year}\"\nmonth-of-day-may: \"d'May\"\n",
      "",
    ]
    for yaml in own {
      let file = WordsFile.Source(path: "words/en.yml", bytes: Array(yaml.utf8))
      let words = Words.load(own: [file], builtIn: DefaultTheme.words, language: "en").words.dates
      for edtf in ["1997-05-01", "1997-05-24", "0987-12-01", "1997-12-31", "1997", "1997-05", "1997-05-24~", "199X/.."]
      {
        let date = try PartialDate(edtf: edtf)
        var output = TemplateOutput()
        words.append(date, to: &output)
        var text = TemplateOutput()
        text.append(words.text(date))
        #expect(output.bytes == text.bytes)
      }
    }
  }
}
