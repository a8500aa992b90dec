import Foundation
import SystemPackage
import TestSupport
import Testing

/// An archive is found from where the user stands, and from what the user names.
@Suite struct FindingTests {
  /// A folder that holds the archive `herald` with one text, and nothing else.
  private func folderWithArchive(configured: Bool = true) throws -> TemporaryProject {
    let folder = try TemporaryProject(["herald/seeds/1997/riots.txt": Seed.text(headline: "Bread riots")])
    if configured { try folder.write("herald/pressmark.yml", "title: \"The Herald\"\n") }
    return folder
  }

  /// Each way to name an archive, with the folder below which it is typed.
  @Test(
    arguments: [true, false],
    [
      (".", "build herald"), (".", "build --root herald"), (".", "build herald/seeds"),
      (".", "convert herald/seeds/1997/riots.txt"), (".", "convert herald"), ("herald", "build"),
      ("herald/seeds/1997", "build"), ("herald/seeds/1997", "build ../.."), ("herald/seeds", "convert 1997"),
      ("herald/seeds", "convert seeds/1997/riots.txt"), ("herald", "convert seeds/"),
    ])
  func archiveIsFound(_ configured: Bool, _ typed: (folder: String, command: String)) throws {
    let folder = try folderWithArchive(configured: configured)
    let run = try Program.run(
      typed.command.split(separator: " ").map(String.init), in: folder.root.appending(typed.folder))
    #expect(run.status == 0, "\(run.messages)")
    #expect(folder.has("herald/content/1997/04/24/bread-riots.md"))
    #expect(try folder.files(in: ".").keys.allSatisfy { $0.hasPrefix("herald/") })
  }

  @Test func textIsInspectedFromAbove() throws {
    let folder = try folderWithArchive()
    let run = try Program.run(["inspect", "herald/seeds/1997/riots.txt"], in: folder.root)
    #expect(run.status == 0)
    #expect(run.output.contains("title        Bread riots"))
    // As messages name it.
    #expect(try Program.run(["inspect", "seeds/1997/riots.txt", "--root", "herald"], in: folder.root).status == 0)
  }

  /// A doubt and its cure are lines, as in messages.
  @Test func inspectionShowsHowToMendADoubt() throws {
    let folder = try TemporaryProject(["a.txt": "Bread riots\n\n03/04/1997\n\nThe mill was stormed at night.\n"])
    let output = try Program.run(["inspect", "a.txt"], in: folder.root).output
    let doubt = "a.txt:3:1: warning: '03/04/1997' can be read in two ways: day first or month first\n    Say which"
    #expect(output.contains(doubt), "\(output)")
    #expect(!output.contains("\\n"), "\(output)")
  }

  /// A folder of texts may be looked at before there is an archive.
  @Test func inspectionNeedsNoArchive() throws {
    let folder = try TemporaryProject(["letters/a.txt": Seed.text(headline: "Bread riots")])
    let run = try Program.run(["inspect", "letters"], in: folder.root)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("1 article"))
    #expect(try Program.run(["inspect", "a.txt"], in: folder.root.appending("letters")).status == 0)
  }

  /// A folder below the seeds that happens to be called as one of an archive's.
  @Test func foldersOfTextsAreNoArchives() throws {
    let folder = try folderWithArchive()
    try folder.write("herald/seeds/1998/content/mill.txt", Seed.text(headline: "The mill"))
    #expect(try Program.run(["build"], in: folder.root.appending("herald/seeds/1998")).status == 0)
    #expect(folder.has("herald/site/index.html"))
    #expect(!folder.has("herald/seeds/1998/site"))
  }

  @Test func rootDecides() throws {
    let folder = try folderWithArchive()
    try folder.write("echo/pressmark.yml", "")
    #expect(try Program.run(["build", "--root", "../echo"], in: folder.root.appending("herald")).status == 0)
    #expect(folder.has("echo/site/index.html"))
    #expect(!folder.has("herald/site"))
    #expect(try Program.run(["build", "herald", "--root", "echo"], in: folder.root).status == 64)
  }

  /// From a folder of texts to an archive of them, with nothing but the commands that the program prints.
  @Test func printedCommandsMakeAnArchiveOfTexts() throws {
    let folder = try TemporaryProject([
      "It's Ann's/-draft.txt": Seed.text(headline: "One"), "It's Ann's/zwölf.TXT": Seed.text(headline: "Two"),
      "It's Ann's/b c.txt": Seed.text(headline: "Three"), "It's Ann's/d.txt": Seed.text(headline: "Four"),
      "It's Ann's/1997 $HOME/e.txt": Seed.text(headline: "Five"),
    ])
    for here in ["It's Ann's", "."] {
      let run = try Program.run(
        here == "." ? ["build", "--root", "It's Ann's"] : ["build"], in: folder.root.appending(here))
      #expect(run.status == 1)
      #expect(run.messages.contains("is no archive: it has neither pressmark.yml nor seeds/ nor content/"))
      let commands = run.printedCommands
      try #require(commands.count == 3, "\(run.messages)")
      for command in commands {
        let step = try Program.shell(command, in: folder.root.appending(here))
        #expect(step.status == 0, "\(command): \(step.messages)")
      }
      #expect(folder.has("It's Ann's/archive/site/1997/04/24/five.html"))
      #expect(try folder.files(in: "It's Ann's/archive/content").keys.count { $0.hasSuffix(".md") } == 5)
      try FileManager.default.removeItem(atPath: folder.root.appending("It's Ann's/archive").string)
    }
  }

  @Test(arguments: [["build"], ["convert", "--dry-run"], ["tags", "rename", "--", "-Lima", "The Call"]])
  func archiveBelowIsNamed(_ words: [String]) throws {
    let folder = try folderWithArchive()
    let run = try Program.run(words, in: folder.root)
    #expect(run.status == 1)
    let expected = [
      "build": "pressmark build --root herald", "convert": "pressmark convert --dry-run --root herald",
      "tags": "pressmark tags rename --root herald -- -Lima 'The Call'",
    ]
    #expect(run.printedCommands == [expected[words[0]]])
  }

  @Test func misspeltFolderIsNamed() throws {
    let folder = try folderWithArchive()
    let run = try Program.run(["build", "herlad"], in: folder.root)
    #expect(run.status == 1)
    #expect(run.messages.contains("herlad:1:1: error: there is no such folder"))
    #expect(run.printedCommands == ["pressmark build --root herald"])
  }

  @Test func misspeltTextIsNamed() throws {
    let folder = try folderWithArchive()
    let run = try Program.run(["convert", "herald/seeds/1997/roits.txt"], in: folder.root)
    #expect(run.status == 1)
    #expect(run.messages.contains("Did you mean herald/seeds/1997/riots.txt?"))
  }

  /// A text that is named and lies elsewhere is not left without a word, and the others are converted.
  @Test func textOutsideTheSeeds() throws {
    let folder = try folderWithArchive()
    try folder.write("inbox/mill wheel.txt", Seed.text(headline: "The mill"))
    let run = try Program.run(["convert", "herald/seeds/1997/riots.txt", "inbox/mill wheel.txt"], in: folder.root)
    #expect(run.status == 1)
    #expect(run.messages.contains("inbox/mill wheel.txt:1:1: error: does not lie in seeds/"))
    #expect(run.printedCommands == ["cp 'inbox/mill wheel.txt' herald/seeds/"])
    #expect(folder.has("herald/content/1997/04/24/bread-riots.md"))
  }
}
