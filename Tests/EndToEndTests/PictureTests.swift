import TestSupport
import Testing

/// Pictures and files that articles and pages show or lead to.
@Suite struct PictureTests {
  /// A GIF of 10 by 8 pixels, as far as a reader of sizes looks.
  private static let gif = "GIF89a\u{0A}\u{00}\u{08}\u{00}\u{00}\u{00}\u{00};"
  private static let svg =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"><path d=\"M0 0h9\"/></svg>\n"

  private func article(_ text: String, _ more: String = "") -> String {
    "---\ntitle: \"Strike\"\ndate: \"1997-04-24\"\n\(more)---\n\n\(text)\n"
  }

  private func archive(_ text: String, _ more: [String: String] = [:]) throws -> TemporaryProject {
    var files = [
      "pressmark.yml": "title: Herald\n", "content/1997/strike.md": article(text),
      "content/1997/crowd.gif": Self.gif, "media/town map.svg": Self.svg, "media/minutes.pdf": "%PDF-1.4\n",
    ]
    files.merge(more) { $1 }
    return try TemporaryProject(files)
  }

  private func built(_ text: String, _ more: [String: String] = [:]) throws -> (page: String, messages: String) {
    let project = try archive(text, more)
    let run = try project.pressmark("build")
    #expect(run.status == 0, "\(run.messages)")
    return (try project.read("site/1997/04/24/strike.html"), run.messages)
  }

  @Test func aPictureAloneIsAFigureWithItsTitleBelow() throws {
    let project = try archive("First.\n\n![The crowd](crowd.gif \"At the gate, 7 a.m.\")\n\nLast.")
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    let figure = """
      <figure>
      <img src="../../../media/1997/crowd.gif" alt="The crowd" width="10" height="8" decoding="async" />
      <figcaption>At the gate, 7 a.m.</figcaption>
      </figure>
      """
    #expect(try project.read("site/1997/04/24/strike.html").contains(figure))
    #expect(try project.read("site/media/1997/crowd.gif") == Self.gif)
    // Nobody has named it.
    #expect(!project.has("site/media/town map.svg"))
  }

  /// CommonMark takes none of them for a picture or link.
  @Test(arguments: [
    ("See ![the map](media/town map.svg) here.", "8:5", "the picture 'media/town map.svg' is none", "there is a blank"),
    ("Über ![the *map*](media/town map.svg \"1926\")", "8:6", "the picture 'media/town map.svg'", "there is a blank"),
    ("A \\[sic\\] [x](../../media/town map.svg)", "8:11", "the link '../../media/town map.svg'", "there is a blank"),
    ("![the map](media/town(1.svg)", "8:1", "the picture 'media/town(1.svg'", "there is a bracket"),
    ("> ![x](media/a.png and so on", "8:3", "the picture 'media/a.png'", "there is no ) behind"),
    ("![x](<media/a b.png)", "8:1", "the picture '<media/a b.png'", "there is no > behind"),
    ("![x](media/a.png \"He said \"no\" there\")", "8:1", "the picture 'media/a.png'", "what stands behind"),
    ("- [minutes\n  of 1926](media/minutes of 1926.pdf)", "9:10", "the link 'media/minutes of 1926.pdf'", "a blank"),
  ])
  func onesThatReadersWouldSeeAsMarksAreTold(_ text: String, _ place: String, _ what: String, _ why: String) throws {
    let (_, messages) = try built("Two lines.\n\n" + text)
    #expect(messages.contains("content/1997/strike.md:\(place): warning: \(what)"), "\(messages)")
    #expect(messages.contains(why), "\(messages)")
  }

  @Test(arguments: [
    "The notice [sic](so it was printed) hung there.", "Escaped: !\\[x\\](media/a b.png), \\[x](media/a b.png).",
    "In code: `![x](media/a b.png)`.", "    ![x](media/a b.png)", "[map](<media/town map.svg> \"The town\")",
    "![map](<media/town map.svg> \"The (old) town\")", "See \\![map](media/town%20map.svg).",
  ])
  func whatIsNoneIsNotTold(_ text: String) throws {
    let (_, messages) = try built(text)
    #expect(!messages.contains("warning"), "\(messages)")
  }

  @Test(arguments: ["media/", "../../media/", "public/", "../../media/#part"])
  func aLinkToAFolderOfFilesIsTold(_ address: String) throws {
    let (page, messages) = try built("See [the files](\(address)).")
    #expect(messages.contains("strike.md:6:5: warning: the link to '\(address)' is left out"), "\(messages)")
    #expect(page.contains("<p>See the files.</p>"))
  }

  @Test(arguments: ["../../media/town%20map.svg", "media/town%20map.svg", "/media/town%20map.svg"])
  func aPictureIsFoundAsTheFilesLieAndFromTheTop(_ address: String) throws {
    let (page, messages) = try built("See ![the map](\(address)) here.")
    let picture =
      "<img src=\"../../../media/town%20map.svg\" alt=\"the map\" width=\"30\" height=\"20\" decoding=\"async\" />"
    #expect(page.contains("<p>See \(picture) here.</p>"), "\(page)")
    #expect(!messages.contains("warning"))
  }

  @Test func onlyTheFirstPictureIsFetchedAtOnce() throws {
    let (page, _) = try built("![One](crowd.gif)\n\n![Two](media/town%20map.svg)")
    #expect(page.contains("alt=\"One\" width=\"10\" height=\"8\" decoding"))
    #expect(page.contains("alt=\"Two\" width=\"30\" height=\"20\" loading=\"lazy\" decoding"))
  }

  @Test func aLinkLeadsToACopyOfTheFile() throws {
    let project = try archive("Read [the minutes](../../media/minutes.pdf#page=2) and ![x ![y](crowd.gif)](crowd.gif).")
    try project.pressmark("build").expectSuccess()
    let page = try project.read("site/1997/04/24/strike.html")
    #expect(page.contains("<a href=\"../../../media/minutes.pdf#page=2\">the minutes</a>"))
    #expect(try project.read("site/media/minutes.pdf") == "%PDF-1.4\n")
  }

  @Test func aPageOfPagesShowsPicturesToo() throws {
    let project = try archive(
      "x", ["pages/about.md": "---\ntitle: \"About\"\n---\n\n![A map](../media/town%20map.svg)\n"])
    try project.pressmark("build").expectSuccess()
    #expect(
      try project.read("site/about.html").contains("<img src=\"media/town%20map.svg\" alt=\"A map\" width=\"30\""))
  }

  @Test(arguments: [
    ("![](crowd.gif)", "the picture 'crowd.gif' has no alternative text"),
    ("![x](gone.gif)", "there is no picture 'gone.gif'"),
    ("![x](../../seeds/secret.gif)", "there is no picture '../../seeds/secret.gif'"),
    ("![x](../../../outside.gif)", "there is no picture '../../../outside.gif'"),
    ("![x](.hidden.gif)", "there is no picture '.hidden.gif'"),
    ("![x](../../media/minutes.pdf)", "'../../media/minutes.pdf' is left out: it is no picture that all browsers show"),
    ("![x](../../media/evil.svg)", "'../../media/evil.svg' is left out: there may be a script in it"),
    ("[x](../../media/evil.svg)", "'../../media/evil.svg' is left out: there may be a script in it"),
  ])
  func whatCannotBeShownIsToldWithItsPlace(_ text: String, _ message: String) throws {
    let (page, messages) = try built(
      "Words.\n\nSee \(text).",
      [
        "media/evil.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" onload = \"alert(1)\"/>\n",
        "seeds/secret.gif": Self.gif, "content/1997/.hidden.gif": Self.gif,
      ])
    #expect(messages.contains("content/1997/strike.md:8:5: warning: \(message)"), "\(messages)")
    #expect(!page.contains("evil") && !page.contains("secret") && !page.contains("hidden"))
  }

  @Test func aLinkOutOfTheFolderIsNotFollowed() throws {
    let project = try archive("See ![x](../../media/out.gif).", ["private.gif": Self.gif])
    try project.link("media/out.gif", to: "../private.gif")
    let run = try project.pressmark("build")
    #expect(run.messages.contains("'../../media/out.gif' is left out: it is a link to a place outside media/"))
    #expect(!project.has("site/media/out.gif"))
  }

  @Test(arguments: [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>x()</s:script></svg>",
    "<svg><a href=\"java&#115;cript:x()\"/></svg>",
    "<!-- \(String(repeating: "x", count: 5000)) --><svg onload='x()'/>",
    "<html><body><script>x()</script></body></html>", "<svg>\u{1B}(B</svg>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><svg><a href=\"java&Tab;script&colon;x()\"/></svg>",
    "<svg xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:meta http-equiv=\"refresh\" content=\"0;url=x\"/></svg>",
  ])
  func whatMayRunIsNotPublished(_ file: String) throws {
    let project = try archive("See [x](media/x.svg) and ![y](media/x.svg).", ["media/x.svg": file])
    let run = try project.pressmark("build")
    #expect(run.messages.contains("'media/x.svg' is left out: there may be a script in it"), "\(run.messages)")
    #expect(!project.has("site/media/x.svg"))
  }

  @Test(arguments: [
    "p.html", "p.HTM", "p.html.de", "p.htm~", "p.xml", "p.rdf", "p.atom", "p.xsl", "p.svgz", "p.php", "p.shtml", "p.js",
    "p.php.txt", "p.php5.de.jpg", "p.shtml.pdf", "p.html.", "p",
  ])
  func whatServersMaySendAsAPageIsNotPublished(_ name: String) throws {
    let project = try archive("See [x](<../../media/\(name)>) and [y](<\(name)>).", ["media/\(name)": "One."])
    try project.write("content/1997/\(name)", "Two.")
    let run = try project.pressmark("build")
    #expect(run.messages.contains("'../../media/\(name)' is left out: a server may send"), "\(run.messages)")
    #expect(run.messages.contains("'\(name)' is left out: a server may send") && run.messages.contains("public/"))
    #expect(!project.has("site/media"))
  }

  @Test(arguments: ["p.PDF", "1997.04.24.pdf", "St.Mary.jpg", "a.tar.zip", "minutes.docx", "table.csv"])
  func whatIsReadOrSavedIsPublished(_ name: String) throws {
    let project = try archive("See [x](media/\(name)).", ["media/\(name)": "One."])
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/media/\(name)") == "One.")
  }

  /// To a browser it is a page, where the server does not know the ending.
  @Test(arguments: ["p.opus", "p.txt", "p.gif"]) func markUpUnderAnotherNameIsNotPublished(_ name: String) throws {
    let page = " <!DOCTYPE html><frame src=\"java&Tab;script:x()\">"
    let project = try archive("See [x](media/\(name)).", ["media/\(name)": page])
    let run = try project.pressmark("build")
    #expect(run.messages.contains("'media/\(name)' is left out: it begins as mark-up does"), "\(run.messages)")
    #expect(!project.has("site/media"))
  }

  @Test func whatYouPutIntoPublicIsYours() throws {
    let project = try archive("See [x](../../public/p.html).", ["public/p.html": "<script>x()</script>"])
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    #expect(try project.read("site/p.html") == "<script>x()</script>")
  }

  @Test func whatIsShownAndIsNoPictureIsNotPublished() throws {
    let project = try archive("See ![x](media/minutes.pdf).")
    #expect(try project.pressmark("build").messages.contains("is left out: it is no picture"))
    #expect(!project.has("site/media/minutes.pdf"))
  }

  @Test func aLinkInDisguiseDoesNotPublishADraft() throws {
    let project = try archive("See [x](a.txt) and [y](../ledger.tsv).", ["content/ledger.tsv": ""])
    try project.write("content/1997/secret.md", article("Secret.", "draft: true\n"))
    try project.link("content/1997/a.txt", to: "secret.md")
    let run = try project.pressmark("build")
    #expect(run.messages.contains("'a.txt' is left out: it is a link to an article's file"), "\(run.messages)")
    #expect(!project.has("site/media"))
  }

  @Test func sizesThatNoPictureHasAreNoSizes() throws {
    let box: [UInt8] = Array("ispe".utf8) + [0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 8)
    let project = try archive("See ![x](bomb.avif).")
    try project.write("content/1997/bomb.avif", bytes: [0, 0, 0, 12] + Array("ftypavif".utf8) + box)
    let run = try project.pressmark("build")
    #expect(run.status == 0 && run.messages.contains("'bomb.avif' is left out: it is no picture"), "\(run.messages)")
  }

  @Test func aFileThatComesLaterIsSeen() throws {
    let project = try archive("See [the list](list.txt).")
    let run = try project.pressmark("build")
    #expect(!run.messages.contains("warning"))
    try project.write("content/1997/list.txt", "One.\n")
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/1997/04/24/strike.html").contains("href=\"../../../media/1997/list.txt\""))
    let gone = try archive("See [the list](media/gone.txt).").pressmark("build")
    #expect(gone.messages.contains("the link to 'media/gone.txt' is left out"))
  }

  @Test func notesNameFilesToo() throws {
    let (page, messages) = try built("A strike.[^1]\n\n[^1]: [Minutes](media/minutes.pdf)")
    #expect(page.contains("href=\"../../../media/minutes.pdf\"") && !messages.contains("warning"), "\(messages)")
  }

  @Test func aDraftPublishesNoPicture() throws {
    let project = try archive("![x](media/town%20map.svg)")
    try project.write("content/1997/strike.md", article("![x](media/town%20map.svg)", "draft: true\n"))
    try project.pressmark("build").expectSuccess()
    #expect(!project.has("site/media"))
  }

  @Test func aPictureOnTwoWaysToOneAddressIsAMistake() throws {
    let project = try archive("![x](crowd.gif) ![y](../../media/1997/crowd.gif)", ["media/1997/crowd.gif": Self.gif])
    let run = try project.pressmark("build")
    #expect(run.status == 1 && run.messages.contains("two pages for one address, media/1997/crowd.gif"))
  }

  @Test func anotherPictureUnderTheSameNameReachesItsPages() throws {
    let project = try archive("![The crowd](crowd.gif)")
    try project.pressmark("build").expectSuccess()
    let other = Self.gif.replacing("\u{0A}", with: "\u{0B}")
    try project.write("content/1997/crowd.gif", other)
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/media/1997/crowd.gif") == other)
    #expect(try project.read("site/1997/04/24/strike.html").contains("width=\"11\" height=\"8\""))
    try project.delete("content/1997/crowd.gif")
    let run = try project.pressmark("build")
    #expect(run.messages.contains("there is no picture 'crowd.gif'"))
    #expect(!project.has("site/media/1997/crowd.gif"))
  }

  @Test func thePictureOfAnArticleIsToldToOtherSitesAndShownInListsWhenAsked() throws {
    let project = try archive("![The crowd](crowd.gif)", ["pressmark.yml": "base-url: \"https://example.org\"\n"])
    try project.pressmark("build").expectSuccess()
    var page = try project.read("site/1997/04/24/strike.html")
    #expect(page.contains("<meta property=\"og:image\" content=\"https://example.org/media/1997/crowd.gif\">"))
    #expect(page.contains("\"image\":\"https://example.org/media/1997/crowd.gif\""))
    #expect(!(try project.read("site/index.html")).contains("crowd.gif"))
    try project.write("pressmark.yml", "base-url: \"https://example.org\"\ntheme:\n  list-pictures: true\n")
    try project.write("content/1997/strike.md", article("![x](crowd.gif)", "image: \"media/town map.svg\"\n"))
    try project.pressmark("build").expectSuccess()
    page = try project.read("site/1997/04/24/strike.html")
    #expect(page.contains("og:image\" content=\"https://example.org/media/town%20map.svg\">"))
    let picture = "<img src=\"media/town%20map.svg\" alt=\"\" width=\"30\" height=\"20\""
    #expect(try project.read("site/index.html").contains(picture))
    try project.write("content/1997/strike.md", article("x", "image: \"gone.gif\"\n"))
    let run = try project.pressmark("build")
    #expect(run.messages.contains("content/1997/strike.md:4:8: warning: the picture 'gone.gif' is not shown"))
  }
}
