import Archive
import Files
import Foundation
import FoundationXML
import TemplateEngine
import TestSupport
import Testing

@testable import Site

/// The table of all articles, the sitemap and the small files for programs.
@Suite struct MachineFileTests {
  /// Rows of fields, read by the grammar of RFC 4180 and nothing else.
  private func rows(_ csv: String) throws -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var rest = Array(csv.unicodeScalars)[...]
    func take(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest = rest.dropFirst()
      return true
    }
    while !rest.isEmpty {
      if take("\"") {
        while !rest.isEmpty {
          if take("\"") {
            if take("\"") { field.append("\"") } else { break }
          } else {
            field.unicodeScalars.append(rest.removeFirst())
          }
        }
      }
      if take(",") {
        rows[rows.count - 1].append(field)
        field = ""
      } else if take("\r") {
        try #require(take("\n"))
        rows[rows.count - 1].append(field)
        field = ""
        if !rest.isEmpty { rows.append([]) }
      } else if let scalar = rest.first {
        try #require(scalar != "\n" && scalar != "\"")
        field.unicodeScalars.append(rest.removeFirst())
      }
    }
    return rows
  }

  private static let hostile =
    "title: \"A, \\\"b\\\" \\n c\"\ndate: 1997\nauthors: [\"Ann | Lee\", 'Tom\\Reed']\ntags: [\"=1+1\", x]\nstandfirst: \" é \"\nphotographer: \"a, \\\"b\\\"\"\nprizes: [One, Two]"
    + "\nrights: \"=cmd|'/C calc'!A0\""

  @Test func tableIsReadBack() async throws {
    let site = try await BuiltSite(["a": Self.hostile, "b": "title: B\nadded: 2025-03-01"])
    let rows = try rows(site.read("archive.csv"))
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let first = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(first["path"] == "1997/a.html")
    #expect(first["title"] == "A, \"b\" \n c")
    #expect(first["authors"] == "Ann \\| Lee | Tom\\\\Reed")
    #expect(first["tags"] == "'=1+1 | x")
    #expect(first["rights"] == "'=cmd|'/C calc'!A0")
    #expect(first["extra"] == "{\"photographer\":\"a, \\\"b\\\"\",\"prizes\":[\"One\",\"Two\"]}")
    #expect(Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))["added"] == "2025-03-01")
  }

  @Test func listHoldsTheSame() async throws {
    let site = try await BuiltSite(["a": Self.hostile, "b": "title: B\nadded: 2025-03-01"])
    let list = try JSONSerialization.jsonObject(with: Data(site.read("archive.json").utf8)) as? [[String: Any]]
    let objects = try #require(list)
    #expect(objects.map { $0["path"] as? String } == ["1997/a.html", "undated/b.html"])
    #expect(objects[0]["authors"] as? [String] == ["Ann | Lee", "Tom\\Reed"])
    #expect(objects[0]["title"] as? String == "A, \"b\" \n c")
    #expect((objects[0]["extra"] as? [String: Any])?["prizes"] as? [String] == ["One", "Two"])
    #expect(objects[0]["kicker"] == nil)
  }

  /// Many pieces, and none.
  @Test(arguments: [0, 1, 1024, 1025, 2500]) func piecesMakeOneFile(_ count: Int) {
    let file = PiecewiseFile(articles: count) { range, output in
      for index in range {
        output.append(index)
        output.append(raw: ",")
      }
    } head: {
      $0.append(raw: "[")
    } tail: {
      $0.append(raw: "]")
    }
    #expect(String(decoding: file.bytes, as: UTF8.self) == "[" + (0..<count).map { "\($0)," }.joined() + "]")
  }

  @Test func dataPackageFitsTheFiles() async throws {
    let site = try await BuiltSite(
      ["a": Self.hostile], configuration: "title: \"Перу\"\nlicense: https://example.org/l\n")
    let object = try JSONSerialization.jsonObject(with: Data(site.read("datapackage.json").utf8)) as? [String: Any]
    let package = try #require(object)
    #expect(package["name"] as? String == "archive")
    let resources = try #require(package["resources"] as? [[String: Any]])
    for resource in resources {
      let bytes = Array(try site.read(try #require(resource["path"] as? String)).utf8)
      #expect(resource["bytes"] as? Int == bytes.count)
      #expect(resource["hash"] as? String == "sha256:" + SHA256Digest(of: bytes).hexadecimal)
      let fields = try #require((resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
      #expect(fields.map { $0["name"] as? String } == ArchiveColumn.all.map { "\($0.name)" })
    }
    // Each key of a front matter has its column, and no other has one.
    let keys = Set(ArticleKey.names).subtracting(["draft", "withdrawn"]).union(["path", "extra"])
    #expect(Set(ArchiveColumn.all.map { "\($0.name)" }) == keys)
  }

  /// A key that is true or not has a value in its column, as `draft` would if drafts were in the tables.
  @Test func aFlagIsAValue() async throws {
    let project = try TemporaryProject([
      "content/a.md": "---\ntitle: A\ndraft: true\n---\n\nText.\n",
      "content/b.md": "---\ntitle: B\ndraft: false\n---\n\nText.\n",
    ])
    let values = await ArticleLoader(project.project, jobs: 1).articles.map { ArchiveColumn(.draft).value($0) }
    let texts = values.map { value in if case .text(let text)? = value { text } else { String?.none } }
    #expect(texts == ["true", nil])
  }

  // MARK: - Sitemap

  private func plan(_ count: Int, length: Int, added: [Int: String] = [:]) async throws -> SitePlan {
    var files: [String: String] = [:]
    for number in 0..<count {
      let day = added[number].map { "added: \($0)\n" } ?? ""
      files["content/a\(number).md"] = "---\ntitle: A\ndate: \(1900 + number % 7)\n\(day)---\n"
    }
    let project = try TemporaryProject(files)
    var configuration = Configuration()
    configuration.baseURL = BaseURL("https://example.org")
    let loaded = await ArticleLoader(project.project, jobs: 1)
    let catalogue = Catalogue(loaded.articles, configuration: configuration)
    return SitePlan(
      catalogue, configuration: configuration, sources: catalogue.articles.map { _ in false }, assets: [],
      sitemapLength: length)
  }

  private func paths(_ plan: SitePlan) -> [[String]] { plan.sitemap.map { $0.map { plan.pages[$0].path } } }

  @Test func sitemapInParts() async throws {
    let plan = try await plan(25, length: 10)
    let base = try #require(BaseURL("https://example.org"))
    let parts = paths(plan)
    #expect(parts.map(\.count).dropLast().allSatisfy { $0 == 10 })
    #expect(Set(parts.joined()) == Set(plan.pages.filter { $0.kind.isForReaders }.map(\.path)))
    #expect(
      plan.pages.map(\.path).filter { $0.hasPrefix("sitemaps/") } == (1...parts.count).map { "sitemaps/\($0).xml" })
    var output = TemplateOutput()
    Sitemap(base: base, plan: plan).append(part: 0, to: &output)
    let index = try XMLDocument(data: Data(output.bytes))
    #expect(index.rootElement()?.name == "sitemapindex")
    #expect(index.rootElement()?.childCount == parts.count)
    var part = TemplateOutput()
    Sitemap(base: base, plan: plan).append(part: 1, to: &part)
    #expect(try XMLDocument(data: Data(part.bytes)).rootElement()?.childCount == 10)
  }

  /// What was added last stands behind, whatever its own date.
  @Test func earlierPartsStayAsTheyAre() async throws {
    let before = paths(try await plan(25, length: 10))
    let after = paths(try await plan(28, length: 10, added: [25: "2025-01-01", 26: "2025-01-01", 27: "2025-01-02"]))
    #expect(after[0] == before[0])
    #expect(after[1] == before[1])
  }

  @Test func aPartNeverGrowsTooLarge() throws {
    #expect(Sitemap.length(try #require(BaseURL("https://example.org"))) == 50_000)
    let long = try #require(BaseURL("https://example.org/" + String(repeating: "&", count: 2000)))
    #expect(Sitemap.length(long) * (5 * 2000 + 800) < 50_000_000)
  }

  // MARK: - The icon

  @Test(arguments: [
    ("The Call", "T"), ("«évening»", "É"), ("ظرف", "ظ"), ("правда", "П"), ("ßig", "ß"), ("1926", "1"), ("🗞️ News", "🗞️"),
    ("👩‍🚀 & co", "👩‍🚀"), ("\"<quoted>\"", "Q"), ("कि", "कि"), ("漢字", "漢"), ("&", "&"),
  ])
  func initials(_ title: String, _ expected: String) throws {
    let icon = SiteIcon(title: title)
    #expect(icon.initial == expected)
    var output = TemplateOutput()
    icon.append(to: &output)
    let document = try XMLDocument(data: Data(output.bytes))
    #expect(document.rootElement()?.elements(forName: "text").first?.stringValue == expected)
  }

  @Test func theThemesIconStays() async throws {
    let site = try await BuiltSite(["a": "title: A"])
    #expect(try site.read("assets/icon.svg").contains(">A</text>"))
    try site.project.write("Templates/assets/icon.svg", "<svg/>")
    try await site.build()
    #expect(try site.read("assets/icon.svg") == "<svg/>")
  }

  @Test func webManifest() async throws {
    let site = try await BuiltSite(["a": "title: A"], configuration: "title: \"المنارة\"\nlanguage: ar\n")
    let object = try JSONSerialization.jsonObject(with: Data(site.read("manifest.webmanifest").utf8)) as? [String: Any]
    #expect(object?["name"] as? String == "المنارة")
    #expect(object?["dir"] as? String == "rtl")
    #expect(try site.read("index.html").contains("<link rel=\"manifest\" href=\"manifest.webmanifest\">"))
  }
}
