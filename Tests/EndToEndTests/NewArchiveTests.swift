import SystemPackage
import TestSupport
import Testing

/// `pressmark new`: what it makes, what it says, and what it leaves alone.
@Suite struct NewArchiveTests {
  /// What it says can be typed as it is printed, whatever the folder is called.
  @Test(arguments: ["herald", "My Archive", "-herald", "l'écho", "a\"b$(c)`d\\", "."])
  func nextStepsCanBeTyped(_ name: String) throws {
    let folder = try TemporaryProject()
    let new = try Program.run(["new", "--", name], in: folder.root)
    try #require(new.status == 0, "\(new.messages)")
    try folder.write("\(name)/seeds/riots.txt", Seed.text())
    let command = try #require(new.printedCommands.last)
    let build = try Program.shell(command, in: folder.root)
    #expect(build.status == 0, "\(command): \(build.messages)")
    #expect(folder.has("\(name)/site/index.html"))
  }

  @Test(arguments: [".", "seeds", "seeds/1997", "site"]) func leavesAnArchiveAlone(_ place: String) throws {
    let folder = try TemporaryProject(["pressmark.yml": "title: \"Mine\"\n", "seeds/1997/a.txt": "", "site/x.html": ""])
    let before = try folder.files(in: ".")
    let run = try Program.run(["new", "."], in: folder.root.appending(place))
    #expect(run.status == 1)
    #expect(run.messages.contains("nothing was changed"))
    #expect(try folder.files(in: ".") == before)
  }

  /// Texts that were there before are pointed at, and the command moves them.
  @Test func textsBesideTheSeedsAreMoved() throws {
    let folder = try TemporaryProject([
      "herald/bread.txt": Seed.text(headline: "Bread"), "herald/Seeds/rice.txt": Seed.text(headline: "Rice"),
      "herald/LICENSE.txt": "Free.",
    ])
    let new = try Program.run(["new", "herald"], in: folder.root)
    #expect(new.messages.contains("lie beside herald/seeds/"))
    let build = try Program.run(["build", "herald"], in: folder.root)
    #expect(build.status == 0)
    #expect(build.messages.contains("bread.txt:1:1: warning: texts lie beside seeds/ and not in it"))
    #expect(build.printedCommands == Array(new.printedCommands.dropLast()))
    for command in build.printedCommands { #expect(try Program.shell(command, in: folder.root).status == 0) }
    let second = try Program.run(["build", "herald", "--strict"], in: folder.root)
    #expect(second.status == 0, "\(second.messages)")
    #expect(folder.has("herald/content/1997/04/24/rice.md"))
    #expect(folder.has("herald/content/1997/04/24/bread.md"))
  }

  /// Git changes line ends in a clone where the user's settings say so; checksums would not be right, and every file
  /// count as edited.
  @Test(.enabled(if: Program.hasGit, "there is no git")) func cloneWithOtherLineEndsIsTheSame() throws {
    let folder = try TemporaryProject()
    _ = try Program.run(["new", "--with-templates", "herald"], in: folder.root)
    try folder.write("herald/seeds/dos.txt", Seed.text(headline: "One").replacing("\n", with: "\r\n"))
    try folder.write("herald/seeds/unix.txt", Seed.text(headline: "Two"))
    try #require(try Program.run(["build", "herald"], in: folder.root).status == 0)
    let content = "herald/content/1997/04/24/two.md"
    try folder.write(content, try folder.read(content) + "\nAdded by hand.\n")
    try #require(try Program.run(["build", "herald"], in: folder.root).status == 0)
    let identity = "-c user.name=Ann -c user.email=ann@example.org -c core.autocrlf=true"
    let git = try Program.shell(
      """
      cd herald && git init -q && git \(identity) add . && git \(identity) commit -q -m All && cd .. \
      && git -c core.autocrlf=true clone -q herald clone
      """, in: folder.root)
    try #require(git.status == 0, "\(git.messages)")
    let run = try Program.run(["build", "--strict", "--json", "clone"], in: folder.root)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.number("written") == 0)
    #expect(try folder.files(in: "clone/content") == folder.files(in: "herald/content"))
  }

  /// One that was ended halfway, or found the disk full, is no archive yet: given again it is made whole.
  @Test func whatIsMissingIsWrittenWhenItIsGivenAgain() throws {
    let whole = try TemporaryProject()
    try #require(try Program.run(["new", whole.root.appending("herald").string]).status == 0)
    let project = try TemporaryProject(["herald/seeds": "a file in the place of a folder"])
    let folder = project.root.appending("herald")
    #expect(try Program.run(["new", folder.string]).status == 1)
    #expect(!project.has("herald/pressmark.yml"))
    try project.delete("herald/seeds")
    #expect(try Program.run(["new", folder.string]).status == 0)
    #expect(try project.files(in: "herald") == whole.files(in: "herald"))
  }
}
