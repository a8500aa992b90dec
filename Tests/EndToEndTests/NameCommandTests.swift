import SystemPackage
import TestSupport
import Testing

/// `pressmark authors` and `pressmark publications` as an editor uses them; `pressmark tags` has tests of its own.
@Suite struct NameCommandTests {
  private func archive() throws -> TemporaryProject {
    try TemporaryProject([
      "content/a.md":
        "---\ntitle: \"A\"\ndate: \"1995-05-03\"\npublication: \"Harbour Times\"\nauthors: [\"J. P. Finch\", Ann Lee] # two\n---\n\nText.\n",
      "content/b.md":
        "---\ntitle: \"B\"\ndate: \"1996\"\npublication: The Harbour-Times\nauthors:\n  - \"John Peter Finch\"\n---\n\nText.\n",
      "content/c.md":
        "---\ntitle: \"C\"\ndate: \"1997\"\npublication: The Harbour Times\nauthors: [\"Lee, Ann\", Press Association]\n---\n\nText.\n",
    ])
  }

  @Test func listsAuthorsAndTwins() throws {
    let archive = try archive()
    let run = try archive.pressmark("authors")
    #expect(run.status == 0, "\(run.messages)")
    // What is printed can be typed where the user is.
    let root = "--root \(archive.root)"
    #expect(
      run.output == """
             1  Ann Lee            1995
             1  J. P. Finch        1995
             1  John Peter Finch   1996
             1  Lee, Ann           1997
             1  Press Association  1997

        Probably one author:
          Ann Lee (1), Lee, Ann (1): the same words in another order
              pressmark authors merge 'Lee, Ann' --into 'Ann Lee' \(root)
          J. P. Finch (1), John Peter Finch (1): initials, and the only name in full that they fit
              pressmark authors merge 'J. P. Finch' --into 'John Peter Finch' \(root)

        """)
  }

  @Test func initialsThatFitTwoPersonsAreNotTold() throws {
    let project = try TemporaryProject([
      "content/a.md": "---\ntitle: A\nauthors: [J. Finch, John Finch, James Finch, K. Finch]\n---\n\nText.\n"
    ])
    #expect(try !project.pressmark("authors").output.contains("Probably"))
  }

  @Test func listsPublicationsAndTwins() throws {
    let run = try archive().pressmark("publications", "list")
    // The two spellings of one address are one already.
    #expect(run.output.contains("2  The Harbour Times  1996–1997"), "\(run.output)")
    #expect(run.output.contains("pressmark publications merge 'Harbour Times' --into 'The Harbour Times'"))
  }

  @Test func authorsAreMergedAndTheDecisionHoldsForTextsToCome() throws {
    let project = try archive()
    let run = try project.pressmark("authors", "merge", "J. P. Finch", "--into", "John Peter Finch")
    #expect(run.status == 0, "\(run.messages)")
    #expect(try project.read("content/a.md").contains("authors: [\"John Peter Finch\", Ann Lee] # two\n"))
    #expect(
      try project.read("vocabulary.yml").hasSuffix(
        "authors:\n  - label: \"John Peter Finch\"\n    also: \"J. P. Finch\"\n"))
    try project.write(
      "seeds/d.txt",
      "The Harbour Times\n\n4 May 1998\n\nPilots not heard\n\nBy J.P. Finch\n\nPilots said that the channel had been marked wrongly.\n"
    )
    let built = try project.pressmark("build")
    #expect(built.status == 0, "\(built.messages)")
    let converted = try project.read("content/1998/05/04/pilots-not-heard.md")
    #expect(converted.contains("authors:\n  - \"John Peter Finch\"\n"), "\(converted)")
    #expect(converted.contains("byline: \"By J.P. Finch\"\n"))
    // What is written by hand is shown as the vocabulary has it.
    try project.write("content/e.md", "---\ntitle: E\nauthors: [J P Finch]\n---\n\nText.\n")
    #expect(try project.pressmark("build").status == 0)
    #expect(try project.files(in: "site/authors").keys.filter { $0.contains("finch") } == ["john-peter-finch.html"])
  }

  @Test func publicationsAreRenamedAndTheDecisionHoldsForTextsToCome() throws {
    let project = try archive()
    let run = try project.pressmark("publications", "rename", "The Harbour Times", "Harbour Gazette")
    #expect(run.status == 0, "\(run.messages)")
    #expect(try project.read("content/b.md").contains("publication: Harbour Gazette\n"))
    #expect(try project.read("content/c.md").contains("publication: Harbour Gazette\n"))
    #expect(try project.read("content/a.md").contains("publication: \"Harbour Times\"\n"))
    try project.write(
      "seeds/d.txt",
      "The Harbour Times\n\n4 May 1998\n\nPilots not heard\n\nBy Orla Kane\n\nPilots said that the channel had been marked wrongly.\n"
    )
    #expect(try project.pressmark("convert").status == 0)
    #expect(
      try project.read("content/1998/05/04/pilots-not-heard.md").contains("publication: \"Harbour Gazette\"\n"))
  }

  @Test func authorsThatAreNoneAreDroppedForEver() throws {
    let project = try archive()
    let run = try project.pressmark("authors", "drop", "Press Association")
    #expect(run.status == 0, "\(run.messages)")
    #expect(try project.read("content/c.md").contains("authors: [\"Lee, Ann\"]\n"))
    #expect(try project.read("vocabulary.yml").hasSuffix("drop-authors:\n  - \"Press Association\"\n"))
    try project.write(
      "seeds/d.txt",
      "The Harbour Times\n\n4 May 1998\n\nPilots not heard\n\nBy Press Association\n\nPilots said that the channel had been marked wrongly.\n"
    )
    #expect(try project.pressmark("convert").status == 0)
    #expect(try !project.read("content/1998/05/04/pilots-not-heard.md").contains("authors:"))
    #expect(try project.pressmark("publications", "drop", "Harbour Times").status == 64)
  }

  @Test func mistakesAreNamed() throws {
    let project = try archive()
    let unknown = try project.pressmark("authors", "rename", "Anne Lee", "Ann Lea")
    #expect(unknown.messages.contains("no article has the author 'Anne Lee'\n    Did you mean 'Ann Lee'?"))
    let there = try project.pressmark("authors", "rename", "Lee, Ann", "Ann Lee")
    #expect(
      there.messages.contains(
        "the author 'Ann Lee' exists already\n    To make one of both: pressmark authors merge 'Lee, Ann' --into 'Ann Lee'"
      ))
    try project.write("vocabulary.yml", "authors:\n  - label: Ann Lee\n    broader: Writers\n")
    #expect(try project.pressmark("authors").messages.contains("vocabulary.yml:3:5: error: unknown key 'broader'"))
  }
}
