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

  /// Says at which addresses articles are, and which addresses lead on to them.
  private func leads(_ project: TemporaryProject, _ old: String, to new: String) throws -> Bool {
    try project.read("site/1997/04/\(old).html").contains("1997/04/\(new).html\"")
  }

  /// Renumbers the texts of the archive: 1 to 3 become 2 to 4, and a new one comes first.
  private func makeRoom(in project: TemporaryProject) throws {
    for number in [3, 2, 1] {
      try project.write("seeds/\(number + 1).txt", try project.read("seeds/\(number).txt"))
    }
    try project.write(
      "seeds/1.txt", Seed.text(date: "20.04.1997", headline: "Before", paragraphs: ["All was well on the quay."]))
  }

  @Test func textsThatAreRenumberedKeepTheirAddresses() throws {
    let project = try archive()
    try makeRoom(in: project)
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("addresses.tsv"), "\(run.messages)")
    for number in 1...3 {
      #expect(try project.read("site/1997/04/2\(number)/riot-\(number).html").contains("<h1>Riot \(number)</h1>"))
      #expect(
        try project.read("addresses.tsv").contains(
          "1997/04/2\(number)/riot-\(number).html\t1997/04/2\(number)/riot-\(number).md\t\(number + 1).txt\t1\n"))
    }
    // The build had nothing to guess: what is corrected now leads on.
    try project.write(
      "seeds/3.txt", Seed.text(date: "26.04.1997", headline: "Riot 2", paragraphs: ["They were 2 at the harbour."]))
    try project.pressmark("build").expectSuccess()
    #expect(try leads(project, "22/riot-2", to: "26/riot-2"))
  }

  @Test func textsThatSwapTheirNamesKeepTheirAddresses() throws {
    let project = try archive()
    let (one, two) = (try project.read("seeds/1.txt"), try project.read("seeds/2.txt"))
    try project.write("seeds/1.txt", two)
    try project.write("seeds/2.txt", one)
    // Between the two nothing is built.
    try project.pressmark("convert").expectSuccess()
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/1997/04/21/riot-1.html").contains("<h1>Riot 1</h1>"))
    #expect(try project.read("site/1997/04/22/riot-2.html").contains("<h1>Riot 2</h1>"))
  }

  /// The name of a text passes on, and its article gets another address at once.
  @Test func aNameThatPassesOnWhileTheDateIsCorrected() throws {
    let project = try archive()
    try project.write("seeds/old.txt", try project.read("seeds/1.txt"))
    try project.write("seeds/1.txt", try project.read("seeds/2.txt"))
    try project.delete("seeds/2.txt")
    let file = "content/1997/04/21/riot-1.md"
    try project.write(file, try project.read(file).replacing("date: \"1997-04-21\"", with: "date: \"1997-04-28\""))
    try project.pressmark("build").expectSuccess()
    #expect(try leads(project, "21/riot-1", to: "28/riot-1"))
    #expect(try project.read("site/1997/04/28/riot-1.html").contains("<h1>Riot 1</h1>"))
    #expect(try project.read("site/1997/04/22/riot-2.html").contains("<h1>Riot 2</h1>"))
  }

  /// What conversion has carried into the list is taken back with it.
  @Test func undoTakesTheNamesInTheListBack() throws {
    let project = try archive()
    let before = try project.read("addresses.tsv")
    let texts = try (1...3).map { try project.read("seeds/\($0).txt") }
    try makeRoom(in: project)
    try project.pressmark("build").expectSuccess()
    try project.pressmark("undo").expectSuccess()
    for (index, text) in texts.enumerated() { try project.write("seeds/\(index + 1).txt", text) }
    try project.delete("seeds/4.txt")
    let new = "1997/04/20/before.html"
    let list = try project.read("addresses.tsv").split(separator: "\n").filter { !$0.hasPrefix(new) }
    #expect(list == before.split(separator: "\n"))
    try project.write("addresses.tsv", list.joined(separator: "\n") + "\n")
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("addresses.tsv") == before)
  }

  /// Where nobody knows which addresses there are, no article changes its text.
  @Test func aDamagedListLeavesArticlesAsTheyAre() throws {
    let project = try archive()
    let before = try project.files(in: "content")
    try project.write("addresses.tsv", "# pressmark addresses 1\nnonsense\n")
    try makeRoom(in: project)
    let run = try project.pressmark("convert")
    #expect(run.status == 1 && run.messages.contains("addresses.tsv:2:1: error: this line is no address"))
    #expect(try project.files(in: "content") == before)
  }

  /// The text that was saved over an article's is not published as its source.
  @Test func aTextSavedOverAnotherLeavesItsPage() throws {
    let project = try archive()
    try project.write(
      "seeds/1.txt",
      Seed.text(
        date: "8 May 1997", headline: "King visits Callao", byline: "Zoe Hill",
        paragraphs: ["A monarch came and spoke with dockers about wages and weather and nothing else at all."]))
    let run = try project.pressmark("build")
    #expect(run.status == 0 && run.messages.contains("riot-1.md:"), "\(run.messages)")
    #expect(try project.read("site/1997/04/21/riot-1.html").contains("<h1>Riot 1</h1>"))
    #expect(!project.has("site/1997/04/21/riot-1.txt"))
    #expect(try project.read("site/1997/05/08/king-visits-callao.txt").contains("monarch"))
    #expect(try project.pressmark("check", "--strict").status == 1)
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
