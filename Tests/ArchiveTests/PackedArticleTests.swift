import Files
import Markdown
import TestSupport
import Testing

@testable import Archive

/// Articles are packed into bytes, and every field comes out as it went in.
@Suite struct PackedArticleTests {
  private func fields() -> Article.Fields {
    var fields = Article.Fields(file: "1997/04/24/é.md", title: "Перу 🗞", slug: .untitled)
    fields.kicker = "Kicker"
    fields.standfirst = String(repeating: "Long. ", count: 20_000)
    fields.publication = "Weekly Worker"
    fields.volume = "IV"
    fields.issue = "187"
    fields.page = "1-3"
    fields.section = "News"
    fields.byline = "By Juan Ponce"
    fields.authors = ["Juan Ponce", "", "Ann Lee"]
    fields.place = "Lima"
    fields.tags = ["Peru"]
    fields.language = "es"
    fields.rights = "©"
    fields.isDraft = true
    fields.aliases = ["old/page.html"]
    fields.added = CalendarDay(year: 2026, month: 11, day: 25)
    fields.source = "a/b.txt"
    fields.sourceDate = "Thursday"
    fields.sourceSHA256 = SHA256Digest(of: [1]).hexadecimal
    fields.sourceEncoding = "windows-1252"
    fields.sourcePart = 3
    fields.sourceChanges = ["one", "two"]
    let place = TextPosition(line: 70_000, column: 300)
    fields.extra = [
      YAMLEntry(
        key: "own",
        value: .mapping([
          YAMLEntry(
            key: "deep", value: .list([YAMLItem(value: .text("item"), position: place)]), position: place,
            valuePosition: place)
        ]), position: place, valuePosition: place)
    ]
    fields.positions.add(0, TextPosition(line: 2, column: 8))
    fields.positions.add(15, place)
    return fields
  }

  private func packed(_ all: [Article.Fields]) -> [Article] {
    var packer = ArticlePacker(reserving: all.count)
    for fields in all {
      packer.add(
        fields, isDoubtful: false, stamp: FileSystem.Stamp(size: 12, changed: 34, noted: 56, node: 78),
        fingerprint: Fingerprint(SHA256Digest(of: [1])),
        frontMatterFingerprint: Fingerprint(SHA256Digest(of: [2])))
    }
    return packer.starts.map { Article(block: packer.block, start: $0) }
  }

  private func expect(_ article: Article, _ fields: Article.Fields) {
    #expect(article.file == fields.file)
    #expect(article.title == fields.title)
    #expect(article.kicker == fields.kicker)
    #expect(article.standfirst == fields.standfirst)
    #expect(article.date == fields.date)
    #expect(article.publication == fields.publication)
    #expect(article.volume == fields.volume)
    #expect(article.issue == fields.issue)
    #expect(article.page == fields.page)
    #expect(article.section == fields.section)
    #expect(article.byline == fields.byline)
    #expect(article.authors == fields.authors)
    #expect(article.place == fields.place)
    #expect(article.tags == fields.tags)
    #expect(article.language == fields.language)
    #expect(article.rights == fields.rights)
    #expect(article.slug == fields.slug)
    #expect(article.isDraft == fields.isDraft)
    #expect(article.aliases == fields.aliases)
    #expect(article.added == fields.added)
    #expect(article.source == fields.source)
    #expect(article.sourceDate == fields.sourceDate)
    #expect(article.sourceSHA256 == fields.sourceSHA256)
    #expect(article.sourceEncoding == fields.sourceEncoding)
    #expect(article.sourcePart == fields.sourcePart)
    #expect(article.sourceChanges == fields.sourceChanges)
    #expect(article.extra == fields.extra)
    for key in Article.frontMatterKeys { #expect(article.positions[key] == fields.positions[key]) }
    #expect(article.filing == Filing(fields.date))
    #expect(article.stamp == FileSystem.Stamp(size: 12, changed: 34, noted: 56, node: 78))
    #expect(article.fingerprint == Fingerprint(SHA256Digest(of: [1])))
    #expect(article.frontMatterFingerprint == Fingerprint(SHA256Digest(of: [2])))
  }

  @Test func everyField() {
    let bare = Article.Fields(file: "a.md", title: "", slug: .untitled)
    for (article, fields) in zip(packed([bare, fields(), bare]), [bare, fields(), bare]) { expect(article, fields) }
  }

  @Test(arguments: [
    "1997", "1997-04", "1997-04-24", "1997-21", "199X", "19XX", "1997-XX", "1997-04-XX", "1997-XX-XX", "1997?",
    "1997-04~", "1997-04-24%", "1997-04-24/1997-05-01", "1997/..", "../1997", "/1997", "1997/",
  ])
  func everyKindOfDate(_ edtf: String) throws {
    var fields = fields()
    fields.date = try PartialDate(edtf: edtf)
    expect(packed([fields])[0], fields)
  }

  @Test func bytesThatAreNoArticlesAreNone() throws {
    let block = packed([fields(), fields()])[0].block
    #expect(Article.all(in: block)?.count == 2)
    for length in [1, 50, 100, 200, block.count - 1] { #expect(Article.all(in: Array(block[..<length])) == nil) }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      var damaged = block
      damaged[Int.random(in: 0..<200, using: &random)] = UInt8.random(in: 0...255, using: &random)
      // Whatever they say, nothing is read that is not there.
      for article in Article.all(in: damaged) ?? [] {
        for field in Article.Field.allCases { _ = article.texts(field) }
        _ = (article.date, article.extra, article.positions)
      }
    }
  }
}
