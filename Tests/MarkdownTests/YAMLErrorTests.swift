import Markdown
import Testing

/// What somebody who is not a programmer reads when a front matter is wrong.
struct YAMLErrorTests {
  private func error(_ yaml: String, firstLine: Int = 1) -> YAMLError? {
    error(Array(yaml.utf8), firstLine: firstLine)
  }

  private func error(_ yaml: [UInt8], firstLine: Int = 1) -> YAMLError? {
    do {
      _ = try YAMLMapping(parsing: yaml, firstLine: firstLine)
      return nil
    } catch {
      return error
    }
  }

  @Test func aColonInAValueWithoutQuotes() {
    let error = error("title: Peru: siege \"ends\"\n", firstLine: 2)
    #expect(error?.position == TextPosition(line: 2, column: 12))
    #expect(error?.message == "a colon followed by a space stands inside a value that has no quotes")
    #expect(error?.advice == #"Put the value in quotes: title: "Peru: siege \"ends\"""#)
  }

  @Test(arguments: [
    ("title: 'It's over'", #"title: "It's over""#),
    (#"title: "He said "no" twice""#, #"title: "He said \"no\" twice""#),
    ("title: [sic] they went", #"title: "[sic] they went""#),
    ("title: @home", #"title: "@home""#),
    ("title: Peru: it ends:", #"title: "Peru: it ends:""#),
  ])
  func theAdviceIsTheLineAsItShouldBe(yaml: String, advised: String) throws {
    #expect(error(yaml)?.advice == "Put the value in quotes: " + advised)
    #expect(error(advised) == nil)
  }

  @Test(arguments: [
    ("a: 1\n\tb: 2\n", "2:1", "tab"),
    ("a:\n\t- x\n", "2:1", "tab"),
    ("a: \"never closed\nb: 2\n", "1:4", "never closed"),
    ("a: 'never closed\n", "1:4", "never closed"),
    ("a: \"never closed\nb: \"2\"\n", "1:4", "never closed"),
    ("a:\n  - \"never closed\n  - \"2\"\n", "2:5", "never closed"),
    ("a:\n  - 'never closed\nb: '2'\n", "2:5", "never closed"),
    ("a: 1\nb: 2\na: 3\n", "3:1", "a second time"),
    ("a: \"1\"\n\"a\": \"2\"\n", "2:1", "a second time"),
    ("s:\n  x: 1\n  x: 2\n", "3:3", "a second time"),
    ("a: 1\njust words\n", "2:1", "no colon"),
    ("just words\n", "1:1", "keys with their values"),
    ("- a\n- b\n", "1:1", "keys with their values"),
    ("a: \"quoted\" and more\n", "1:13", "ends before this"),
    ("a: [sic] and more\n", "1:10", "ends before this"),
    ("a:\n  b: 1\n c: 2\n", "3:2", "neither a key"),
    ("a: 1\n  b: 2\n", "2:3", "part of the value above"),
    ("a:1\nb: 2\n", "2:1", "part of the value above"),
    ("a: ]b\n", "1:4", "may not begin with the character ]"),
    ("a: ? b\n", "1:4", "may not begin with the character ?"),
    ("a: @home\n", "1:4", "may not begin with the character @"),
    ("a: `code`\n", "1:4", "may not begin with the character `"),
    ("a: *star\n", "1:4", "& or *"),
    ("a: &anchor x\nb: *anchor\n", "1:4", "& or *"),
    ("a: * star\n", "1:4", "& or *"),
    ("a: !important\n", "1:4", "tag"),
    ("a: \"C:\\dir\"\n", "1:7", "backslash"),
    ("a: [b, c\n", "1:4", "bracket"),
    ("a: - b\n", "1:4", "list begins on the line of its key"),
    ("a:\n  - b\n  c: d\n", "3:3", "neither an item"),
    ("a: 1\n---\nb: 2\n", "2:1", "--- or ..."),
    ("a: 1\n? [x]\n: 2\n", "2:3", "key is a list"),
    ("a: b\u{7}c\n", "1:5", "U+0007"),
  ])
  func theCommonestSlips(yaml: String, position: String, message: String) {
    guard let error = error(yaml) else {
      Issue.record("no error")
      return
    }
    #expect("\(error.position.line):\(error.position.column)" == position)
    #expect(error.message.contains(message), "\(error.message)")
    #expect(!error.advice.isEmpty)
  }

  @Test func aTextThatIsNotUTF8() {
    let error = error(Array("a: b\nc: Per".utf8) + [0xFA, 0x0A], firstLine: 2)
    #expect(error?.position == TextPosition(line: 3, column: 7))
    #expect(error?.message == "this text is not UTF-8")
  }

  @Test func aliasesThatMultiplyAreRefusedBeforeTheyAreExpanded() {
    var yaml = "a0: &a0 [x, x]\n"
    for level in 1...40 {
      yaml += "a\(level): &a\(level) [" + repeatElement("*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
    }
    #expect(error(yaml + "? *a40\n: x\n? *a40\n: y\n")?.message.contains("& or *") == true)
  }

  @Test(arguments: [33, 500, 5_000, 100_000])
  func absurdNestingIsRefused(depth: Int) {
    let yaml = "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n"
    #expect(error(yaml) != nil)
    let block = (0..<min(depth, 2_000)).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(error(block) != nil)
  }

  @Test func manyStarsAndAmpersandsInQuotesAreNoAliases() throws {
    let yaml = "a: \"" + String(repeating: "* R & D &c. ", count: 3) + "\"\n"
    #expect(error(yaml) == nil)
  }
}
