import Archive
import Conversion
import Documents
import TestSupport
import Testing

/// An export of WordPress: several articles, each with what the export says of it.
@Suite(.needs(.pandoc)) struct WordPressTests {
  private static func item(_ title: String, _ body: String, _ more: String = "") -> String {
    """
    <item><title>\(title)</title><link>https://herald.example/2010/05/lock/</link><dc:creator><![CDATA[vogt]]></dc:creator>
    <content:encoded><![CDATA[\(body)]]></content:encoded><wp:post_date>2010-05-12 09:30:00</wp:post_date>
    <wp:post_name>lock</wp:post_name><wp:post_type>post</wp:post_type>
    <category domain="category" nicename="water"><![CDATA[Water]]></category>
    <category domain="post_tag" nicename="frost"><![CDATA[Frost &amp; ice]]></category>\(more)</item>
    """
  }

  private static func export(_ items: String...) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8" ?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
      <wp:author><wp:author_login><![CDATA[vogt]]></wp:author_login>
      <wp:author_display_name><![CDATA[Ines Vogt]]></wp:author_display_name></wp:author>
      \(items.joined())</channel></rss>
      """.utf8)
  }

  @Test func eachPostIsAnArticle() async throws {
    let (project, summary, told) = try await DocumentTests.convert([
      "herald.xml": Self.export(
        Self.item(
          "The lock is shut", "The lock has been <em>shut</em> since the frost.\n\nNobody is in a hurry.",
          "<wp:status>publish</wp:status>"),
        Self.item("A second", "<p>The barges lie in a row.</p>", "<wp:status>draft</wp:status>"),
        "<item><title>About us</title><wp:post_type>page</wp:post_type></item>")
    ])
    #expect(summary.files == ["2010/05/12/lock.md", "2010/05/12/lock-2.md"])
    let text = try project.read("content/2010/05/12/lock.md")
    for line in [
      "title: \"The lock is shut\"", "date: \"2010-05-12\"", "  - \"Ines Vogt\"", "  - \"Water\"",
      "  - \"Frost & ice\"",
      "  - \"2010/05/lock/index.html\"", "source: \"herald.xml\"", "source-part: \"1\"",
    ] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
    #expect(text.hasSuffix("---\n\nThe lock has been *shut* since the frost.\n\nNobody is in a hurry.\n"))
    #expect(try project.read("content/2010/05/12/lock-2.md").contains("\ndraft: true\n"))
    #expect(told.contains { $0.message == "not all that it holds is an article; left out: 1 × page" })
  }

  @Test func anExportThatIsCutOffIsAnError() async throws {
    let whole = Self.export(Self.item("The lock is shut", "It is shut."), Self.item("A second", "The barges lie."))
    let unclosed = Self.export(
      Self.item("The lock is shut", "It is shut.", "<wp:note>"), Self.item("A second", "The barges lie."))
    for bytes in [whole.dropLast(200), unclosed[...]] {
      let (_, summary, told) = try await DocumentTests.convert(["herald.xml": Array(bytes)])
      #expect(summary.written == 0)
      #expect(told.map(\.message) == ["the export is damaged or cut off: not every tag in it ends"])
    }
  }

  @Test func whatDidNotComeOverStandsWithItsPost() async throws {
    let picture =
      "<p>It is shut.</p><img src=\"lock.jpg\" alt=\"The lock\"><form><textarea>Write to us</textarea></form>"
    let (project, summary, told) = try await DocumentTests.convert([
      "herald.xml": Self.export(Self.item("A second", "<p>The barges lie in a row.</p>"), Self.item("Shut", picture))
    ])
    let changes = try summary.files.map { try ContentText(Array(project.read("content/\($0)").utf8)).changes }
    #expect(!changes[0].contains { $0.hasPrefix("not taken over") })
    #expect(changes[1].contains { $0.hasPrefix("not taken over") && $0.contains("Write to us") })
    #expect(told.contains { $0.message.hasPrefix("words did not come over") })
  }

  @Test(arguments: [
    "<![CDATA[Uncategorized]]>", "<![CDATA[Sin categoría]]>", "Non classé", "<![CDATA[未分類]]>",
  ])
  func noCategoryIsNoTag(_ name: String) async throws {
    let (project, summary, _) = try await DocumentTests.convert([
      "herald.xml": Self.export(
        Self.item("Shut", "It is shut.", "<category domain=\"category\" nicename=\"none\">\(name)</category>")
          + Self.item("Open", "It is.", "<category domain=\"category\" nicename=\"uncategorized\">Allerlei</category>"))
    ])
    #expect(summary.files.count == 2)
    for file in summary.files {
      #expect(try ContentText(Array(project.read("content/\(file)").utf8)).texts("tags") == ["Water", "Frost & ice"])
    }
  }

  @Test func anExcerptKeepsItsWords() async throws {
    let excerpt = "<excerpt:encoded><![CDATA[The lock is <em>still</em> shut.]]></excerpt:encoded>"
    let (project, summary, _) = try await DocumentTests.convert([
      "herald.xml": Self.export(Self.item("The lock is shut", "It is shut.", excerpt))
    ])
    #expect(try project.read("content/\(summary.files[0])").contains("The lock is still shut."))
  }
}
