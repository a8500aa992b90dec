import Testing

@testable import Conversion

@Suite struct InvisibleCharacterTests {
  static let noBreak = ["\u{A0}", "\u{202F}", "\u{2007}"]

  @Test(arguments: [
    "« mot »", "Quoi ?", "Vite !", "Paris :", "tant ;", "20 %", "20 €", "€ 20", "№ 5", "§ 5", "20 °C", "1 000 000",
    "5 km", "v Praze", "M. Dupont", "à Paris", "Mr. Smith",
  ])
  func noBreakSpacesOfTypographyStay(_ text: String) throws {
    for blank in Self.noBreak {
      let source = String(text.map { $0 == " " ? Character(blank) : $0 })
      #expect(try decoded("x \(source) x").bytes == Array("x \(source) x".utf8))
    }
  }

  @Test(arguments: [
    ("~~Indent", "  Indent"), ("much~used", "much used"), ("5 ~km", "5  km"), ("a~~b", "a  b"), ("end~", "end"),
    ("x\u{2009}y\u{3000}z\u{205F}", "x y\u{3000}z"),
  ])
  func otherBlanksBecomeSpaces(_ text: String, _ expected: String) throws {
    for blank in Self.noBreak {
      let source = text.split(separator: "~", omittingEmptySubsequences: false).joined(separator: blank)
      #expect(try decodedLines(source) == [expected])
      #expect(try decoded(source).changes.isEmpty)
    }
  }

  @Test func softHyphens() throws {
    let text = "Zei\u{AD}tungs\u{AD}ar\u{AD}\nchiv\u{AD} \r\nx\u{AD}"
    #expect(isSame(try decodedLines(text), ["Zeitungsar\u{AD}", "chiv\u{AD}", "x\u{AD}"]))
    #expect(try decoded(text).notes == ["removed 2 soft hyphens"])
  }

  @Test func zeroWidth() throws {
    #expect(isSame(try decodedLines("a\u{200B}b\u{2060}c\u{FEFF}d"), ["abcd"]))
    #expect(try decoded("a\u{200B}b\u{2060}c\u{FEFF}d").notes == ["removed 3 zero-width characters"])
  }

  @Test(arguments: [
    "می\u{200C}خواهم", "👩\u{200D}👧", "a\u{200E}b\u{200F}c", "a\u{202A}b\u{202C}c", "\u{2067}a\u{202B}b\u{202C}\u{2069}",
    "cafe\u{301}", "\u{3000}段落",
  ])
  func whatScriptsNeedStays(_ text: String) throws {
    #expect(try decoded(text).bytes == Array(text.utf8))
    #expect(try decoded(text).changes.isEmpty)
  }

  @Test(arguments: [
    ("a\u{202E}b", "ab", 1), ("\u{2067}a\u{202C}b", "ab", 2), ("a\u{2069}b", "ab", 1),
    ("\u{202A}a\u{2066}b\u{202C}\u{2069}", "ab", 4),
  ])
  func unbalancedDirectionsGo(_ text: String, _ expected: String, _ count: Int) throws {
    let lines = try decodedLines("x\u{202A}y\u{202C}\u{AD}z\n\(text) é\nlast")
    #expect(isSame(lines, ["x\u{202A}y\u{202C}z", "\(expected) é", "last"]))
    let controls = count == 1 ? "1 unbalanced control" : "\(count) unbalanced controls"
    #expect(try decoded("\n\(text)").notes == ["removed \(controls) of the writing direction (line 2)"])
  }

  @Test func controls() throws {
    let text = try decoded("a\u{0}b\nc\u{1}d\u{7F}\u{81}\ne" + String(repeating: "long enough ", count: 50))
    #expect(text.notes == ["removed 1 NUL character (line 1)", "removed 3 control characters (line 2)"])
    #expect(String(decoding: text.bytes, as: UTF8.self).hasPrefix("ab\ncd\ne"))
  }

  /// They come from reading Windows-1252 as ISO-8859-1: removing one would lose an apostrophe.
  @Test func controlsThatAreWindows1252() throws {
    #expect(try decodedLines("it\u{92}s \u{93}so\u{94}\u{85}") == ["it’s “so”…"])
    #expect(try decoded("it\u{92}s").notes == ["read 1 control character as Windows-1252 (line 1)"])
  }

  @Test func lostCharactersAreReported() throws {
    #expect(try decoded("a\nb\u{FFFD}").places == ["2:2"])
  }
}
