import TestSupport
import Testing

/// Links and pictures in content files.
@Suite struct ContentLinkTests {
  private func article(_ title: String, _ date: String, _ text: String) -> String {
    "---\ntitle: \"\(title)\"\ndate: \"\(date)\"\n---\n\n\(text)\n"
  }

  private func built(_ text: String, configuration: String = "title: A\n") throws -> (page: String, messages: String) {
    let project = try TemporaryProject([
      "pressmark.yml": configuration, "content/1997/first.md": article("First", "1997-04-24", text),
      "content/1998/über-uns.md": article("Second", "1998-05-01", "## The strike\n\nText."),
    ])
    let run = try project.pressmark("build")
    #expect(run.status == 0, "\(run.messages)")
    return (try project.read("site/1997/04/24/first.html"), run.messages)
  }

  @Test(arguments: [
    ("[x](../1998/über-uns.md)", ""), ("[x](<../1998/%C3%BCber-uns.md>)", ""),
    ("[x](../1998/%C3%BCber-uns.md#the-strike)", "#s-the-strike"),
    ("[x](../1998/über-uns.md#s-the-strike)", "#s-the-strike"),
  ])
  func aLinkToAContentFileLeadsToItsPage(_ link: String, _ part: String) throws {
    let (page, messages) = try built("Read \(link).")
    #expect(page.contains("<a href=\"../../../1998/05/01/%C3%BCber-uns.html\(part)\">x</a>"), "\(page)")
    #expect(!messages.contains("warning"))
  }

  @Test(arguments: ["second.md", "../../outside.md", "../1998/gone.md#x"])
  func aLinkToNoContentFileIsTold(_ address: String) throws {
    let (page, messages) = try built("Two lines.\n\nRead [the letter](\(address)).")
    #expect(
      messages.contains("content/1997/first.md:8:6: warning: the link to '\(address)' is left out"), "\(messages)")
    #expect(page.contains("<p>Read the letter.</p>"))
  }

  @Test(arguments: ["https://example.org/x.md", "#s-part", "mailto:a@example.org", "/other/x.md", "../24/list.pdf"])
  func otherLinksStay(_ address: String) throws {
    let (page, messages) = try built("Read [x](\(address)).")
    #expect(page.contains("<a href=\"\(address)\">x</a>"))
    #expect(!messages.contains("warning"))
  }

  @Test(arguments: ["../images/press.png", "press.png", "../../../../up.png"])
  func aPictureThatIsNotInTheSiteIsTold(_ address: String) throws {
    let (page, messages) = try built("See ![the press](\(address)) here.")
    #expect(messages.contains("content/1997/first.md:6:5: warning: there is no picture '\(address)'"))
    #expect(page.contains("<p>See the press here.</p>"))
  }

  @Test func aPictureOfTheSiteIsShown() throws {
    let (page, messages) = try built("![the icon](../../../assets/icon.svg)")
    #expect(page.contains("<img src=\"../../../assets/icon.svg\" alt=\"the icon\" />"))
    #expect(!messages.contains("warning"))
  }

  @Test(arguments: [
    ("![the press](https://example.org/p.png \"1926\")", "<a href=\"https://example.org/p.png\">the press</a>"),
    ("![](//example.org/p.png)", "<a href=\"//example.org/p.png\">//example.org/p.png</a>"),
    ("[![the press](http://example.org/p.png)](https://example.org)", "<a href=\"https://example.org\">the press</a>"),
  ])
  func aPictureOnAnotherHostIsALink(_ picture: String, _ shown: String) throws {
    let (page, messages) = try built(picture)
    #expect(page.contains("<p>\(shown)</p>"), "\(page)")
    #expect(!page.contains("<img"))
    #expect(messages.contains("content/1997/first.md:6:1: warning: the picture '") || picture.hasPrefix("[!"))
    #expect(messages.contains("is on another host"))
  }

  @Test func whereHTMLIsAllowedPicturesOfOtherHostsAreShown() throws {
    let (page, messages) = try built(
      "![the press](https://example.org/p.png)", configuration: "markdown:\n  raw-html: true\n")
    #expect(page.contains("<img src=\"https://example.org/p.png\""))
    #expect(!messages.contains("warning"))
  }

  /// What a link leads to is in another file: its page follows when that one moves.
  @Test func aLinkFollowsTheOtherArticle() throws {
    let project = try TemporaryProject([
      "content/a.md": article("A", "1997", "Read [b](b.md)."), "content/b.md": article("B", "1998", "Text."),
    ])
    #expect(try project.pressmark("build").status == 0)
    for name in ["content/a.md", "content/b.md", "site/1997/a.html"] { try project.setAge(name, seconds: 60) }
    #expect(try project.pressmark("build").status == 0)
    try project.write("content/b.md", article("B", "1999", "Text."))
    #expect(try project.pressmark("build").status == 0)
    #expect(try project.read("site/1997/a.html").contains("<a href=\"../1999/b.html\">b</a>"))
  }
}
