import SystemPackage
import TestSupport
import Testing

/// Second content files of an article, which synchronising disks and editors' programs leave: a page is published once,
/// and they are told.
@Suite struct SecondFilesTests {
  private static let own = "1997/04/24/bread-riots.md"

  private func archive() throws -> TemporaryProject {
    try BuiltArchive.copy {
      let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n", "seeds/a.txt": Seed.text()])
      try #require(try project.pressmark("build").status == 0)
      return project
    }
  }

  private func pages(_ project: TemporaryProject) throws -> [String] {
    try project.files(in: "site").keys.filter { $0.hasPrefix("1997/04/24/") && !$0.hasSuffix("index.html") }.sorted()
  }

  private static let copies = [
    "bread-riots 2", "bread-riots (1)", "bread-riots (conflicted copy)", "bread-riots (Ann's conflicted copy)", "zz",
  ]

  @Test(arguments: copies) func aSecondFileIsToldAndNotPublished(_ name: String) throws {
    let project = try archive()
    let before = try project.files(in: "site")
    let copy = "1997/04/24/\(name).md"
    try project.write("content/\(copy)", try project.read("content/\(Self.own)") + "\nTheirs.\n")
    for command in [["build"], ["build"], ["build", "--no-convert"]] {
      let run = try Program.run(command + ["--root", project.root.string])
      #expect(run.status == 1)
      #expect(
        run.messages.contains(
          "content/\(copy):11:9: error: is a second file of the article of seeds/a.txt, and is not published: "
            + "content/\(Self.own) is"), "\(run.messages)")
      #expect(try project.files(in: "site") == before)
    }
    try project.delete("content/\(copy)")
    #expect(try project.pressmark("build").status == 0)
  }

  @Test func theSecondFileTakesThePlaceOfTheFirst() throws {
    let project = try archive()
    try project.write(
      "content/1997/04/24/bread-riots 2.md", try project.read("content/\(Self.own)") + "\nTheirs.\n")
    #expect(try project.pressmark("build").status == 1)
    try project.delete("content/\(Self.own)")
    #expect(try project.pressmark("build").status == 0)
    // The address of the first leads on.
    #expect(
      try pages(project) == [
        "1997/04/24/bread-riots-2.html", "1997/04/24/bread-riots-2.txt", "1997/04/24/bread-riots.html",
      ])
    #expect(try project.read("site/1997/04/24/bread-riots-2.html").contains("Theirs."))
  }

  /// A draft is not published because a copy of it is none.
  @Test func aDraftStaysOffTheSiteWhateverItsCopySays() throws {
    let project = try archive()
    let text = try project.read("content/\(Self.own)")
    try project.write("content/1997/04/24/bread-riots 2.md", text)
    try project.write("content/\(Self.own)", text.replacing("title:", with: "draft: true\ntitle:"))
    try project.giveAddressesUp()
    #expect(try project.pressmark("build").status == 1)
    #expect(try pages(project).isEmpty)
  }

  /// Without a ledger the shortest name has it, then the first by its bytes.
  @Test func withoutALedgerTheOriginalIsTheOneWithTheShortestName() throws {
    let project = try archive()
    let text = try project.read("content/\(Self.own)")
    for name in ["a copy of it", "bread-riots 2"] { try project.write("content/1997/04/24/\(name).md", text) }
    for arguments in [["build", "--no-convert"], ["build"]] {
      try project.delete("content/ledger.tsv")
      let run = try Program.run(arguments + ["--root", project.root.string])
      #expect(run.status == 1)
      #expect(run.messages.split(separator: "\n").count { $0.contains("\(Self.own) is") } == 2, "\(run.messages)")
      #expect(try pages(project) == ["1997/04/24/bread-riots.html", "1997/04/24/bread-riots.txt"])
    }
  }

  @Test func whoeverWantsBothTakesTheSourceLinesOutOfOne() throws {
    let project = try archive()
    let lines = try project.read("content/\(Self.own)").split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.filter { !$0.hasPrefix("source") }.joined(separator: "\n")
    try project.write("content/1997/04/24/bread-riots 2.md", text)
    for _ in 1...2 { #expect(try project.pressmark("build").status == 0) }
    #expect(try pages(project).count { $0.hasSuffix(".html") } == 2)
  }

  @Test func whatEditorsProgramsLeaveIsNobodysArticle() throws {
    let project = try archive()
    let before = try project.files(in: "site")
    let text = try project.read("content/\(Self.own)")
    for name in ["bread-riots.md~", ".bread-riots.md.swp", "#bread-riots.md#", "bread-riots.md.bak"] {
      try project.write("content/1997/04/24/\(name)", text)
    }
    // Emacs marks what it has open with a link that leads nowhere.
    try project.link("content/1997/04/24/.#bread-riots.md", to: "ann@desk.4711:1234567890")
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    #expect(try project.files(in: "site") == before)
  }
}
