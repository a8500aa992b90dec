import Archive
import TestSupport
import Testing

@testable import Preview

@Suite struct DeskTests {
  /// What is told of a line of a text that holds several articles leads to the article of that line.
  @Test func leadsToTheArticleOfTheLine() async throws {
    let archive = try await PreviewedArchive([
      "pressmark.yml": "title: A\narticle-separator: \"=====\"\n",
      "seeds/m.txt": """
      The Daily Herald

      18 June 1997

      Fish market burns

      By Ann Lee

      The fish market burned down on Tuesday, and nobody was hurt.

      =====

      The Daily Herald

      03/04/1997

      Bridge opened

      By Peter Finch

      The bridge over the Elle was opened by the mayor.

      """,
    ])
    let desk = try await archive.page("/-/desk")
    let item = try #require(desk.split(separator: "<li>").first { $0.contains("seeds/m.txt:15") })
    #expect(item.contains("bridge-opened.md") && !item.contains("fish-market-burns"))
    let both = try await archive.page("/-/desk/text?file=seeds/m.txt")
    #expect(both.contains("Fish market burns") && both.contains("Bridge opened"))
  }

  /// Sends the form of an article with another byline, and gives what the desk says then.
  private func decide(_ byline: String, _ archive: PreviewedArchive) async throws -> String {
    let address = "/-/desk/text?file=content/a.md"
    let page = try await archive.page(address)
    func value(_ name: String) throws -> String {
      let field = try #require(page.firstRange(of: "name=\"\(name)\" value=\""))
      return String(page[field.upperBound...].prefix { $0 != "\"" })
    }
    let texts = try ["token", "digest", "title", "date", "publication", "tags"].map { ($0, try value($0)) }
    let fields = texts + [("byline", byline), ("decision", "change")]
    let body = fields.map { "\($0)=\($1.percentEncodedPath)" }.joined(separator: "&")
    async let response = archive.response(address, .post, body: body)
    var rounds = 0
    while rounds < 100, try !archive.files.read("content/a.md").contains(byline) {
      try await Task.sleep(for: .milliseconds(20))
      rounds += 1
    }
    await archive.change("content/a.md")
    let answer = try await response
    return try await archive.page(try #require(answer.location))
  }

  /// Citations and lists go by the authors: a corrected byline corrects them, or the desk says that it has not.
  @Test func aCorrectedBylineCorrectsItsAuthors() async throws {
    let front = "---\ntitle: \"A\"\ndate: \"1997\"\nbyline: \"By Tom Reed\"\nauthors:\n  - \"Tom Reed\"\n---\n\nText.\n"
    let archive = try await PreviewedArchive(["content/a.md": front], edits: true)
    let said = try await decide("By Kit Marsh and Orla Finch", archive)
    #expect(said.contains("listed and cited as by &#39;Kit Marsh&#39; and &#39;Orla Finch&#39; now"), "\(said)")
    let file = try archive.files.read("content/a.md")
    #expect(file.contains("  - \"Kit Marsh\"\n  - \"Orla Finch\"\n") && !file.contains("Tom Reed"), "\(file)")
  }

  @Test func otherAuthorsStayAndAreTold() async throws {
    let front = "---\ntitle: \"A\"\ndate: \"1997\"\nbyline: \"By Tom Reed\"\nauthors:\n  - \"Ann Lee\"\n---\n\nText.\n"
    let archive = try await PreviewedArchive(["content/a.md": front], edits: true)
    let said = try await decide("By Kit Marsh", archive)
    #expect(said.contains("cited as by &#39;Ann Lee&#39;, as before"), "\(said)")
    #expect(try archive.files.read("content/a.md").contains("  - \"Ann Lee\"\n"))
  }

  /// "no date" is one kind, whoever finds it, and none is called by a check's name.
  @Test func kindsAreWords() async throws {
    let archive = try await PreviewedArchive([
      "content/a.md": "---\ntitle: \"A\"\n---\n\nText.\n", "seeds/b.txt": "Bread riots in the old town\n\nNews.\n",
    ])
    let desk = try await archive.page("/-/desk")
    #expect(desk.contains(">no byline (") && desk.contains(">no date ("), "\(desk)")
    #expect(!desk.contains(">no-") && desk.ranges(of: ">no date (").count == 1)
  }

  /// What is wrong does not lie over the desk: it has all of it, once.
  @Test func hasWhatIsWrongWithATemplateAndAText() async throws {
    let archive = try await PreviewedArchive([
      "content/a.md": "---\ntitle: \"A\"\ndate: \"around 1997\"\n---\n\nText.\n"
    ])
    #expect(try await archive.page("/-/desk").ranges(of: "content/a.md:3:").count == 1)
    try archive.files.write("content/a.md", "---\ntitle: \"A\"\n---\n\nText.\n")
    try archive.files.write("Templates/article.mustache", "{{#nonsense}}\n")
    await archive.change()
    #expect(try await archive.page("/-/desk").contains("Templates/article.mustache:1:"))
  }
}
