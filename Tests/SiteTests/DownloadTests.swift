import Archive
import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Site

/// Files to take away: `downloads: on`.
@Suite struct DownloadTests {
  private static let content = [
    "riots": "title: Riots\ndate: 1997-04-24\npublication: The Herald\nbyline: By Ann Lee\nauthors: [Ann Lee]",
    "calm": "title: Calm\ndate: 1997-05",
    "old": "title: Old\ndate: 1926",
    "when": "title: When",
    "draft": "title: Secret\ndate: 1997-04-24\ndraft: true",
  ]

  private func site(_ configuration: String = "downloads: on\n") async throws -> BuiltSite {
    try await BuiltSite(Self.content, configuration: "base-url: https://example.org/a\n" + configuration)
  }

  @Test func thereAreNoneUnlessTheyAreAskedFor() async throws {
    for configuration in ["", "downloads: off\n"] {
      let site = try await site(configuration)
      #expect(!site.has("downloads.html") && !site.has("archive.bib") && !site.has("downloads"))
      #expect(try !site.read("index.html").contains("downloads.html"))
    }
  }

  @Test func theTextsOfAYear() async throws {
    #expect(
      try await site().read("downloads/1997.txt") == """
        Riots
        By Ann Lee
        The Herald, 24 April 1997
        https://example.org/a/1997/04/24/riots.html

        Text.

        =====

        Calm
        May 1997
        https://example.org/a/1997/05/calm.html

        Text.

        """)
  }

  @Test func whatIsKnownOfTheArticlesOfAYear() async throws {
    let lines = try await site().read("downloads/1997.jsonl").split(separator: "\n")
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    #expect(objects.map { $0?["title"] as? String } == ["Riots", "Calm"])
    #expect(objects.allSatisfy { $0?["text"] as? String == "Text." })
    #expect(objects.first??["path"] as? String == "1997/04/24/riots.html")
  }

  @Test func thePageListsThemAll() async throws {
    let site = try await site()
    let page = try site.read("downloads.html")
    for match in page.matches(of: /href="((?:downloads\/|archive|datapackage|manifest)[^"]*)"/) {
      #expect(site.has(String(match.1)), "\(match.1)")
    }
    for file in ["archive.bib", "downloads/1926.txt", "downloads/1997.jsonl", "downloads/undated.jsonl"] {
      #expect(page.contains("\"\(file)\""))
    }
    #expect(try site.read("1997/index.html").contains("<a href=\"../downloads.html\">Downloads</a>"))
  }

  @Test func thePageSaysHowLargeEachFileIsAndWhatItsChecksumIs() async throws {
    let site = try await site()
    let listed = /<a href="([^"]*)"><bdi>.*?<small>([0-9,]+) KB, SHA-256 <code>([0-9a-f]{64})<\/code>/
    for _ in 1...2 {
      let files = try site.read("downloads.html").matches(of: listed)
      #expect(files.count == 5 + 2 * 3)
      for file in files {
        let bytes = try FileSystem.read(site.project.root.appending("site/\(file.1)"))
        #expect(SHA256Digest(of: bytes).hexadecimal == file.3 && String((bytes.count + 999) / 1000) == file.2)
      }
      // One of another year; the others' files stay as they are.
      try site.project.write("content/old.md", "---\ntitle: Old\ndate: 1926\n---\n\nText of another length.\n")
      try await site.build()
    }
    let sitemap = try site.read("sitemap.xml")
    #expect(sitemap.contains("https://example.org/a/downloads.html"))
  }

  @Test func citationsOfAllArticles() async throws {
    let site = try await site()
    #expect(try site.read("archive.bib").matches(of: /@(misc|article)\{/).count == 4)
    #expect(try site.read("archive.ris").split(separator: "\r\n").count { $0 == "ER  - " } == 4)
  }

  /// What has a meaning in HTML has another one, or none, in each of these files.
  @Test func eachFileSpellsSignsInItsOwnWay() async throws {
    let (title, text) = (#"Workers' "Pay" & <Bread>"#, #"The men's "no" & 2 < 3."#)
    let matter = "title: '\(title.replacing("'", with: "''"))'\ndate: 1997-04-24"
    let site = try await BuiltSite(
      [:], configuration: "base-url: https://example.org/a\ndownloads: on\n",
      files: ["content/pay.md": "---\n\(matter)\n---\n\n\(text)\n"])
    let download = try site.read("downloads/1997.txt")
    #expect(download.hasPrefix(title + "\n") && download.hasSuffix("\n\n\(text)\n"), "\(download)")
    for path in ["downloads/1997.jsonl", "archive.json"] {
      let json = try JSONSerialization.jsonObject(with: Data(site.read(path).utf8))
      let article = (json as? [[String: Any]])?.first ?? json as? [String: Any]
      #expect(article?["title"] as? String == title, "\(path)")
      if path.hasPrefix("downloads") { #expect(article?["text"] as? String == text) }
    }
    #expect(try site.read("archive.csv").contains(#","Workers' ""Pay"" & <Bread>","#))
    #expect(try site.read("archive.ris").contains("TI  - \(title)\r\n"))
    let entry = try site.read("archive.bib")
    #expect(entry.contains("Workers' ") && entry.contains(#" \& "#) && !entry.contains("&#") && !entry.contains("&lt;"))
    let feed = try site.read("feed.xml")
    #expect(feed.contains("<title>Workers&#39; &quot;Pay&quot; &amp; &lt;Bread&gt;</title>"), "\(feed)")
  }

  @Test func nothingOfADraftIsInThem() async throws {
    let site = try await site()
    for (path, bytes) in try site.project.files(in: "site") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Secret"), "\(path)")
    }
  }

  @Test func anArchiveWithoutArticlesHasThePageAlone() async throws {
    let site = try await BuiltSite([:], configuration: "downloads: on\n")
    #expect(site.has("downloads.html") && !site.has("downloads"))
    #expect(try site.read("archive.bib").isEmpty)
  }
}
