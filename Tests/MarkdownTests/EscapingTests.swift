import Testing

@testable import Markdown

/// Plain text as Markdown that renders to it, with no more backslashes than it takes.
struct EscapingTests {
  /// What nobody would want to see backslashes in.
  private static let plain: [String] = [
    "3 * 4 = 12", "snake_case and __init", "AT&T, R&D; Q&A", "a < b > c", "\"No,\" he said [sic].", "#1 fan",
    "C# and F#",
    "so - in short - no", "(c) 1997", "1997 was a year", "5_000 pesos", "a * b * c", "[Lima, April 24]: the army",
    "[1] [2][3]", "[see (above)] (below)", "array[0](i, j)",
    "1.5 million", "10.000 people", "12:30 p.m.", "Sr. * Sra.", "~100", "~~struck~~", "+51 1 234", "-5 degrees", "--",
    "–",
    "=", "x = y", "|a|b|", "don't 'quote'", "$5", "50%", "a/b\\c", "C:\\dir\\file", "e.g. this", "@name", "^", "{a}",
    "at * *", "`", "it`s", "it`s a ``", "&", "&c.", "& so on;", "&nosuch;", "&#;", "&#x;", "&#12345678;", "<3", "<",
    "<>",
    "< b>", "a <b", "x<y, z>w", "!", "wait![", "[", "]", "][", "[]", "![alt]", "[text] (url)", "__", "a_b_c", "_", "**",
    "_ x _", "1", "1)a", "####### seven", "a # b #", "\\", "a\\ b", "end\\", "word*", "*footnote", "word_ _x",
    "http://example.org/a_b_c?d=1&e=2", "“*”", "5*", "e-mail: a@b.c", "in 2024. It was", "1234567890. too long",
    "12a. no",
  ]

  @Test(arguments: plain)
  func whatIsNoMarkupStaysAsItIs(text: String) {
    #expect(textOfPlainParagraph(text) == text, "the example itself is mark-up")
    #expect(escaped(text) == text)
  }

  private static let markup: [(String, String)] = [
    ("*emph*", #"\*emph*"#), ("**strong**", #"\*\*strong**"#), ("_x y_", #"\_x y_"#), ("a*b*c", #"a\*b*c"#),
    ("(*x*)", #"(\*x*)"#), ("***a** b*", #"\*\*\*a** b*"#), ("`code`", #"\`code`"#), ("``a`b``", #"\`\`a`b``"#),
    ("[text](url)", #"\[text](url)"#), ("![alt](url)", #"!\[alt](url)"#), ("[a [b](c) d](e)", #"\[a \[b](c) d](e)"#),
    ("[a](b \"c\")", #"\[a](b "c")"#), ("<b>bold</b>", #"\<b>bold\</b>"#), ("<http://a.b>", #"\<http://a.b>"#),
    ("<a@b.c>", #"\<a@b.c>"#), ("x <!-- y -->", #"x \<!-- y -->"#), ("&amp; &copy;", #"\&amp; \&copy;"#),
    ("&#65; &#x41;", #"\&#65; \&#x41;"#), (#"\*"#, #"\\*"#), (#"a\"#, #"a\"#), ("a\\\nb", "a\\\\\nb"),
    ("# Heading", "\\# Heading"), ("###### six", "\\###### six"), ("#", "\\#"), ("1. item", #"1\. item"#),
    ("1997. A year", #"1997\. A year"#), ("12) item", #"12\) item"#), ("- item", #"\- item"#), ("+ item", #"\+ item"#),
    ("* item", #"\* item"#), ("-", #"\-"#), ("*", #"\*"#), ("1.", #"1\."#), ("> quote", #"\> quote"#), (">", #"\>"#),
    ("***", #"\***"#), ("- - -", #"\- - -"#), ("___", #"\___"#), ("---", #"\---"#), ("```", #"\```"#),
    ("~~~ x", #"\~~~ x"#),
    ("[x]: http://a.b", #"\[x]: http://a.b"#), ("[x]: <a> \"b\"", #"\[x]: \<a> "b""#), ("<div", #"\<div"#),
    ("<?xml", #"\<?xml"#), ("<!DOCTYPE", #"\<!DOCTYPE"#), ("</table", #"\</table"#),
  ]

  @Test(arguments: markup)
  func markupIsEscaped(text: String, expected: String) {
    #expect(escaped(text) == expected)
    #expect(textOfPlainParagraph(escaped(text)) == text)
    #expect(needlessBackslashes(in: escaped(text), of: text).isEmpty)
  }

  @Test(arguments: [
    ("Title\n===", "Title\n\\==="), ("Title\n-", "Title\n\\-"), ("a\n---", "a\n\\---"), ("a\n# b", "a\n\\# b"),
    ("a\n- b", "a\n\\- b"), ("a\n1. b", "a\n1\\. b"), ("a\n> b", "a\n\\> b"), ("a\n***", "a\n\\***"),
    ("a\n~~~", "a\n\\~~~"),
    // Inside a paragraph these start nothing.
    ("a\n1997. b", "a\n1997. b"), ("a\n2) b", "a\n2) b"), ("a\n+", "a\n+"), ("a\n*", "a\n*"), ("a\n1.", "a\n1."),
    ("a\n[b]: c", "a\n[b]: c"), ("===", "==="), ("a\n== b", "a\n== b"),
  ])
  func blocksCanStartInsideAParagraph(text: String, expected: String) {
    #expect(escaped(text) == expected)
    #expect(textOfPlainParagraph(expected) == text)
  }

  @Test func whatDoesNotRenderIsLeftOut() {
    #expect(escaped("    indented\n\tmore  \n\n  end \t\n") == "indented\nmore\nend")
    #expect(escaped("a\r\nb\rc") == "a\nb\nc")
    #expect(escaped(" \n\t") == "")
    #expect(escaped("") == "")
  }

  @Test func aByteOrderMarkIsKept() {
    #expect(escaped("\u{FEFF}a") == "&#65279;a")
    #expect(textOfPlainParagraph(escaped("\u{FEFF}*a*")) == "\u{FEFF}*a*")
  }

  /// The backslash that breaks a line stands beside the mark-up at its end.
  @Test(arguments: [
    ("a\nb", "a\\\nb"), ("7 ***\nN*", "7 \\*\\*\\*\\\nN*"), ("a\\\nb", "a\\\\\\\nb"), ("[a]:\nb c", "\\[a]:\\\nb c"),
    ("-\n---", "-\\\n\\---"),
  ])
  func verseKeepsItsLines(text: String, expected: String) {
    #expect(escapedVerse(text) == expected)
    #expect(textOfPlainVerse(expected) == text)
  }

  @Test(arguments: [
    ("Lima, April 24", "## Lima, April 24"), ("1. Lima", "## 1. Lima"), ("# one", "## # one"), ("C #", "## C \\#"),
    ("C#", "## C#"), ("##", "## \\##"), ("a\n b", "## a b"), ("*a*", "## \\*a*"), ("[a](b)", "## \\[a](b)"), ("", "##"),
  ])
  func aHeadingIsOneLine(text: String, expected: String) {
    #expect(escapedHeading(text, level: 2) == expected)
  }

  /// Sentences of newspapers: not one backslash that could be left out.
  @Test(arguments: [
    "*Correction:* the vote was 3 * 4, not 12.", "He said: \"[The President] *never* came [sic].\"",
    "See <http://example.org/a_b> or write to <desk@example.org>.", "Smith & Sons &amp; Co. sold 5 < 6 > 4.",
    "1997. A year of *great* change_s and _small_ ones.", "** Correction ** and ***\nmore", "`ls` isn't `rm`",
    "[1](#note) and ![x](y) and [z] (w)", "_Lima_, April 24 -- \\*", "x\n- y\n1. z\n2. w\n# v\n#u",
    "f(x) = [a](b)(c) * [d](e f)", "“*Sí*”, dijo —*no*—.", "<b>x</b> <i\nhref=\"y\">z", "\\\\server\\share",
  ])
  func noBackslashIsNeedless(text: String) {
    #expect(textOfPlainParagraph(escaped(text)) == text)
    #expect(needlessBackslashes(in: escaped(text), of: text) == [])
  }

  /// Texts made to take quadratic time; the clock fails only by orders of magnitude.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "*", "* ", "*a ", "a* ", "*a_ ", "_a* *b_ ", "a*b", "[", "]", "[](", "[a](", "](", "![", "[](<", "[](a \"",
      "[](a '\\'", "<",
      "<a ", "<a b='<a b=\"", "<!--", "<!-", "<?", "<!A ", "<![CDATA[", "<a:", "<a@", "&", "&a", "&#", "&amp", "&ampx;",
      "`", "` ``",
      "\\", "#", "1.", "- ", "\n- ", ">", "~", "=\n", "(", "[](()", "\u{2028}*",
    ])
  func hostileTextsTakeLinearTime(unit: String) {
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    #expect(!escaped(text).isEmpty)
  }
}
