import Archive
import Conversion
import Documents
import Files
import SystemPackage
import TestSupport
import Testing

/// Documents among the seeds: each is read by the program that people trust with it, and then as any text is.
@Suite(.needs(.pandoc)) struct DocumentTests {
  static let article = """
    THE EVENING HERALD

    12 May 1987

    Mill closes after ninety years

    By Jane Doe

    The last shift at the *Harbour* mill ended on Friday, when **two hundred** people left the building for good. More is
    told in [the report](https://example.org/report).[^1]

    - The doors are shut.
    - The chimneys stay.

    Year   Hands
    ------ ------
    1897   45
    1987   200

    The town council will meet on Monday to talk about what is to be done with the site and its chimneys.

    [^1]: The report was printed in 1986.
    """

  static func convert(
    _ files: [String: [UInt8]]
  ) async throws -> (project: TemporaryProject, summary: Converter.Summary, told: [Diagnostic]) {
    let project = try TemporaryProject()
    for (name, bytes) in files { try project.write("seeds/\(name)", bytes: bytes) }
    let (summary, told) = await Converter(
      project.project, configuration: Configuration(), options: Converter.Options()
    ).convert()
    return (project, summary, told)
  }

  static func content(_ name: String, _ bytes: [UInt8]) async throws -> (text: String, told: [Diagnostic]) {
    let (project, summary, told) = try await convert([name: bytes])
    let file = try #require(summary.files.first, "\(told)")
    return (try project.read("content/\(file)"), told)
  }

  @Test(arguments: [("docx", "docx"), ("odt", "odt"), ("rtf", "rtf"), ("html", "html"), ("epub", "epub")])
  func readsAsItsTextWould(_ ending: String, _ format: String) async throws {
    let (text, _) = try await Self.content("mill.\(ending)", TestDocument.bytes(Self.article, as: format))
    for line in [
      "title: \"Mill closes after ninety years\"", "date: \"1987-05-12\"", "publication: \"THE EVENING HERALD\"",
      "byline: \"By Jane Doe\"", "source: \"mill.\(ending)\"",
    ] {
      #expect(text.contains("\n\(line)\n"))
    }
    #expect(text.contains("at the *Harbour* mill ended on Friday, when **two hundred** people"))
    #expect(text.contains("told in [the report](https://example.org/report)"))
    #expect(text.contains("\n- The doors are shut.\n- The chimneys stay.\n"))
    #expect(text.contains("1897 | 45\n1987 | 200\n"))
  }

  @Test(arguments: ["docx", "odt"]) func notesStandBelowTheText(_ format: String) async throws {
    let (text, _) = try await Self.content("mill.\(format)", TestDocument.bytes(Self.article, as: format))
    #expect(text.contains("(https://example.org/report).[^1]\n"))
    #expect(text.hasSuffix("\n\n[^1]: The report was printed in 1986.\n"))
  }

  @Test func isKnownByItsDigest() async throws {
    let bytes = try TestDocument.bytes(Self.article, as: "docx")
    let (text, _) = try await Self.content("mill.docx", bytes)
    #expect(text.contains("source-sha256: \"\(SHA256Digest(of: bytes).hexadecimal)\"\n"))
  }

  @Test func isReadOnceAsLongAsItStays() async throws {
    let bytes = try TestDocument.bytes(Self.article, as: "docx")
    let (project, _, _) = try await Self.convert(["mill.docx": bytes, "a.txt": Array(Seed.text().utf8)])
    let own = { try FileSystem.names(in: project.root.appending(".pressmark")).filter { $0.hasPrefix("document-") } }
    let kept = try own()
    #expect(kept.count == 1)
    let stamp = try FileSystem.stamp(of: project.root.appending(".pressmark").appending(kept[0]))
    try project.write("seeds/a.txt", Seed.text(headline: "No bread"))
    let (summary, _) = await Converter(
      project.project, configuration: Configuration(), options: Converter.Options()
    ).convert()
    #expect(summary.written == 1)
    #expect(try FileSystem.stamp(of: project.root.appending(".pressmark").appending(kept[0])) == stamp)
  }

  @Test func besideATextOfItsNameItIsNoArticle() async throws {
    let bytes = try TestDocument.bytes(Self.article, as: "docx")
    let (_, summary, told) = try await Self.convert([
      "a.txt": Array(Seed.text().utf8), "a.docx": bytes, "b.docx": bytes, "b.pdf": [],
    ])
    #expect(summary.seeds == 2)
    #expect(told.isEmpty)
  }

  @Test func marksStandBehindBlanksThatBecomePlainOnes() async throws {
    let page = """
      <html><body><h1>Bread riots</h1><p>12 May 1987</p><p>There&nbsp;was&#x2003;none, as \
      <a href="https://example.org/r">the report</a> says of <b>Thursday&nbsp;night</b> here.</p></body></html>
      """
    let (text, _) = try await Self.content("riots.html", Array(page.utf8))
    #expect(
      text.contains("There was none, as [the report](https://example.org/r) says of **Thursday night** here."))
  }

  @Test func markupOfSubheadsStays() async throws {
    let page = """
      <html><body><h1>Bread riots in the harbour</h1><p>By Ann Lee</p><p>12 May 1987</p><p>There was no bread on \
      Thursday, and nobody could say when there would be.</p><h2>What <i>The Herald</i> <a href="https://example.org/h">said</a> # 1</h2><p>Nothing at all.</p>\
      <h2><b>Afterwards</b></h2><p>There was bread again.</p></body></html>
      """
    let (text, _) = try await Self.content("riots.html", Array(page.utf8))
    #expect(text.contains("\n\n## What *The Herald* [said](https://example.org/h) # 1\n\nNothing"))
    #expect(text.contains("\n\n## Afterwards\n\nThere"))
  }

  @Test func markupStaysAroundHyphensAtLineEnds() async throws {
    let page = """
      <html><body><h1>Bread riots</h1><p>12 May 1987</p><p>The neighbourhood had no bread. Nobody in the \
      neighbourhood had any on Thursday.</p><p><a href="https://example.org/n">The neighbour-<br>hood</a> had waited for a\
      <br>week, and <i>the neigh-<br>bourhood</i> was very<br>angry about the bread that<br>did not come.</p></body></html>
      """
    let (text, _) = try await Self.content("riots.html", Array(page.utf8))
    #expect(
      text.contains(
        "[The neighbourhood](https://example.org/n) had waited for a week, and *the neighbourhood* was very angry"))
  }

  @Test func aBoldLineInASentenceIsNoSubhead() async throws {
    let page = """
      <html><body><h1>Bread riots</h1><p>By Ann Lee</p><p>12 May 1987</p><p>There was no bread on Thursday, and nobody \
      could say when there would be.</p><p>The council, which met in<br><b>the Hall of the Harbour</b><br>on Friday, \
      decided nothing at all, and the mayor went home before the others had come.</p></body></html>
      """
    let (text, _) = try await Self.content("riots.html", Array(page.utf8))
    #expect(text.contains("which met in **the Hall of the Harbour** on Friday, decided"))
  }

  @Test func aQuotationBelowAShortParagraphStaysOne() async throws {
    let riots = """
      # Bread riots

      12 May 1987

      There was no bread\\
      on Thursday, and nobody could say when there would be.\\
      The ships had none, and the mill had none.

      > We had none, the baker said.

      So it went on until the evening came and all went home. Nobody has been seen at the mill since then, they say.
      """
    let (text, _) = try await Self.content("riots.docx", TestDocument.bytes(riots, as: "docx"))
    #expect(text.contains("\n\n> We had none, the baker said.\n\n"))
  }

  @Test(.needs(.pdftotext)) func aHeadlineOnEachPageIsTold() async throws {
    let prose = [
      "There was no bread on Thursday, and nobody could say when there would be some.",
      "The ships had none, and the mill had none, and nobody would go there to ask.",
      "So it went on until the evening came and all of them went home.",
    ]
    func told(_ name: String) async throws -> [String] {
      let pages = prose.enumerated().map { ["\(name) \($0 + 1)", $1] }
      return try await Self.content("riots.pdf", TestDocument.pdf(pages)).told.map(\.message)
    }
    #expect(try await told("The Long Wait").contains { $0.hasSuffix("but 'The Long Wait 2' stands on each page") })
    #expect(try await !told("").contains { $0.hasSuffix("stands on each page") })
  }

  // MARK: - What does not come over

  @Test func linksOfTheHeadAndOfTablesAreTold() async throws {
    let page = """
      <html><body><h1><a href="https://example.org/riots">Bread riots</a></h1><p>12 May 1987</p>\
      <p>By <a href="mailto:ann@example.org">Ann Lee</a></p><p>There was <a href="https://example.org/b">no bread</a>.</p>\
      <table><tr><td>Day</td><td>Bread</td></tr><tr><td>Friday</td><td><a href="https://example.org/t">none</a></td></tr>\
      </table></body></html>
      """
    let (text, _) = try await Self.content("riots.html", Array(page.utf8))
    #expect(text.contains("There was [no bread](https://example.org/b)."))
    #expect(
      try ContentText(Array(text.utf8)).changes == [
        "a link to 'https://example.org/t' was left out",
        "a link to 'https://example.org/riots' was left out, of “Bread riots”",
        "a link to 'mailto:ann@example.org' was left out, of “Ann Lee”",
      ])
  }

  @Test func headersAndTextBoxesOfWordAreTold() async throws {
    let box = """
      <w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(TestDocument.paragraph("Words in a box"))\
      </w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
      """
    let body = ["The Daily Herald", "12 May 1987", "Bread riots", "By Ann Lee", "There was no bread on Thursday."]
      .map(TestDocument.paragraph).joined()
    let header = "<w:hdr NAMESPACES>\(TestDocument.paragraph("Page seven of the Saturday issue"))</w:hdr>"
    let (text, told) = try await Self.content(
      "riots.docx", TestDocument.word(body + box, others: [("header1.xml", header)]))
    #expect(text.contains("title: \"Bread riots\""))
    let isBoxThere = text.contains("\n\nWords in a box\n")
    #expect(isBoxThere || text.contains("  - \"not taken over, in a text box: “Words in a box”\"\n"))
    #expect(text.contains("  - \"not taken over, in a header: “Page seven of the Saturday issue”\"\n"))
    #expect(told.contains { $0.message.hasPrefix("words did not come over, in a ") })
  }

  @Test func notesThatPandocDropsFromRTFAreTold() async throws {
    let rtf = """
      {\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\header Saturday\\par}The Daily Herald\\par 12 May 1987\\par Bread riots\\par
      By Ann Lee\\par There was no bread{\\super 1{\\footnote A note on bread.}} in the caf\\'e9 on Thursday.\\par}
      """
    let (text, _) = try await Self.content("riots.rtf", Array(rtf.utf8))
    #expect(text.contains("There was no bread"))
    #expect(text.contains("A note on bread."))
    #expect(text.contains("not taken over, in a header: “Saturday”"))
    #expect(!text.contains("Times"))
  }

  @Test func aPictureIsToldAndItsCaptionStays() async throws {
    let page = """
      <html><head><title>x</title></head><body><article><h1>Bread riots</h1><p>12 May 1987</p><p>There was no bread.</p>\
      <figure><img src="queue.jpg" alt="A queue at a door"><figcaption>The queue on Thursday</figcaption></figure>\
      </article><nav>Home Contact</nav></body></html>
      """
    let (text, told) = try await Self.content("riots.html", Array(page.utf8))
    #expect(text.contains("\n\nThe queue on Thursday\n"))
    #expect(text.contains("a picture was not taken over: queue.jpg"))
    #expect(text.contains("not taken over, in the place of a picture: “A queue at a door”"))
    #expect(text.contains("not taken over, in the text: “Home Contact”"))
    #expect(told.contains { $0.message == "a picture was not taken over (1)" })
  }

  @Test func aPictureInATableIsCountedOnce() async throws {
    let page = """
      <html><body><h1>Bread riots</h1><p>12 May 1987</p><table><tr><td><img src="queue.jpg"></td><td>The queue</td></tr>\
      <tr><td>There was no bread on Thursday, and none on Friday, and nobody could say when there would be.</td>\
      <td>Rye</td></tr></table><p><img src="door.jpg"></p><p><img src="door.jpg"></p></body></html>
      """
    let (text, told) = try await Self.content("riots.html", Array(page.utf8))
    #expect(text.contains("a picture was not taken over: queue.jpg\"\n"))
    #expect(told.contains { $0.message == "pictures were not taken over (3)" })
  }

  // MARK: - Documents that nobody has looked at

  @Test func scriptsOfAPageNeverReachTheArticle() async throws {
    let page = """
      <html><body><h1>Bread riots</h1><p>12 May 1987</p><script>alert(1)</script><p onclick="x()">There was \
      <b>no <i>bread</i></b> &lt;script&gt; <a href="javascript:alert(2)">here</a>.</p></body></html>
      """
    let (text, _) = try await Self.content("riots.html", Array(page.utf8))
    #expect(!text.contains("alert(1)"))
    #expect(!text.contains("onclick"))
    #expect(text.contains("There was **no *bread*** \\<script> here."))
    #expect(text.contains("a link to 'javascript:alert(2)' was left out"))
  }

  @Test(arguments: ["-o evil.docx", "--help.docx", "$(touch x).docx", "a;b.docx"])
  func aNameIsNoArgument(_ name: String) async throws {
    let (project, summary, told) = try await Self.convert([name: TestDocument.bytes(Self.article, as: "docx")])
    #expect(summary.written == 1, "\(told)")
    #expect(try project.files(in: "seeds").keys.sorted() == [name])
  }

  @Test(arguments: ["docx", "odt", "epub"]) func aDamagedDocumentIsAnError(_ ending: String) async throws {
    let (_, summary, told) = try await Self.convert(["a.\(ending)": Array("no document".utf8)])
    #expect(summary.written == 0)
    #expect(told.map(\.severity) == [.error])
    #expect(told[0].path == "seeds/a.\(ending)")
  }

  @Test func documentsWithoutWordsAreNoCopiesOfEachOther() async throws {
    let bytes = Array("<html><body><p> </p></body></html>".utf8)
    let (_, summary, told) = try await Self.convert(["a.html": bytes, "b.html": bytes])
    #expect(summary.copies == 0)
    #expect(told.map(\.message) == ["the document holds no words", "the document holds no words"])
  }

  @Test func aLockedDocumentIsToldSo() async throws {
    let (_, _, told) = try await Self.convert(["a.docx": [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]])
    #expect(
      told.map(\.message) == [
        "the document is locked with a password, or is an old Word document under another name"
      ])
  }

  @Test func severalArticlesInOneDocumentAreTold() async throws {
    let book = (1...3).map { "# Chapter of bread \($0)\n\nThere was no bread on day \($0).\n" }.joined(separator: "\n")
    let (_, told) = try await Self.content("book.odt", TestDocument.bytes(book, as: "odt"))
    #expect(told.contains { $0.message == "it has 3 headings of the first level, and may be as many articles" })
  }

  @Test func xmlThatIsNoExportIsPassedOver() async throws {
    let (_, summary, told) = try await Self.convert([
      "a.txt": Array(Seed.text().utf8), "scan.xml": Array("<alto/>".utf8),
    ])
    #expect(summary.seeds == 1)
    #expect(told.map(\.message) == ["is passed over (web page): only texts (.txt) and documents are read"])
  }
}
