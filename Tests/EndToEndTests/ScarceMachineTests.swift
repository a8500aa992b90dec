import Foundation
import SystemPackage
import TestSupport
import Testing

/// A machine that refuses something for a moment changes nothing for good: a run tells it and fails, or does all that
/// it does elsewhere.
///
/// `make test-faults` lets every call fail in turn; these need no compiler.
@Suite(.thorough) struct ScarceMachineTests {
  /// Texts with edited content files, a new text and a changed one.
  private func archive() throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\nbase-url: \"https://example.org/\"\n"])
    func write(_ number: Int, _ words: String) throws {
      let text = Seed.text(
        date: "\(13 + number).04.1997", headline: "Bread riot \(number)",
        paragraphs: ["There was no bread in Lima. \(words)", "Number \(number)."])
      try project.write("seeds/\(number).txt", text)
    }
    for number in 1...8 { try write(number, "They waited.") }
    try #require(try project.pressmark("build", "--jobs", "1").status == 0)
    for number in 1...3 {
      let file = "content/1997/04/\(13 + number)/bread-riot-\(number).md"
      try project.write(file, try project.read(file) + "\nAn editor's words.\n")
    }
    try write(3, "They went home.")
    try write(9, "They waited.")
    return project
  }

  /// Few files may be open at once: what cannot be opened is not taken for what is not there.
  @Test(arguments: [8, 9, 10, 12, 14, 16]) func fewOpenFiles(_ number: Int) throws {
    let project = try archive()
    let whole = try archive()
    try #require(try whole.pressmark("build", "--jobs", "1").status == 0)
    let run = try Program.shell("ulimit -n \(number) && exec pressmark build --jobs 1", in: project.root)
    let left = try project.files(in: "content")
    for number in 1...3 {
      let page = left["1997/04/\(13 + number)/bread-riot-\(number).md"] ?? []
      #expect(String(decoding: page, as: UTF8.self).hasSuffix("An editor's words.\n"), "\(run.messages)")
    }
    if run.status == 0 { #expect(try project.files(in: "site") == whole.files(in: "site"), "\(run.messages)") }
    try #require(try project.pressmark("build", "--jobs", "1").status == 0)
    #expect(try project.files(in: "content") == whole.files(in: "content"), "\(run.messages)")
    #expect(try project.files(in: "site") == whole.files(in: "site"), "\(run.messages)")
  }
}
