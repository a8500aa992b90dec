import Markdown
import Testing

/// The bytes of a front matter.
struct FrontMatterWriterTests {
  @Test func keysStandInTheOrderOfTheCalls() {
    var writer = FrontMatterWriter()
    writer.append("title", "Peru: siege ends")
    writer.append("date", "1997-04-24")
    writer.append("tags", ["MRTA", "Hostages \"freed\""])
    writer.append("aliases", [])
    writer.append("draft", true)
    let expected = #"""
      ---
      title: "Peru: siege ends"
      date: "1997-04-24"
      tags:
        - "MRTA"
        - "Hostages \"freed\""
      aliases: []
      draft: true
      ---

      """#
    #expect(String(decoding: writer.finish(), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("\\", #"\\"#), ("\"", #"\""#), ("a\nb\tc\r", #"a\nb\tc\r"#), ("\0\u{1B}\u{7F}\u{85}", #"\x00\x1B\x7F\x85"#),
    ("\u{2028}\u{2029}\u{FEFF}", #"\u2028\u2029\uFEFF"#), ("Ñandú “№” 😀 \u{A0}", "Ñandú “№” 😀 \u{A0}"),
  ])
  func whatCannotBeSeenIsEscapedAndNothingElse(text: String, written: String) {
    var writer = FrontMatterWriter()
    writer.append("a", text)
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "---\na: \"\(written)\"\n---\n")
  }

  @Test func aKeyThatIsNoPlainWordStandsInQuotes() throws {
    var writer = FrontMatterWriter()
    writer.append("Été: 1", "x")
    let file = writer.finish()
    let split = try #require(try FrontMatterSplit.split(file))
    #expect(try YAMLMapping(parsing: file[split.yaml])["Été: 1"]?.value == .text("x"))
  }
}
