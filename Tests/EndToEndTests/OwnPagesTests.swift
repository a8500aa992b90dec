import TestSupport
import Testing

/// Pages that are no articles, files that are copied as they are, and the archive's own rules of style.
@Suite struct OwnPagesTests {
  private static let about = """
    ---
    title: "About the Herald archive"
    description: "Who makes it."
    menu: "2"
    menu-label: "About"
    ---

    We are **three** readers. See [how to search](help/search.md) and [a strike](../content/1997/strike.md).

    """

  private func archive(_ more: [String: String] = [:]) throws -> TemporaryProject {
    var files = [
      "pressmark.yml": "title: Herald\n",
      "content/1997/strike.md":
        "---\ntitle: \"Strike\"\ndate: \"1997-04-24\"\n---\n\nMore [about us](../../pages/about.md).\n",
      "pages/about.md": Self.about,
      "pages/help/search.md": "---\ntitle: \"Searching\"\nmenu: \"1\"\n---\n\nUse the indexes.\n",
    ]
    files.merge(more) { $1 }
    return try TemporaryProject(files)
  }

  @Test func aPageIsAtItsOwnAddressAndInTheMenu() throws {
    let project = try archive()
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    let page = try project.read("site/about.html")
    #expect(page.contains("<title>About the Herald archive — Herald</title>"))
    #expect(page.contains("<meta name=\"description\" content=\"Who makes it.\">"))
    #expect(page.contains("<strong>three</strong>"))
    #expect(page.contains("<a href=\"help/search.html\">how to search</a>"))
    #expect(page.contains("<a href=\"1997/04/24/strike.html\">a strike</a>"))
    let article = try project.read("site/1997/04/24/strike.html")
    #expect(article.contains("<a href=\"../../../about.html\">about us</a>"))
    let menu =
      "<li><a href=\"../../../help/search.html\">Searching</a></li>\n"
      + "<li><a href=\"../../../about.html\">About</a></li>\n"
    #expect(article.contains(menu), "\(article)")
    #expect(try project.read("site/archive.json").contains("About") == false)
  }

  @Test func anEditReachesThePageAndTheMenuEveryPage() throws {
    let project = try archive()
    try project.pressmark("build").expectSuccess()
    try project.write("pages/about.md", Self.about.replacing("three", with: "four"))
    let run = try project.pressmark("build", "--json")
    #expect(run.number("written") == 1, "\(run.output)")
    #expect(try project.read("site/about.html").contains("<strong>four</strong>"))
    try project.write("pages/about.md", Self.about.replacing("\"About\"", with: "\"Us\""))
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/1997/04/24/strike.html").contains("about.html\">Us</a>"))
    try project.delete("pages/about.md")
    try project.delete("content/1997/strike.md")
    try project.giveAddressesUp()
    try project.pressmark("build").expectSuccess()
    #expect(!project.has("site/about.html"))
  }

  @Test func theConfigurationMayOrderTheMenu() throws {
    let project = try archive(["pressmark.yml": "menu:\n  about.md: \"Who we are\"\n  pages/help/search.md:\n"])
    try project.pressmark("build").expectSuccess()
    let menu = "<li><a href=\"about.html\">Who we are</a></li>\n<li><a href=\"help/search.html\">Searching</a></li>\n"
    #expect(try project.read("site/index.html").contains(menu))
    try project.write("pressmark.yml", "menu: [\"help/search.md\", \"gone.md\"]\n")
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("pressmark.yml:1:26: error: there is no page 'gone.md' in pages/"), "\(run.messages)")
  }

  @Test func aDraftIsNotPublished() throws {
    let project = try archive(["pages/plans.md": "---\ntitle: \"Plans\"\ndraft: true\n---\n\nSecret.\n"])
    try project.pressmark("build").expectSuccess()
    #expect(!project.has("site/plans.html"))
  }

  @Test(arguments: [
    ("pages/a.md", "No front matter.\n", "pages/a.md:1:1: error: the file has no front matter"),
    ("pages/a.md", "---\nmenu: \"1\"\n---\n", "pages/a.md:1:1: error: the page has no title"),
    ("pages/a.md", "---\ntitle: \"A\"\nmenu: \"top\"\n---\n", "pages/a.md:3:7: error: 'top' is no place in the menu"),
    ("pages/a.md", "---\ntitle: \"A\"\nlanguage: \"?\"\n---\n", "pages/a.md:3:11: error: '?' is not a language tag"),
    ("pages/404.md", "---\ntitle: \"A\"\n---\n", "pages/404.md:1:1: error: two pages for one address, 404.html"),
    ("pages/index.md", "---\ntitle: \"A\"\n---\n", "pages/index.md:1:1: error: two pages for one address, index.html"),
    ("public/index.html", "x", "public/index.html:1:1: error: two pages for one address, index.html"),
    ("public/manifest-sha256.txt", "x", "public/manifest-sha256.txt:1:1: error: "),
    ("public/about.html/x.txt", "x", "public/about.html/x.txt:1:1: error: "),
  ])
  func aMistakeStopsTheBuildWithItsPlace(_ file: String, _ text: String, _ message: String) throws {
    let project = try archive([file: text])
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(!project.has("site"))
  }

  @Test(arguments: ["gone.md", "images/gone.pdf", "sub/", "../seeds/a.txt"])
  func aDeadLinkIsToldWithItsLine(_ address: String) throws {
    let project = try archive(["pages/a.md": "---\ntitle: \"A\"\n---\n\nSee [this](\(address)).\n"])
    #expect(try project.pressmark("build").messages.contains("pages/a.md:5:5: warning: the link to '\(address)'"))
  }

  @Test(arguments: ["index.html", "help/search.html", "1997/", "1997/04/24/strike.html#top", "archive.csv"])
  func aLinkToAPageOfTheSiteStays(_ address: String) throws {
    let project = try archive(["pages/a.md": "---\ntitle: \"A\"\n---\n\nSee [this](\(address)).\n"])
    #expect(try !project.pressmark("build").messages.contains("warning"))
    #expect(try project.read("site/a.html").contains("href=\"\(address)\""))
  }

  @Test func filesOfPublicAreCopiedAsTheyAre() throws {
    let project = try archive([
      "public/CNAME": "herald.example.org\n", "public/.well-known/security.txt": "Contact: x\n",
      "public/.git/config": "secret", "public/images/press.svg": "<svg/>",
      "pages/a.md": "---\ntitle: \"A\"\n---\n\n![the press](images/press.svg) ![b](../public/images/press.svg)\n",
    ])
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    #expect(try project.read("site/CNAME") == "herald.example.org\n")
    #expect(project.has("site/.well-known/security.txt"))
    #expect(!project.has("site/.git/config"))
    let page = try project.read("site/a.html")
    #expect(page.split(separator: "<img src=\"images/press.svg\"").count == 3, "\(page)")
    try project.write("public/CNAME", "other.example.org\n")
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/CNAME") == "other.example.org\n")
  }

  @Test func rulesOfStyleFollowThoseOfTheTheme() throws {
    let project = try archive(["assets/custom.css": "h1 { color: green }\n"])
    try project.pressmark("build").expectSuccess()
    let page = try project.read("site/about.html")
    #expect(page.contains("assets/style.css\">\n<link rel=\"stylesheet\" href=\"assets/custom.css\">"))
    #expect(try project.read("site/assets/custom.css") == "h1 { color: green }\n")
    try project.delete("assets/custom.css")
    try project.pressmark("build").expectSuccess()
    #expect(!project.has("site/assets/custom.css"))
    #expect(try !project.read("site/about.html").contains("custom.css"))
  }
}
