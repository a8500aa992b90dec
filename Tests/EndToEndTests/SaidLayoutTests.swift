import SystemPackage
import TestSupport
import Testing

/// Texts are read as the layouts in `pressmark.yml` say, and by nothing else.
@Suite struct SaidLayoutTests {
  private static let newswire = """
    title: "A"
    layouts:
      newswire: |
        {headline}
        Newstex Blogs
        {publication}
        {date}

        Copyright {…}
        Length: {…}
        ? Byline: {byline}
        Body

        {text}

        Load-Date: {…}
        End of Document

    """

  private static func wire(_ headline: String, service: String = "Newstex Blogs", byline: String? = nil) -> String {
    """
    \(headline)
    \(service)
    Harbour Gazette
    January 7, 1991

    Copyright 1991 Harbour Gazette
    Length: 12 words
    \(byline.map { "Byline: \($0)\n" } ?? "")Body

    The dockers went on strike on Monday, and they want more pay than before.

    Load-Date: January 8, 1991
    End of Document

    """
  }

  private func convert(_ configuration: String, _ text: String) throws -> (content: String, messages: String) {
    let project = try TemporaryProject(["pressmark.yml": configuration, "seeds/a.txt": text])
    let run = try project.pressmark("convert")
    let files = try project.files(in: "content").filter { $0.key.hasSuffix(".md") }
    return (files.values.map { String(decoding: $0, as: UTF8.self) }.joined(), run.messages)
  }

  @Test func aTextThatFitsIsReadByItsLayout() throws {
    let (content, messages) = try convert(Self.newswire, Self.wire("Port strike", byline: "Ann Lee"))
    for line in [
      "title: \"Port strike\"", "date: \"1991-01-07\"", "publication: \"Harbour Gazette\"", "byline: \"Ann Lee\"",
      "  - \"Ann Lee\"",
    ] { #expect(content.contains("\n\(line)\n"), "\(line)") }
    #expect(content.hasSuffix("---\n\nThe dockers went on strike on Monday, and they want more pay than before.\n"))
    #expect(content.contains("“Newstex Blogs”, “Copyright 1991 Harbour Gazette”"))
    #expect(!content.contains("rights:"))
    #expect(!messages.contains("warning"))
  }

  @Test func aLineThatSomeLackMayBeMissing() throws {
    let (content, _) = try convert(Self.newswire, Self.wire("Port strike"))
    #expect(content.contains("title: \"Port strike\"\n"))
    #expect(!content.contains("byline"))
  }

  @Test func aTextThatNearlyFitsIsToldWithItsLine() throws {
    let (_, messages) = try convert(Self.newswire, Self.wire("Port strike", service: "Oldtex"))
    #expect(
      messages.contains("seeds/a.txt:2:1: warning: 'Oldtex' stands where the layout 'newswire' has 'Newstex Blogs'"))
  }

  @Test func repeatedLinesFormsAndKeysOfOnesOwn() throws {
    let layout = """
      layouts:
        cards: |
          CARD No. {extra.card}
          | FILE {extra.card}
          {publication} / {date dmy} / p. {page}
          + {headline}

          ({byline})
          * {…}
          TEXT
          {text}
          \\* typed by {…}

      """
    let text = """
      FILE 17/B
      The Call / 04.06.1993 / p. 3
      Dockers reject
      the new contract

      (Ann Lee)
      seen by K.

      checked
      TEXT
      The dockers said no to the new contract on Monday, as they had before.
      * typed by M.
      """
    let (content, messages) = try convert(layout, text)
    for line in [
      "title: \"Dockers reject the new contract\"", "date: \"1993-06-04\"", "page: \"3\"", "card: \"17/B\"",
      "byline: \"Ann Lee\"",
    ] { #expect(content.contains("\n\(line)\n"), "\(line)") }
    #expect(content.hasSuffix("\n\nThe dockers said no to the new contract on Monday, as they had before.\n"))
    #expect(!messages.contains("warning"))
  }

  @Test func theTextMayBeginInALineOfTheHead() throws {
    let layout = "layouts:\n  wire: |\n    ^{headline}<\n    {place} ({date}) -- {text}\n    XX-{publication}\n"
    let text = "^Strike ends<\nLIMA (4 June 1993) -- The  strike ended at noon.\nMen went home.\nXX-The Call\n"
    let (content, _) = try convert(layout, text)
    for line in ["title: \"Strike ends\"", "date: \"1993-06-04\"", "place: \"LIMA\"", "publication: \"The Call\""] {
      #expect(content.contains("\n\(line)\n"), "\(line)")
    }
    #expect(content.contains("\n---\n\nThe  strike ended at noon."))
  }

  @Test func aLineOfManyFieldsIsTriedOnceFromEachPlace() throws {
    let fields = Array(repeating: "{…}", count: 12).joined(separator: ", ")
    let text = String(repeating: "a, ", count: 1200) + "\n" + Seed.text()
    let project = try TemporaryProject([
      "pressmark.yml": "layouts:\n  a: |\n    \(fields), {…} ; {headline}\n", "seeds/a.txt": text,
    ])
    let run = try Program.run(["convert", "--root", project.root.string], processorSeconds: 30)
    #expect(run.messages.contains("1 written"))
  }

  @Test(arguments: [
    ("    {headlin}\n", "pressmark.yml:3:5: error: unknown field '{headlin}'\n    Did you mean {headline}?"),
    ("    {headline}\n    {date\n", "pressmark.yml:4:5: error: '{' is never closed"),
    ("    {headline}{date}\n", "pressmark.yml:3:5: error: nothing stands between {date} and the field before it"),
    ("    | {headline}\n", "pressmark.yml:3:5: error: '|' has no line above it"),
    ("    {text}\n    {headline}\n    {text}\n", "pressmark.yml:5:5: error: {text} stands here twice"),
    ("    {text} {headline}\n", "pressmark.yml:3:5: error: {text} does not stand where the text can begin"),
  ])
  func aMistakeIsToldWithItsLine(_ layout: String, _ message: String) throws {
    let project = try TemporaryProject(["pressmark.yml": "layouts:\n  a: |\n" + layout, "seeds/a.txt": Seed.text()])
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(!project.has("site"))
  }
}
