import TestSupport
import Testing

/// What a beginner with many texts reads: errors first, then the kinds of doubt, the worst first, each with its first
/// places.
@Suite(.thorough) struct DiagnosticListTests {
  /// An archive of 300 texts: 40 with a date that can be read in two ways, 20 without a date, two that are none.
  private func largeArchive() throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "", "seeds/y-blank.txt": "\n", "seeds/z-empty.txt": ""])
    for number in 100..<400 {
      let date = number % 15 == 0 ? nil : number % 15 < 3 ? "03/04/1997" : "24.04.1997"
      let lines = [
        "The Daily Herald", date, "Bread riots number \(number)", "By Ann Lee", "There was no bread on that day.",
      ]
      try project.write("seeds/\(number).txt", lines.compactMap(\.self).joined(separator: "\n\n") + "\n")
    }
    return project
  }

  @Test func manyAreToldByTheirKinds() throws {
    let project = try largeArchive()
    let run = try project.pressmark("build")
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count < 50)
    #expect(lines.first == "seeds/y-blank.txt:1:1: error: the file holds nothing but blanks")
    let more = lines.filter { $0.hasPrefix("and ") }
    #expect(more == ["and 35 more of this kind: ambiguous date", "and 15 more of this kind: no date"])
    // What an editor without much patience sees.
    let screen = lines.suffix(30)
    #expect(screen.contains("In doubt: ambiguous date (40), no date (20). To see why, type:"))
    #expect(screen.contains("    seeds/y-blank.txt:1:1: the file holds nothing but blanks"))
    #expect(screen.contains("    seeds/z-empty.txt:1:1: the file is empty"))
    // What is the same for all is said once.
    #expect(lines.count { $0.contains("Say which is right in pressmark.yml: date-order: dmy (or mdy).") } == 1)
  }

  @Test func theRestIsListedByTheCommandThatIsPrinted() throws {
    let project = try largeArchive()
    let run = try project.pressmark("build")
    let command = try #require(run.printedCommands.first { $0.contains("--all-warnings") })
    let all = try Program.shell(command, in: project.root)
    let told = all.messages.split(separator: "\n").filter { $0.contains(": warning: ") || $0.contains(": error: ") }
    #expect(told.count == 62)
    #expect(!all.messages.contains("more of this kind"))
  }

  /// The few warnings of a small archive stay text by text and line by line.
  @Test func fewAreToldTextByText() throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(date: "03/04/1997", headline: "One"),
      "seeds/b.txt": Seed.text(date: "Friday 24 April 1997", headline: "Two"),
      "seeds/c.txt": Seed.text(date: "05/06/1997", headline: "Three"), "seeds/d.txt": "",
    ])
    let lines = try project.pressmark("convert").messages.split(separator: "\n").filter { $0.hasPrefix("seeds/") }
    #expect(lines.map { $0.prefix(11) } == ["seeds/d.txt", "seeds/a.txt", "seeds/b.txt", "seeds/c.txt"])
  }

  /// A copy and a file that is no text are counted, and nothing in a text is in doubt.
  @Test func whatIsToldOfFilesIsNoDoubtAboutATextsWords() throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(), "seeds/letter.pages": "",
    ])
    let messages = try project.pressmark("convert").messages
    #expect(messages.contains("1 copy of others, 1 other file passed over."))
    #expect(!messages.contains("In doubt"))
  }

  /// Warnings of the pages have no topic; they are of one kind when they say the same of other places.
  @Test func warningsOfPagesAreCounted() throws {
    let project = try TemporaryProject()
    for number in 1...30 {
      try project.write(
        "content/\(number).md", "---\ntitle: \"A\(number)\"\n---\n\n[x](javascript:\(number))\n\n<b>\(number)</b>\n")
    }
    let messages = try project.pressmark("build").messages
    #expect(messages.contains("and 25 more of this kind: HTML in the text is left out"))
    #expect(messages.contains("and 25 more of this kind: the link to '…' is left out"))
  }
}
