import Archive
import Conversion
import Files
import Markdown
import SystemPackage
import TestSupport
import Testing

/// Texts in the layouts that real archives come in, each beside the Markdown that a careful librarian wants of it.
///
/// `Layouts/NAME.txt` is the source and `Layouts/NAME.md` what comes out, written by hand from the text and not from
/// the converter. Of `source-changes` the expected file names what must be said. The subjects and the facts on the
/// source file are not compared. `PRESSMARK_RECORD=1 swift test --filter LayoutTests` writes what came out over the
/// expected files; read the difference.
@Suite struct LayoutTests {
  private static let folder = FilePath(#filePath).removingLastComponent().appending("Layouts")
  private static let notCompared: Set = [
    "tags", "source", "source-sha256", "source-encoding", "source-part", "source-lines",
  ]

  static let names: [String] = FileTree(folder).files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }

  @Test func thereAreTexts() {
    #expect(Self.names.count > 80)
  }

  @Test(arguments: names) func comesOutAsItShould(_ name: String) async throws {
    let project = try TemporaryProject()
    try project.write("seeds/\(name).txt", bytes: try FileSystem.read(Self.folder.appending("\(name).txt")))
    let converter = Converter(project.project, configuration: Configuration(), options: Converter.Options())
    let (summary, diagnostics) = await converter.convert()
    #expect(!diagnostics.containsError)
    let file = try #require(summary.files.first)
    let made = try ContentText(try FileSystem.read(project.project.content.appending(file)))
    let expectation = Self.folder.appending("\(name).md")
    if Recording.isOn {
      try FileSystem.write(made.written(without: Self.notCompared), to: expectation)
      return
    }
    let expected = try ContentText(try FileSystem.read(expectation))
    #expect(made.fields(without: Self.notCompared) == expected.fields(without: Self.notCompared))
    for change in expected.changes { #expect(made.changes.joined(separator: "\n").contains(change)) }
    #expect(made.body == expected.body)
  }
}
