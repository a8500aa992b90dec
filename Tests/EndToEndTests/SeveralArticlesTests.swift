import Files
import SystemPackage
import TestSupport
import Testing

/// Files that hold several articles: what their head says, where they stand, and the source text beside each.
@Suite struct SeveralArticlesTests {
  private static let notices = """
    The Westerby Gazette

    Friday, March 3, 1882

    ====

    A COW ASTRAY.

    A red cow was taken up on the common last week, and the owner may have her on paying the charges.

    ====

    BELLS TO BE CAST.

    The vestry has voted forty pounds towards a peal of six bells, and the rector will give the rest.

    ====

    ACCIDENT AT THE QUARRY.

    A stone fell on the foot of Peter Lamb while he was loading a cart, and the foot had to come off.
    """

  /// The archive of the notices.
  private func archive() throws -> TemporaryProject {
    try BuiltArchive.copy { try Self.archive(Self.notices) }
  }

  /// An archive of one file.
  private static func archive(_ text: String, _ more: String = "") throws -> TemporaryProject {
    let project = try TemporaryProject([
      "pressmark.yml": "title: \"Gazette\"\narticle-separator: \"====\"\n" + more, "seeds/no 9.txt": text,
    ])
    let run = try project.pressmark("build")
    try #require(run.status == 0, "\(run.messages)")
    return project
  }

  @Test func eachHasWhatTheHeadOfTheFileSays() throws {
    let project = try archive()
    #expect(try project.files(in: "content").keys.count { $0.hasSuffix(".md") } == 3)
    let cow = try project.read("content/1882/03/03/a-cow-astray.md")
    #expect(cow.contains("date: \"1882-03-03\"\n"))
    #expect(cow.contains("publication: \"The Westerby Gazette\"\n"))
    #expect(cow.contains("source-date: \"Friday, March 3, 1882\"\n"))
    #expect(cow.contains("taken from the head of the file (lines 1-3): publication, date"))
  }

  @Test func whatAnArticleSaysItselfHolds() throws {
    let project = try Self.archive(Self.notices.replacing("A COW ASTRAY.", with: "March 10, 1882\n\nA COW ASTRAY."))
    let cow = try project.read("content/1882/03/10/a-cow-astray.md")
    #expect(cow.contains("publication: \"The Westerby Gazette\"\n"))
    #expect(project.has("content/1882/03/03/bells-to-be-cast.md"))
  }

  @Test func theHeadOfAPageAddsToThatOfTheIssue() throws {
    let text = Self.notices.replacing("====\n\nBELLS", with: "====\n\nPage 3\n\n====\n\nBELLS")
    let project = try Self.archive(text)
    #expect(try !project.read("content/1882/03/03/a-cow-astray.md").contains("page:"))
    for name in ["bells-to-be-cast", "accident-at-the-quarry"] {
      #expect(try project.read("content/1882/03/03/\(name).md").contains("\npage: \"3\"\n"))
    }
  }

  @Test func wordsOfAHeadThatNoFieldTakesAreTold() throws {
    let text = Self.notices.replacing("March 3, 1882", with: "March 3, 1882\n\nPublished weekly by H. Brand.")
    let project = try Self.archive(text)
    let run = try project.pressmark("convert")
    #expect(run.messages.contains("seeds/no 9.txt:1:1: warning: this part of the file is the head"))
    #expect(run.messages.contains("'Published weekly by H. Brand.' is on no page"))
  }

  /// The head stands above the first article, with no separator between.
  @Test func theOpeningOfTheFirstArticleIsTakenForAllWhereNoOtherHasOneAndIsTold() throws {
    let text = Self.notices.replacing("1882\n\n====\n", with: "1882\n")
    let project = try Self.archive(text)
    for name in ["a-cow-astray", "bells-to-be-cast", "accident-at-the-quarry"] {
      let content = try project.read("content/1882/03/03/\(name).md")
      #expect(content.contains("publication: \"The Westerby Gazette\"\n"))
    }
    let run = try project.pressmark("convert")
    #expect(run.messages.contains("above the first article is taken for all 3 of the file"))
  }

  @Test func theyStandInTheOrderOfTheFile() throws {
    let project = try archive()
    let day = try project.read("site/1882/03/03/index.html")
    let places = ["A COW ASTRAY.", "BELLS TO BE CAST.", "ACCIDENT AT THE QUARRY."].compactMap { day.firstRange(of: $0) }
    #expect(places.count == 3)
    #expect(places.map(\.lowerBound) == places.map(\.lowerBound).sorted())
  }

  @Test func aChangedHeadChangesEachAndABuildFindsNothingToDoAfterwards() throws {
    let project = try archive()
    try project.write("seeds/no 9.txt", Self.notices.replacing("Friday, March 3", with: "Saturday, March 4"))
    #expect(try project.pressmark("build").status == 0)
    #expect(project.has("content/1882/03/04/a-cow-astray.md"))
    #expect(!project.has("content/1882/03/03/a-cow-astray.md"))
    let site = try project.files(in: "site")
    let again = try project.pressmark("build")
    #expect(again.messages.contains("Converted 1 text: 0 written, 3 unchanged."))
    #expect(try project.files(in: "site") == site)
  }

  // MARK: - The source text of each

  @Test func theSourceOfEachIsItsOwnLines() throws {
    let project = try archive()
    #expect(try project.read("content/1882/03/03/bells-to-be-cast.md").contains("source-lines: \"13-15\"\n"))
    let source = try project.read("site/1882/03/03/bells-to-be-cast.txt")
    #expect(source.hasPrefix("BELLS TO BE CAST.\n"))
    #expect(source.hasSuffix("the rest.\n"))
    #expect(!source.contains("COW"))
    #expect(try project.read("site/1882/03/03/bells-to-be-cast.html").contains("<dd>13-15</dd>"))
  }

  @Test func bytesStandAsTheyStandInTheSeed() throws {
    let project = try archive()
    let text = Self.notices.replacing("Peter Lamb", with: "René Lamb").replacing("\n", with: "\r\n")
    let old = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    try project.write("seeds/no 9.txt", bytes: old)
    #expect(try project.pressmark("build").status == 0)
    let path = "site/1882/03/03/accident-at-the-quarry.txt"
    let bytes = try FileSystem.read(project.root.appending(path))
    #expect(old.suffix(bytes.count).elementsEqual(bytes))
    #expect(bytes.starts(with: "ACCIDENT".utf8))

    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try project.write("seeds/no 9.txt", bytes: wide)
    #expect(try project.pressmark("build").status == 0)
    let wideBytes = try FileSystem.read(project.root.appending(path))
    #expect(wideBytes.prefix(6).elementsEqual([0xFF, 0xFE, 0x41, 0, 0x43, 0]))
    #expect(wide.suffix(wideBytes.count - 2).elementsEqual(wideBytes.dropFirst(2)))
  }

  /// Ten times as many articles in one file take ten times as much room, not a hundred times.
  @Test func theSiteGrowsAsTheFileDoes() throws {
    func sourceBytes(_ count: Int) throws -> Int {
      let articles = (1...count).map {
        "Notice number \($0)\n\n" + String(repeating: "The ferry was late. ", count: 40)
      }
      let project = try Self.archive(
        "The Westerby Gazette\n\n3 March 1882\n\n====\n\n" + articles.joined(separator: "\n\n====\n\n"))
      return try project.files(in: "site").filter { $0.key.hasSuffix(".txt") && $0.key.hasPrefix("1882") }
        .reduce(0) { $0 + $1.value.count }
    }
    #expect(try sourceBytes(40) < 11 * sourceBytes(4))
  }

  @Test func linesThatAreGoneAreToldAndNothingElseIsShownForThem() throws {
    let project = try archive()
    let file = "content/1882/03/03/accident-at-the-quarry.md"
    try project.write(file, try project.read(file).replacing("\"19-21\"", with: "\"90-95\""))
    // Conversion would put the line back.
    let run = try project.pressmark("build", "--no-convert")
    #expect(run.messages.contains("has no lines 90-95 any more"))
    #expect(try project.read("site/1882/03/03/accident-at-the-quarry.txt").isEmpty)
  }

  // MARK: - What is not published

  @Test func sourcesCanBeKeptOffTheSite() throws {
    let project = try Self.archive(Self.notices, "sources: none\n")
    #expect(try project.files(in: "site").keys.allSatisfy { !$0.hasPrefix("1882") || !$0.hasSuffix(".txt") })
    let page = try project.read("site/1882/03/03/a-cow-astray.html")
    #expect(page.contains("<dd><bdi>no 9.txt</bdi></dd>"))
    #expect(!page.contains(".txt\""))
  }

  @Test(arguments: [".hidden/config", "a/.secret.txt", "scan.jpg"])
  func onlyTextsOfTheSeedsArePublished(_ source: String) throws {
    let project = try archive()
    try project.write("seeds/\(source)", "token: 12345\n")
    try project.write("content/x.md", "---\ntitle: \"X\"\nsource: \"\(source)\"\n---\n\nText.\n")
    let run = try project.pressmark("build")
    #expect(run.status == 0)
    #expect(run.messages.contains("content/x.md:3:9: warning: the source '\(source)' is no text of the seeds"))
    #expect(!project.has("site/undated/x.txt"))
  }

  @Test func theSourceOfADraftIsNotPublished() throws {
    let project = try archive()
    let cow = "content/1882/03/03/a-cow-astray.md"
    try project.write(cow, try project.read(cow).replacing("source: ", with: "draft: \"true\"\nsource: "))
    try project.giveAddressesUp()
    #expect(try project.pressmark("build").status == 0)
    #expect(project.has("site/1882/03/03/bells-to-be-cast.txt"))

    // Without its lines, an article's source is the whole file.
    let bells = "content/1882/03/03/bells-to-be-cast.md"
    try project.write(bells, try project.read(bells).replacing("source-lines: \"13-15\"\n", with: ""))
    let run = try project.pressmark("build", "--no-convert")
    #expect(run.messages.contains("holds a draft too, and is not published here"))
    for (path, bytes) in try project.files(in: "site") where !path.hasPrefix(".") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("red cow"), "\(path)")
    }
  }

  /// The lines that it had are the next article's now.
  @Test func anArticleThatLeftItsFileShowsNoOthersText() throws {
    let project = try archive()
    let bells = """
      ====

      BELLS TO BE CAST.

      The vestry has voted forty pounds towards a peal of six bells, and the rector will give the rest.

      """
    try project.write("seeds/no 9.txt", Self.notices.replacing(bells, with: ""))
    let run = try project.pressmark("build")
    #expect(run.messages.contains("bells-to-be-cast.md:8:9: warning: is in its source seeds/no 9.txt no more"))
    #expect(project.has("site/1882/03/03/bells-to-be-cast.html"))
    #expect(!project.has("site/1882/03/03/bells-to-be-cast.txt"))
    #expect(try project.read("site/1882/03/03/accident-at-the-quarry.txt").contains("Peter Lamb"))
  }

  /// Without conversion, which knows more, it is told here.
  @Test func linesOfATextThatHasChangedAreNotPublished() throws {
    let project = try archive()
    try project.delete("content/ledger.tsv")
    try project.write("seeds/no 9.txt", "New first line\n" + Self.notices)
    let run = try project.pressmark("build", "--no-convert")
    #expect(run.messages.contains("the source text seeds/no 9.txt has changed since, and is not published here"))
    #expect(!project.has("site/1882/03/03/bells-to-be-cast.txt"))
  }
}
