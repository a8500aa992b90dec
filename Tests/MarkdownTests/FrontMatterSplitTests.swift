import Markdown
import Testing

/// Where the front matter of a file ends.
struct FrontMatterSplitTests {
  private func parts(_ file: String) throws(YAMLError) -> [String]? {
    let bytes = Array(file.utf8)
    guard let split = try FrontMatterSplit.split(bytes) else { return nil }
    return [
      String(decoding: bytes[split.yaml], as: UTF8.self), String(decoding: bytes[split.body], as: UTF8.self),
      "\(split.bodyFirstLine)",
    ]
  }

  @Test func frontMatterStandsBetweenTwoLinesOfHyphens() throws {
    #expect(try parts("---\ntitle: A\n---\nText\n") == ["title: A\n", "Text\n", "4"])
    #expect(try parts("---\n---\n") == ["", "", "3"])
    #expect(try parts("---\ntitle: A\n---") == ["title: A\n", "", "4"])
  }

  @Test func whatNobodySeesDoesNotCount() throws {
    #expect(try parts("\u{FEFF}--- \t\r\ntitle: A\r\n---\t\r\nText\r\n") == ["title: A\r\n", "Text\r\n", "4"])
    #expect(try parts("---\rtitle: A\r---\rText") == ["title: A\r", "Text", "4"])
  }

  @Test func onlyTheFirstTwoLinesOfHyphensCount() throws {
    #expect(try parts("---\na: 1\n---\nText\n---\nMore\n") == ["a: 1\n", "Text\n---\nMore\n", "4"])
  }

  @Test(arguments: [
    "", "Text", "----\na: 1\n----\n", " ---\na: 1\n---\n", "\n---\na: 1\n---\n", "--- a\n---\n", "--", "-- -\n---\n",
    "Text\n---\na: 1\n---\n", "\u{A0}---\n---\n",
  ])
  func otherFilesHaveNone(file: String) throws {
    #expect(try parts(file) == nil)
  }

  @Test(arguments: ["---", "---\n", "---\ntitle: A\n", "---\na: 1\n ---\n----\n--- b\nText --- \n"])
  func frontMatterThatDoesNotEndIsAnError(file: String) {
    let error = #expect(throws: YAMLError.self) { try parts(file) }
    #expect(error?.position == TextPosition(line: 1, column: 1))
    #expect(error?.advice.contains("---") == true)
  }
}
