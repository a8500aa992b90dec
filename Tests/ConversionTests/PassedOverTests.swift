import Archive
import TestSupport
import Testing

@testable import Conversion

/// Files in the seeds' folder that are no texts.
@Suite struct PassedOverTests {
  private func convert(_ files: [String]) async throws -> (Converter.Summary, [Diagnostic]) {
    let project = try TemporaryProject(
      Dictionary(uniqueKeysWithValues: files.map { ("seeds/\($0)", $0.hasSuffix(".txt") ? Seed.text() : "x") }))
    let (summary, told) = await Converter(
      project.project, configuration: Configuration(), options: Converter.Options()
    ).convert()
    return (summary, told.filter { $0.message.contains("passed over") || $0.message.contains("no text in this") })
  }

  @Test(arguments: [
    ("speech.dot", "Word document"), ("leaflet.ps", "PDF"), ("texts 2009.zip", "packed archive"),
    ("front page.JPG", "picture"), ("list.xls", "spreadsheet or table"), ("data.xml", "web page"),
    ("notes.md", "text with marks"), ("mail.eml", "mail"), ("book.mobi", "e-book"),
    ("strike", "file without an ending"), ("strike.", "file without an ending"),
    ("strike.text", "text by another name"), ("strike.txt.bak", "text by another name"), ("strike.xyz", "other file"),
  ])
  func eachIsNamedWithWhatToDo(_ name: String, _ kind: String) async throws {
    let (summary, told) = try await convert(["a.txt", name])
    #expect(summary.ignored == 1)
    #expect(summary.passedOver.map(\.kind) == [kind])
    #expect(told.map(\.path) == ["seeds/\(name)"])
    #expect(told.map(\.message) == ["is passed over (\(kind)): only texts (.txt) and documents are read"])
    #expect(told.first?.topic == "\(kind) passed over")
  }

  @Test func aScanBesideItsTextIsNotTold() async throws {
    let (summary, told) = try await convert(["a.txt", "a.jpg", "b.TXT", "B.pdf", "README.md"])
    #expect(told.isEmpty)
    #expect(summary.passedOver.map(\.file) == ["B.pdf", "a.jpg"])
  }

  /// What lies beside a document that is open in a word processor, and what Windows and the Mac leave in folders.
  @Test(arguments: [
    "~$riots.docx", "~$a.txt", ".~lock.riots.odt#", "Thumbs.db", "1997/desktop.ini", "Desktop.ini", "Icon\r",
  ])
  func whatSystemsKeepForThemselvesIsAsIfHidden(_ name: String) async throws {
    let (summary, told) = try await convert(["a.txt", name])
    #expect(told.isEmpty)
    #expect(summary.ignored == 0 && summary.passedOver.isEmpty && summary.failed == 0)
    #expect(summary.written == 1)
  }

  @Test func aFolderWithoutAnyTextIsToldSo() async throws {
    let (_, told) = try await convert(["texts 2009.zip"])
    #expect(told.contains { $0.path == "seeds" && $0.message == "there is no text in this folder, only other files" })
    #expect(told.contains { $0.advice == "Unpack it and put the texts in it here." })
  }
}
