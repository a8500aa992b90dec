import Archive
import Files
import TestSupport
import Testing

@testable import Preview

@Suite struct PreviewPagesTests {
  private static let text = Seed.text(date: "24.04.1997", headline: "Bread riots")

  @Test func servesWhatABuildWrites() async throws {
    let archive = try await PreviewedArchive([
      "seeds/a.txt": Self.text, "seeds/b.txt": Seed.text(date: "25.04.1997", headline: "Calm"),
      "pressmark.yml": """
      title: "A"
      base-url: https://example.org
      downloads: on
      precompress: [gzip]
      """,
      "pages/about.md": "---\ntitle: About us\nmenu: 1\n---\n\nWe are three.\n",
      "public/robots-extra.txt": "as it is\n",
    ])
    #expect(try await archive.expectIsAsBuilt() > 40)
  }

  /// With the sources in a pack, in pages, beside pages or nowhere.
  @Test(arguments: ["packed", "inline", "beside", "none"]) func servesSources(_ sources: String) async throws {
    let archive = try await PreviewedArchive([
      "seeds/a.txt": Self.text, "pressmark.yml": "title: A\nsources: \(sources)\n",
    ])
    try await archive.expectIsAsBuilt()
  }

  @Test func neverWritesTheSite() async throws {
    let archive = try await PreviewedArchive(["seeds/a.txt": Self.text])
    for path in ["/", "/search/index.js", "/archive.csv", "/manifest-sha256.txt", "/404.html"] {
      #expect(try await archive.response(path).status == 200, "\(path)")
    }
    #expect(!archive.files.has("site"))
  }

  @Test func servesFoldersAndMissingPages() async throws {
    let archive = try await PreviewedArchive(["seeds/a.txt": Self.text])
    #expect(try await archive.page("/") == archive.page("/index.html"))
    let folder = try await archive.response("/1997")
    #expect((folder.status, folder.location) == (302, "/1997/"))
    let missing = try await archive.response("/nowhere.html")
    #expect(missing.status == 404)
    #expect(try await archive.page("/nowhere.html") == archive.page("/404.html"))
    #expect(try await archive.response("/pressmark.yml").status == 404)
    #expect(try await archive.response("/", .post).status == 405)
  }

  /// Its page for missing addresses leads to the host's paths.
  @Test func servesASiteBelowAPathThere() async throws {
    let archive = try await PreviewedArchive([
      "seeds/a.txt": Self.text, "pressmark.yml": "title: A\nbase-url: https://example.org/old/papers\n",
    ])
    #expect(try await archive.response("/").location == "/old/papers/")
    #expect(try await archive.response("/old/papers/").status == 200)
    try await archive.expectIsAsBuilt()
  }

  @Test func showsDraftsMarkedAndElsewhere() async throws {
    let archive = try await PreviewedArchive([
      "content/a.md": "---\ntitle: Bread riots\ndate: \"1997-04-24\"\n---\n\nText.\n",
      "content/later.md": "---\ntitle: Later\ndate: \"1997-04-25\"\ndraft: true\n---\n\nNot yet.\n",
    ])
    #expect(try await archive.page("/1997/04/").contains("Later") == false)
    #expect(try await archive.response("/1997/04/25/later.html").location == "/-/drafts/1997/04/25/later.html")
    let draft = try await archive.response("/-/drafts/1997/04/25/later.html")
    let page = try #require(draft.text)
    #expect(page.contains("Not yet.") && page.contains("&amp;draft\"></script>"))
    #expect(try await archive.page("/-/drafts/1997/04/").contains("Later"))
    try await archive.expectIsAsBuilt()
  }

  @Test func showsWhatIsWrongInThePlaceOfTheFirstPage() async throws {
    let archive = try await PreviewedArchive(["content/a.md": "---\ntitle: [\n---\n\nText with <script>.\n"])
    let response = try await archive.response("/")
    #expect(response.status == 500)
    let page = try #require(response.text)
    #expect(page.contains("content/a.md:") && page.contains("/-/preview.js"))
  }
}
