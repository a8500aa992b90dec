import TestSupport
import Testing

/// What readers tell of mistakes, and what the page says of those that were mended.
@Suite struct CorrectionTests {
  private func built(_ contact: String, _ more: String = "") throws -> String {
    let project = try TemporaryProject([
      "pressmark.yml": "base-url: \"https://example.org\"\n\(contact)",
      "content/strike.md": "---\ntitle: \"Strike & “riot”\"\ndate: \"1997-04-24\"\n\(more)---\n\nText.\n",
    ])
    let run = try project.pressmark("build")
    #expect(run.status == 0, "\(run.messages)")
    return try project.read("site/1997/04/24/strike.html")
  }

  private static let title = "Report%20an%20error%3A%20Strike%20%26%20%E2%80%9Criot%E2%80%9D"

  @Test func aMailNamesTheArticle() throws {
    let page = try built("contact: \"archive@example.org\"\n")
    let text = "Address%20of%20this%20page%3A%20https%3A//example.org/1997/04/24/strike.html"
    #expect(
      page.contains("<a href=\"mailto:archive@example.org?subject=\(Self.title)&amp;body=%0D%0A%0D%0A"), "\(page)")
    #expect(page.contains(text))
  }

  @Test(arguments: [
    ("https://example.org/a/issues/new", "https://example.org/a/issues/new?title=\(title)&amp;body="),
    ("https://example.org/a/-/issues/new", "/-/issues/new?issue%5Btitle%5D=\(title)&amp;issue%5Bdescription%5D="),
    ("https://example.org/form?about={title}", "https://example.org/form?about=\(title)\">"),
    ("https://example.org/form", "https://example.org/form\">"),
  ])
  func aFormIsFilledInWhereItCanBe(_ contact: String, _ address: String) throws {
    #expect(try built("contact: \"\(contact)\"\n").contains(address))
  }

  @Test(arguments: ["javascript:alert(1)", "ann", "ann@", "a b@example.org", "ann@example.org?bcc=x@example.org"])
  func whatIsNoAddressIsAMistake(_ contact: String) throws {
    let project = try TemporaryProject(["pressmark.yml": "contact: \"\(contact)\"\n"])
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(
      run.messages.contains("pressmark.yml:1:10: error: '\(contact)' is neither a mail address nor a web address"))
  }

  @Test func correctionsStandBelowTheText() throws {
    let page = try built("", "corrections:\n  - \"2026-11-30: The name is Ann <Lee>.\"\n  - \"A line was missing.\"\n")
    #expect(page.contains("<h2>Corrections</h2>"))
    #expect(
      page.contains("<li><time datetime=\"2026-11-30\">30 November 2026</time>: The name is Ann &lt;Lee&gt;.</li>"))
    #expect(page.contains("<li>A line was missing.</li>"))
    #expect(!(try built("")).contains("Corrections"))
  }
}
