import TestSupport
import Testing

/// Addresses from the texts' side: what conversion and the commands for names change, leads on.
@Suite struct AddressTests {
  private func archive() throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "title: A\nsearch: off\n"])
    for number in 1...3 {
      try project.write(
        "seeds/\(number).txt",
        Seed.text(
          date: "2\(number).04.1997", headline: "Riot \(number)", paragraphs: ["They were \(number) at the harbour."]))
    }
    try project.pressmark("build").expectSuccess()
    return project
  }

  /// A content file that conversion writes anew from a mended text.
  @Test func aTextThatIsMendedLeavesItsOldAddress() throws {
    let project = try archive()
    try project.write(
      "seeds/1.txt", Seed.text(date: "30.04.1997", headline: "Riot 1", paragraphs: ["They were 1 at the harbour."]))
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/1997/04/21/riot-1.html").contains("1997/04/30/riot-1.html"))
    // The same, from another folder.
    try project.write("seeds/april/1.txt", try project.read("seeds/1.txt"))
    try project.delete("seeds/1.txt")
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/1997/04/21/riot-1.html").contains("1997/04/30/riot-1.html"))
    #expect(
      try project.read("addresses.tsv").contains("1997/04/21/riot-1.html\t1997/04/30/riot-1.md\tapril/1.txt\t1\n"))
  }

  /// What a command changes is taken back without a loss: both addresses were built.
  @Test func namesThatAreMergedLeadOn() throws {
    let project = try TemporaryProject(["pressmark.yml": "title: A\nsearch: off\n"])
    for (number, name) in ["Ann Lee", "Ann Lee", "A. Lee", "A. Lee"].enumerated() {
      try project.write("content/\(number).md", "---\ntitle: \"\(number)\"\nauthors: [\"\(name)\"]\n---\n\nText.\n")
    }
    try project.pressmark("build").expectSuccess()
    #expect(project.has("site/authors/a-lee.html"))
    try project.pressmark("authors", "merge", "A. Lee", "--into", "Ann Lee").expectSuccess()
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/authors/a-lee.html").contains("url=../authors/ann-lee.html"))
    try project.pressmark("undo").expectSuccess()
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/authors/a-lee.html").contains("<h1>A. Lee</h1>"))
  }

  /// A withdrawn article whose content file is deleted does not come back from its text.
  @Test func whatWasWithdrawnStaysSo() throws {
    let project = try archive()
    let file = "content/1997/04/21/riot-1.md"
    try project.write(file, try project.read(file).replacing("title:", with: "withdrawn: \"It was wrong.\"\ntitle:"))
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/1997/04/21/riot-1.html").contains("It was wrong."))
    #expect(!project.has("site/1997/04/21/riot-1.txt"))
    try project.delete(file)
    let run = try project.pressmark("build")
    #expect(run.status == 1 && run.messages.contains("'1997/04/21/riot-1.html' would be lost"), "\(run.messages)")
    #expect(try !project.read("site/1997/04/21/riot-1.html").contains("at the harbour"))
  }

  @Test func checkSaysThatTheListIsOld() throws {
    let project = try archive()
    #expect(try !project.pressmark("check").messages.contains("addresses.tsv"))
    try project.giveAddressesUp()
    #expect(
      try project.pressmark("check").messages.contains("addresses.tsv:1:1: warning: a build would change the list"))
    #expect(!project.has("addresses.tsv"))
  }

  @Test func aListThatCannotBeWrittenIsAnErrorBehindTheSite() throws {
    let project = try archive()
    try project.giveAddressesUp()
    try project.write("addresses.tsv/in-the-way", "")
    let run = try project.pressmark("build")
    #expect(run.status == 1 && run.messages.contains("addresses.tsv"), "\(run.messages)")
  }
}
