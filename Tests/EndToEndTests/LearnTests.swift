import SystemPackage
import TestSupport
import Testing

/// `pressmark learn`: an editor corrects one article, and all texts like it follow.
@Suite struct LearnTests {
  private static let headlines = [
    "Dockers reject contract", "Miners fear pit closure", "Bakers win shorter night", "Nurses demand pay rise",
    "Tenants refuse water tax", "Sailors welcome new harbour", "Weavers lose old mill", "Printers mark hundred years",
  ]
  private static let names = ["Ann Lee", "Carl Brown", "Dora Lind", "Ivor Haas"]

  private static func clipping(_ number: Int, mark: String = "PRESSCLIP SERVICE", extra: String = "") -> String {
    """
    \(mark)
    Ref. \(4711 * (number + 3))/B
    The Weekly Lantern
    \(number + 4) June 1993, page \(number + 2)
    \(extra)
    \(headlines[number])

    \(names[number % names.count])

    \(body(number))

    PRESSCLIP SERVICE - for private use only

    """
  }

  private static func body(_ number: Int) -> String {
    "On the \(number + 3)rd of the month they met in the old hall, and what they said there was heard in the street."
  }

  private func archive(_ texts: [String]? = nil) throws -> TemporaryProject {
    let texts = texts ?? Self.headlines.indices.map { Self.clipping($0) }
    var files = ["pressmark.yml": "# ours\ntitle: \"A\" # the title\n"]
    for (number, text) in texts.enumerated() { files["seeds/\(number).txt"] = text }
    let project = try TemporaryProject(files)
    _ = try project.pressmark("convert")
    return project
  }

  private func content(of seed: Int, in project: TemporaryProject) throws -> (file: String, text: String) {
    let all = try project.files(in: "content").mapValues { String(decoding: $0, as: UTF8.self) }
    let found = try #require(all.first { $0.key.hasSuffix(".md") && $0.value.contains("source: \"\(seed).txt\"") })
    return ("content/" + found.key, found.value)
  }

  /// Corrects an article as its editor would.
  private func correct(
    _ seed: Int, in project: TemporaryProject, headline: String? = nil, byline: String? = nil
  ) throws -> String {
    let (file, text) = try content(of: seed, in: project)
    let source = text.split(separator: "\n").filter { $0.hasPrefix("source") && !$0.hasPrefix("source-changes") }
    try project.write(
      file,
      """
      ---
      title: "\(headline ?? Self.headlines[seed])"
      date: "1993-06-\(seed + 4 < 10 ? "0" : "")\(seed + 4)"
      publication: "The Weekly Lantern"
      byline: "\(byline ?? Self.names[seed % Self.names.count])"
      \(source.joined(separator: "\n"))
      ---

      \(Self.body(seed))

      """)
    return file
  }

  @Test func oneCorrectionTeachesAll() throws {
    let project = try archive()
    #expect(try !content(of: 3, in: project).text.hasSuffix("\n---\n\n\(Self.body(3))\n"))
    let file = try correct(0, in: project)
    let corrected = try project.read(file)
    let run = try project.pressmark("learn", file, "--yes")
    #expect(run.output.contains("8 texts have it; 7 would be read otherwise:"))
    #expect(run.output.contains("    Ref. {…}\n    {publication}\n    {date}, page {…}\n"))
    let converted = try project.pressmark("convert")
    #expect(converted.messages.contains("7 written, 0 unchanged, 1 edited by hand"))
    for number in Self.headlines.indices.dropFirst() {
      let text = try content(of: number, in: project).text
      #expect(text.contains("title: \"\(Self.headlines[number])\"\n"))
      #expect(text.contains("byline: \"\(Self.names[number % Self.names.count])\"\n"))
      #expect(text.hasSuffix("\n---\n\n\(Self.body(number))\n"))
    }
    #expect(try project.read(file) == corrected)
    #expect(
      try project.read("pressmark.yml").hasPrefix("# ours\ntitle: \"A\" # the title\n\nlayouts:\n  layout-1: |\n"))
    // Once is enough.
    #expect(try project.pressmark("learn", file, "--yes").output.contains("pressmark.yml has it already."))
  }

  @Test func aHeadlineMayBeginAsTheTextDoes() throws {
    let headline = "On the 3rd of the month nobody came"
    var texts = Self.headlines.indices.map { Self.clipping($0) }
    texts[0] = texts[0].replacing(Self.headlines[0], with: headline)
    let project = try archive(texts)
    let run = try project.pressmark("learn", try correct(0, in: project, headline: headline), "--yes")
    #expect(run.status == 0 && run.output.contains("8 texts have it"), "\(run.output)\(run.messages)")
  }

  @Test func inspectDrawsTheLayoutThatTextsShare() throws {
    let run = try archive().pressmark("inspect")
    #expect(run.output.contains("8 texts laid out alike"))
    #expect(run.output.contains("        Ref. {…}\n        {publication}\n        {date}, page {page}\n"))
    #expect(run.output.contains("type: pressmark learn FILE"))
  }

  @Test func theTitleOfAColumnStaysItsHeadline() throws {
    let project = try archive(
      Self.headlines.indices.map { "The Daily Herald\n\n\($0 + 1).04.1997\n\nLetters\n\n\(Self.body($0))\n" })
    for number in Self.headlines.indices {
      let text = try content(of: number, in: project).text
      #expect(text.contains("title: \"Letters\"\n"))
      #expect(text.hasSuffix("\n---\n\n\(Self.body(number))\n"))
    }
  }

  @Test func nothingIsWrittenWithoutAYes() throws {
    let project = try archive()
    let file = try correct(0, in: project)
    let before = try project.read("pressmark.yml")
    #expect(try project.pressmark("learn", file, "--dry-run").status == 0)
    #expect(try project.pressmark("learn", file).messages.contains("Nothing was written. To write it:"))
    #expect(try project.read("pressmark.yml") == before)
  }

  @Test func aLessonIsTakenBack() throws {
    let project = try archive()
    let before = try project.read("pressmark.yml")
    _ = try project.pressmark("learn", try correct(0, in: project), "--yes")
    #expect(try project.read("pressmark.yml") != before)
    _ = try project.pressmark("undo")
    #expect(try project.read("pressmark.yml") == before)
  }

  @Test func aSecondCorrectionRefinesTheLayout() throws {
    var texts = Self.headlines.indices.map { Self.clipping($0) }
    for number in [5, 6, 7] {
      texts[number] = Self.clipping(number, mark: "PRESSCLIP (NORTH)", extra: "Section: Work\n")
    }
    let project = try archive(texts)
    _ = try project.pressmark("learn", try correct(0, in: project), "--yes")
    #expect(try project.pressmark("convert").messages.contains("seeds/5.txt:1:1: warning: 'PRESSCLIP (NORTH)' stands"))
    let run = try project.pressmark("learn", try correct(5, in: project), "--yes")
    #expect(run.output.hasPrefix("The layout layout-1, with what this text adds:"))
    _ = try project.pressmark("convert")
    for number in [1, 6, 7] {
      let text = try content(of: number, in: project).text
      #expect(text.contains("title: \"\(Self.headlines[number])\"\n"), "\(text)")
      #expect(text.hasSuffix("\n---\n\n\(Self.body(number))\n"))
    }
    #expect(try project.read("pressmark.yml").components(of: "layout-").count == 1)
  }

  @Test func whatWouldMakeACorrectedArticleWorseIsNotTaken() throws {
    let project = try archive()
    _ = try project.pressmark("learn", try correct(0, in: project), "--yes")
    _ = try project.pressmark("convert")
    // Somebody takes the byline for the headline, which another article that was corrected contradicts.
    let other = try correct(1, in: project)
    let wrong = try correct(2, in: project, headline: Self.names[2], byline: Self.headlines[2])
    let before = try project.read("pressmark.yml")
    let run = try project.pressmark("learn", wrong, "--yes")
    #expect(run.status == 1)
    #expect(run.messages.contains("would make"))
    #expect(run.messages.contains("worse, which is corrected already"))
    #expect(try project.read("pressmark.yml") == before)
    #expect(run.messages.contains(other) || run.messages.contains("content/"))
  }

  @Test func aHeadlineOfTheEditorsOwnTeachesNothing() throws {
    let project = try archive()
    let file = try correct(0, in: project, headline: "A headline of mine")
    let run = try project.pressmark("learn", file, "--yes")
    #expect(run.status == 1)
    #expect(run.messages.contains("the headline 'A headline of mine' stands in no line of seeds/0.txt"))
  }

  @Test func whatALessonHasAlreadyInAWindowsFileIsRefined() throws {
    let project = try archive()
    try project.write("pressmark.yml", "title: \"A\"\r\nlayouts:\r\n  own: |\r\n    NO {headline}\r\n")
    #expect(try project.pressmark("learn", try correct(0, in: project), "--yes").status == 0)
    let written = try project.read("pressmark.yml")
    #expect(written.hasPrefix("title: \"A\"\r\nlayouts:\r\n  own: |\r\n    NO {headline}\r\n  layout-1: |\r\n"))
    #expect(written.utf8.count { $0 == 0x0A } == written.utf8.count { $0 == 0x0D })
  }

  @Test func aParagraphThatTheEditorDroppedStaysInAllOthers() throws {
    let more = "The harbour master told the paper that nobody had asked him, and the mayor said nothing at all."
    let project = try archive(
      Self.headlines.indices.map { number in
        let lead = "The \(Self.names[number % 4]) affair was \(number) days old when the old hall was opened again.\n\n"
        let text = Self.clipping(number).split(separator: Self.body(number), omittingEmptySubsequences: false)
        return "\(text[0])\(lead)\(Self.body(number))\n\n\(more.dropLast()) \(number).\(text[1])"
      })
    let file = try correct(0, in: project)
    let run = try project.pressmark("learn", file, "--yes")
    #expect(run.status == 1)
    #expect(run.messages.contains("'The Ann Lee affair was 0 days old when the old hall was o…' is left out of its"))
  }

  @Test func aBylineInOtherWordsTakesNoOthersBylineAway() throws {
    let project = try archive()
    let run = try project.pressmark("learn", try correct(0, in: project, byline: "By Ann Lee"), "--yes")
    #expect(run.status == 1)
    #expect(run.messages.contains("its byline stands in no line of seeds/0.txt as it is written here"))
  }

  @Test func theOneAuthorMayStandForTheByline() throws {
    let project = try archive()
    let file = try correct(0, in: project)
    let text = try project.read(file)
    let parts = text.split(separator: "byline: \"Ann Lee\"")
    try project.write(file, parts.joined(separator: "authors:\n  - \"Ann Lee\""))
    #expect(try project.pressmark("learn", file, "--yes").status == 0)
    _ = try project.pressmark("convert")
    #expect(try content(of: 1, in: project).text.contains("byline: \"Carl Brown\"\n"))
  }

  @Test func whatAllTextsHaveIsNeverMissing() throws {
    let texts = Self.headlines.indices.map { number in
      """
      \(number + 4) June 1993
      PRESS AGENCY NORTH
      \(Self.headlines[number])
      \(number % 3 == 2 ? "" : Self.names[number % 4] + "\n")The Weekly Lantern

      \(Self.body(number))

      PAN \(number * 7)

      """
    }
    let project = try archive(texts)
    let run = try project.pressmark("learn", try correct(0, in: project), "--yes")
    #expect(run.output.contains("    PRESS AGENCY NORTH\n    {headline}\n    ? {byline}\n    {publication}\n"))
    #expect(run.output.contains("8 texts have it"))
  }

  @Test func aListBelowTheTextMayHaveAnyLength() throws {
    let words = ["cooper", "tailor", "weaver", "doctor", "ferry", "mill", "quarry"]
    let texts = Self.headlines.indices.map { number in
      let list = (0...(number * 3) % 5).map { words[($0 * 2 + number) % words.count] }
      return """
        PRESSCLIP SERVICE
        The Weekly Lantern
        \(number + 4) June 1993

        \(Self.headlines[number])

        \(Self.names[number % Self.names.count])

        \(Self.body(number))

        Keywords below
        \(list.joined(separator: "\n"))
        END OF CARD

        """
    }
    let project = try archive(texts)
    let run = try project.pressmark("learn", try correct(1, in: project), "--yes")
    #expect(run.output.contains("    Keywords below\n    * {…}\n    END OF CARD\n"))
    #expect(run.output.contains("8 texts have it"))
  }

  @Test func aLongTextTeachesSoonWhateverIsChangedInIt() throws {
    let line = "The harbour of the mill went to the market on that day and nobody knew why it was late."
    let long = Array(repeating: line, count: 1500)
    let head = "OLD BUREAU\nThe mill\nAnn Lee\nThe Call\n4 June 1993\n\n"
    for body in [long.joined(separator: " "), long.joined(separator: "\n")] {
      let project = try archive([head + body + "\n"])
      let (file, text) = try content(of: 0, in: project)
      try project.write(file, text + "Words of the editor's own at the end.\n")
      let learn = ["learn", file, "--root", project.root.string]
      #expect(try Program.run(learn, processorSeconds: 30).status == 1)
      try project.write(file, text.split(separator: "\n---\n")[0] + "\n---\n\nOther words of the editor at the top.\n")
      let run = try Program.run(learn, processorSeconds: 30)
      #expect(run.messages.contains("its text begins or ends as no line"))
    }
  }

  @Test func otherFilesTeachNothing() throws {
    let project = try archive()
    #expect(try project.pressmark("learn", "seeds/0.txt").messages.contains("is no content file"))
    try project.write("content/own.md", "---\ntitle: \"Own\"\n---\n\nText.\n")
    #expect(try project.pressmark("learn", "content/own.md").messages.contains("names no source text"))
  }
}

extension String {
  /// The lines that begin with words behind their blanks.
  fileprivate func components(of words: String) -> [Substring] {
    split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix(words) }
  }
}
