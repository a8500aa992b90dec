import TestSupport
import Testing

@testable import Markdown

/// cmark is the judge: whatever the text, its Markdown renders to that text and nothing else.
struct EscapingPropertyTests {
  private static let alphabet: [String] = [
    "*", "*", "**", "_", "_", "__", "`", "`", "``", "```", "[", "]", "](", ")", "(", "!", "![", "<", ">", "&", "&amp;",
    "&#65;", "&lt", ";", "\\", "\\", "#", "##", "-", "--", "---", "+", "=", "===", "~~~", "1.", "12)", "1)", "0001.",
    ":",
    "]:", "/", "\"", "'", "|", "@", ".", ",", "?", "<a>", "</b>", "<a href=\"", "<!--", "-->", "<?", "?>", "<!X ",
    "<![CDATA[", "]]>", "http://a.b", "<x:y>", "<a@b.c>", "script", "<div", "word", "a", "b", "é", "“", "”", "—",
    "\u{A0}",
    "\u{3000}", "𝔄", "5", "2024", " ", " ", " ", " ", "  ", "\t", "\n", "\n", "\n", "€", "¡", "\u{2E43}",
  ]

  private static func randomText(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...24, using: &generator)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
    }.joined()
  }

  /// A text as it renders: lines without blanks around them, no blank lines.
  private static func trimmed(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      var line = line[...]
      while line.unicodeScalars.first == " " || line.unicodeScalars.first == "\t" { line.removeFirst() }
      while line.unicodeScalars.last == " " || line.unicodeScalars.last == "\t" { line.removeLast() }
      return String(line)
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  @Test(arguments: 1...8)
  func everyTextRendersToItself(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<5_000 {
      let text = Self.randomText(&generator)
      let expected = Self.trimmed(text)
      guard !expected.isEmpty else { continue }
      let markdown = escaped(text)
      guard textOfPlainParagraph(markdown) == expected else {
        Issue.record("\(text.debugDescription) became \(markdown.debugDescription): \(html(markdown).debugDescription)")
        return
      }
    }
  }

  @Test(arguments: 1...4)
  func everyVerseRendersToItself(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<5_000 {
      let text = Self.randomText(&generator)
      let expected = Self.trimmed(text)
      guard !expected.isEmpty else { continue }
      let markdown = escapedVerse(text)
      guard textOfPlainVerse(markdown) == expected else {
        Issue.record("\(text.debugDescription) became \(markdown.debugDescription): \(html(markdown).debugDescription)")
        return
      }
    }
  }

  @Test func everyHeadingRendersToItself() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<10_000 {
      let text = Self.randomText(&generator)
      let expected = Self.trimmed(text).replacing("\n", with: " ")
      let markdown = escapedHeading(text, level: 2)
      guard textOfPlainElement("h2", markdown) == expected else {
        Issue.record("\(text.debugDescription) became \(markdown.debugDescription): \(html(markdown).debugDescription)")
        return
      }
    }
  }

  /// How often a backslash could be left out. Texts this strange are no measure of style, so a small share may.
  @Test func fewBackslashesAreNeedless() {
    var generator = SeededGenerator(seed: 99)
    var texts = 0
    var wasteful = 0
    for _ in 0..<4_000 {
      let text = Self.randomText(&generator)
      let expected = Self.trimmed(text)
      guard !expected.isEmpty else { continue }
      texts += 1
      if !needlessBackslashes(in: escaped(text), of: expected).isEmpty { wasteful += 1 }
    }
    print("needless backslashes in \(wasteful) of \(texts) random texts")
    #expect(Double(wasteful) / Double(texts) < 0.05)
  }
}

/// The variants of `markdown` that have one backslash less and still render to `text`.
func needlessBackslashes(in markdown: String, of text: String) -> [String] {
  markdown.indices.filter { markdown[$0] == "\\" }.compactMap { index in
    var variant = markdown
    variant.remove(at: index)
    return textOfPlainParagraph(variant) == text ? variant : nil
  }
}
