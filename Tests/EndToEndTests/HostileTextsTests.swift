import SystemPackage
import TestSupport
import Testing

/// Texts that are made to keep a machine busy: they are refused, at their place, and all others are read.
@Suite struct HostileTextsTests {
  private let marks = String(repeating: "\u{301}\u{323}", count: 51)

  @Test func aLetterWithTooManyMarksIsRefused() throws {
    let project = try TemporaryProject([
      "pressmark.yml": "title: The Herald\n",
      "seeds/hostile.txt": "Rice\(marks) riots\n\nBy Ann Lee\n\n24 April 1997\n\nThere is no rice.\n",
      "seeds/sound.txt": "Bread riots\n\nBy Ann Lee\n\n24 April 1997\n\nThere is no bread.\n",
    ])
    let conversion = try Program.run(["convert", "--root", project.root.string])
    #expect(conversion.status == 1)
    #expect(conversion.messages.contains("seeds/hostile.txt:1:5: error: more than 100 combining marks stand on one"))
    #expect(project.has("content/1997/04/24/bread-riots.md") && !project.has("content/1997/04/24/rice-riots.md"))

    try project.delete("seeds/hostile.txt")
    try project.write("content/a.md", "---\ntitle: \"Rice\"\nauthors: [\"Ann Lee\(marks)\"]\n---\n\nNo rice.\n")
    let build = try Program.run(["build", "--root", project.root.string])
    #expect(build.status == 1)
    #expect(build.messages.contains("content/a.md:3:19: error: more than 100 combining marks stand on one letter"))
  }
}
