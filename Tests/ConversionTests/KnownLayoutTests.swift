import Archive
import Markdown
import TestSupport
import Testing

@testable import Conversion

/// The layouts of databases that conversion knows by name. What comes of their texts stands in `Layouts/Databases`.
@Suite struct KnownLayoutTests {
  private func reading(_ text: String) throws -> ArticleReading {
    let source = try SeedSource(Array(text.utf8), Configuration.Texts())
    let settings = ConversionSettings(Configuration(), seed: "a.txt", today: nil)
    return try #require(
      SeedReadings(source, settings: settings, knowledge: CorpusKnowledge()).articles.first?.reading)
  }

  private static let article =
    "Le Courrier\nno. 12\nLa Une, lundi 4 juin 2012, p. 3\n\nLe pont est ferm\u{E9}\n\nAnn Lee\n\n"
    + "Le pont est ferm\u{E9} depuis lundi, et personne ne sait quand il rouvrira.\n\n"

  @Test func aTextWithTheMarkIsReadByTheLayout() throws {
    let found = try reading(Self.article + "Cet article est paru dans Le Courrier\n")
    #expect(found.layout == "europresse")
    #expect(found.values.byline == "Ann Lee")
    #expect(found.values.section == "La Une")
  }

  @Test func withoutTheMarkItIsReadAsAnyOther() throws {
    #expect(try reading(Self.article).layout == nil)
  }

  /// A line of the head in a form that the layout has not would be the text's first.
  @Test func aTextThatKeepsALabelIsReadAsAnyOther() throws {
    let text =
      "Bridge is closed\nFernholm Courier (NH) - May 4, 2010\nAuthor: Mostly about bridges, the town said.\n"
      + "Section: Local\n\nThe bridge has been closed to carts since Monday.\n\nRecord: 1005040123\n"
    let found = try reading(text)
    #expect(found.layout == nil)
    #expect(!found.blocks.contains { String(decoding: found.words(of: $0), as: UTF8.self).contains("Section:") })
  }

  @Test(arguments: [
    ("marks: [abc]\nlayouts:\n  a: |\n    {headline}\n", 1, "this is no mark"),
    ("marks: [abcd]\nlayouts:\n  a: |\n    {headline}\n    {dat}\n", 5, "unknown field '{dat}'"),
    ("marks: [abcd]\n", 1, "a file of layouts has marks: and layouts:"),
    ("mark: [abcd]\n", 1, "'mark' is neither marks: nor layouts:"),
  ])
  func aMistakeInAFileIsTold(_ file: String, _ line: Int, _ message: String) {
    let error = KnownLayoutFile(bytes: Array(file.utf8)).errors.first
    #expect(error?.message == message)
    #expect(error?.position.line == line)
  }

  // MARK: - Mail as it is sent

  @Test(arguments: [
    ("quoted-printable", "iso-8859-1", "Le boulanger a d=E9cid=\n=E9 que le pain reste =3D bon."),
    ("quoted-printable", "utf-8", "Le boulanger a d=C3=A9cid=C3=A9 que le =\npain reste =3D bon."),
    ("base64", "utf-8", "TGUgYm91bGFuZ2VyIGEgZMOpY2lkw6kgcXVlIGxl\nIHBhaW4gcmVzdGUgPSBib24u"),
  ])
  func aMailIsDecoded(_ coding: String, _ charset: String, _ text: String) throws {
    let mail =
      "From: Ann Lee <ann@example.org>\nSubject: =?utf-8?Q?Caf=C3=A9?=\nContent-Type: text/plain;\n"
      + " charset=\"\(charset)\"\nContent-Transfer-Encoding: \(coding)\nDate: 4 May 1996\n\n\(text)\n"
    let decoded = try DecodedText(decoding: Array(mail.utf8), encoding: nil)
    #expect(
      String(decoding: decoded.bytes, as: UTF8.self).contains(
        "Le boulanger a d\u{E9}cid\u{E9} que le pain reste = bon."))
    #expect(decoded.changes.contains { $0.note == "decoded from \(coding), as mail is sent" })
    #expect(try reading(mail).values.headline == "Caf\u{E9}")
  }
}
