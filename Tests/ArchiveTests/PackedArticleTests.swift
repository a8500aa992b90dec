import Files
import Markdown
import TestSupport
import Testing

@testable import Archive

/// Articles are packed into bytes, and every field comes out as it went in.
@Suite struct PackedArticleTests {
  private static let bare = FrontMatter(file: "a.md", title: "", slug: .untitled)

  /// A value for each key, of its kind.
  private static let full: FrontMatter = {
    var frontMatter = FrontMatter(file: "1997/04/24/é.md", title: "Перу 🗞", slug: .untitled)
    for key in ArticleKey.allCases where frontMatter[key] == nil {
      frontMatter[key] =
        switch key.kind {
        case .words: .text(String(repeating: "Long. ", count: 20_000))
        case .figure, .name, .language, .slug, .seed, .file: .text("§ \(key.name)")
        case .names, .texts, .addresses: .texts([key.name, "", "Ann Lee"])
        case .date, .day: CalendarDay(year: 2026, month: 11, day: 25).map { .date(PartialDate($0)) }
        case .flag: .isTrue
        case .digest: .text(SHA256Digest(of: [1]).hexadecimal)
        case .number: .number(3)
        case .lines: SourceLines("12-40").map { .lines($0) }
        }
    }
    let place = TextPosition(line: 70_000, column: 300)
    frontMatter.extra = [
      YAMLEntry(
        key: "own",
        value: .mapping([
          YAMLEntry(
            key: "deep", value: .list([YAMLItem(value: .text("item"), position: place)]), position: place,
            valuePosition: place)
        ]), position: place, valuePosition: place)
    ]
    frontMatter.positions.add(0, TextPosition(line: 2, column: 8))
    frontMatter.positions.add(15, place)
    return frontMatter
  }()

  private func packed(_ all: [FrontMatter]) -> [Article] {
    var packer = ArticlePacker(reserving: all.count)
    for frontMatter in all {
      packer.add(
        frontMatter, isDoubtful: false, stamp: FileSystem.Stamp(size: 12, changed: 34, noted: 56, node: 78),
        fingerprint: Fingerprint(SHA256Digest(of: [1])),
        frontMatterFingerprint: Fingerprint(SHA256Digest(of: [2])))
    }
    return packer.starts.map { Article(block: packer.block, start: $0) }
  }

  private func expect(_ article: Article, _ frontMatter: FrontMatter) {
    #expect(article.file == frontMatter.file)
    for key in ArticleKey.allCases { #expect(article.value(of: key) == frontMatter[key], "\(key)") }
    for key in ArticleKey.names { #expect(article.positions[key] == frontMatter.positions[key]) }
    #expect(article.extra == frontMatter.extra)
    #expect(article.filing == Filing(frontMatter[.date]?.date))
    #expect(article.stamp == FileSystem.Stamp(size: 12, changed: 34, noted: 56, node: 78))
    #expect(article.fingerprint == Fingerprint(SHA256Digest(of: [1])))
    #expect(article.frontMatterFingerprint == Fingerprint(SHA256Digest(of: [2])))
  }

  @Test func everyField() {
    let all = [Self.bare, Self.full, Self.bare]
    for (article, frontMatter) in zip(packed(all), all) { expect(article, frontMatter) }
  }

  /// The bits of the mask: the keys' and the others' are not the same ones.
  @Test func thereIsRoomForAllKeys() {
    #expect(ArticleKey.allCases.allSatisfy { $0.bit < Article.Part.file.bit })
  }

  @Test func aChecksumThatIsNoneStaysAsItIs() {
    var frontMatter = Self.bare
    frontMatter[.sourceSHA256] = .text("none")
    expect(packed([frontMatter])[0], frontMatter)
  }

  @Test(arguments: [
    "1997", "1997-04", "1997-04-24", "1997-21", "199X", "19XX", "1997-XX", "1997-04-XX", "1997-XX-XX", "1997?",
    "1997-04~", "1997-04-24%", "1997-04-24/1997-05-01", "1997/..", "../1997", "/1997", "1997/",
  ])
  func everyKindOfDate(_ edtf: String) throws {
    var frontMatter = Self.full
    frontMatter[.date] = .date(try PartialDate(edtf: edtf))
    expect(packed([frontMatter])[0], frontMatter)
  }

  @Test func bytesThatAreNoArticlesAreNone() throws {
    let block = packed([Self.full, Self.full])[0].block
    #expect(Article.all(in: block, block.indices)?.count == 2)
    for length in [1, 50, 100, 200, block.count - 1] { #expect(Article.all(in: block, 0..<length) == nil) }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      var damaged = block
      damaged[Int.random(in: 0..<200, using: &random)] = UInt8.random(in: 0...255, using: &random)
      // Whatever they say, nothing is read that is not there.
      for article in Article.all(in: damaged, damaged.indices) ?? [] {
        for key in ArticleKey.allCases { _ = (article.texts(key), article.value(of: key)) }
        _ = (article.date, article.extra, article.positions)
      }
    }
  }
}
