import TestSupport
import Testing

/// What an editor knows of all texts of a folder, and what the names of files and folders say.
@Suite struct ArchiveKnowledgeTests {
  private static let bare = "The boats are back\n\nAll of them came home on Monday evening, and nobody was lost.\n"
  private static let wire = """
    newswire
    The boats are back

    All of them came home on Monday evening, and nobody was lost.

    """

  /// The content file of each text, by the text's path, and what was told.
  private func convert(
    _ configuration: String, _ seeds: [String: String]
  ) throws -> (content: [String: String], messages: String, project: TemporaryProject) {
    var files = ["pressmark.yml": configuration]
    for (path, text) in seeds { files["seeds/" + path] = text }
    let project = try TemporaryProject(files)
    let messages = try project.pressmark("convert").messages
    return (try contents(of: project), messages, project)
  }

  private func contents(of project: TemporaryProject) throws -> [String: String] {
    var found: [String: String] = [:]
    for (path, bytes) in try project.files(in: "content") where path.hasSuffix(".md") {
      let text = String(decoding: bytes, as: UTF8.self)
      let source = text.split(separator: "\n").first { $0.hasPrefix("source: ") } ?? ""
      found[String(source.dropFirst(9).dropLast())] = text
    }
    return found
  }

  @Test func whatAllTextsOfAFolderHaveInCommon() throws {
    let (content, messages, _) = try convert(
      """
      publication: "The Harbour Gazette"
      folders:
        "1926":
          publication: "The Lantern"
          date: 1926
          rights: "Free"
          language: cy
          byline: "By Ann Lee"
        "1926/May":
          date: 1926-05
          issue: 17
          section: Letters
          place: Selmouth
          volume: II
          page: 3
      """,
      ["a.txt": Self.bare, "1926/b.txt": Self.bare + "Two.\n", "1926/May/c.txt": Self.bare + "Three.\n"])
    let (a, b, c) = (content["a.txt"] ?? "", content["1926/b.txt"] ?? "", content["1926/May/c.txt"] ?? "")
    #expect(a.contains("\npublication: \"The Harbour Gazette\"\n"))
    #expect(a.contains("\"taken from pressmark.yml: publication\""))
    #expect(b.contains("\ndate: \"1926\"\npublication: \"The Lantern\"\n"))
    #expect(b.contains("\nbyline: \"By Ann Lee\"\nauthors:\n  - \"Ann Lee\"\n"))
    #expect(b.contains("\nlanguage: \"cy\"\nrights: \"Free\"\n"))
    #expect(
      b.contains("taken from pressmark.yml, folders “1926”: publication, date, language, rights, byline"), "\(b)")
    for line in [
      "date: \"1926-05\"", "publication: \"The Lantern\"", "volume: \"II\"", "issue: \"17\"", "page: \"3\"",
      "section: \"Letters\"", "place: \"Selmouth\"",
    ] { #expect(c.contains("\n\(line)\n"), "\(line)") }
    #expect(c.contains("taken from pressmark.yml, folders “1926/May”: date, volume, issue, page, section, place"))
    #expect(!messages.contains("no date was found in the text;"))
  }

  @Test(arguments: [
    ("1926/a.txt", "1926-05"), ("1926/06/a.txt", "1926-05"), ("1926/05/04/a.txt", "1926-05-04"),
    ("1926/7 June 1926.txt", "1926-06-07"), ("1926/1926.txt", "1926-05"),
  ])
  func aFoldersDateAndThoseThatNamesSeemToHave(_ seed: String, _ date: String) throws {
    let (content, _, _) = try convert("folders:\n  \"1926\":\n    date: \"1926-05\"\n", [seed: Self.bare])
    #expect(content[seed]?.contains("\ndate: \"\(date)\"\n") == true, "\(content)")
  }

  @Test func aTextsOwnWordsCountFirst() throws {
    let (content, _, _) = try convert(
      "folders:\n  \"1926\":\n    publication: \"The Lantern\"\n    date: 1926\n    byline: \"By Carl Brown\"\n",
      ["1926/a.txt": Seed.text(date: "4 May 1926")])
    let text = content["1926/a.txt"] ?? ""
    for line in ["date: \"1926-05-04\"", "publication: \"The Daily Herald\"", "byline: \"Ann Lee\""] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
    #expect(!text.contains("taken from"))
  }

  @Test func namesByTheirPatterns() throws {
    let (content, messages, _) = try convert(
      """
      names: "{publication}/{date}/{…}"
      folders:
        box:
          names: ["No. {issue}", "{date dmy}_p{page}", "{headline}"]
          issue: 1
          page: 2
      """,
      [
        "Lantern/1926-05-04/x/a.txt": Self.bare, "box/No. 17/04.05.1926_p9.txt": Self.bare + "Two.\n",
        "box/The boats.txt": "Seven boats came home on Monday evening, and nobody knows yet where the others are.\n",
        "box/No. 18/1926-05-06.txt": Self.bare + "Four.\n",
      ])
    let lantern = content["Lantern/1926-05-04/x/a.txt"] ?? ""
    #expect(lantern.contains("\ndate: \"1926-05-04\"\npublication: \"Lantern\"\n"))
    #expect(lantern.contains("taken from the path, “Lantern/1926-05-04/x/a”: publication, date"))
    #expect(messages.contains("1926-05-04 is taken from 'Lantern/1926-05-04/x/a', the path"))
    #expect(messages.contains("taken from 'Lantern/1926-05-04/x/a', the path: publication"))
    let paged = content["box/No. 17/04.05.1926_p9.txt"] ?? ""
    #expect(paged.contains("\ndate: \"1926-05-04\"\nissue: \"17\"\npage: \"9\"\n"), "\(paged)")
    #expect(paged.contains("taken from the file's name, “04.05.1926_p9”: date, page"))
    #expect(paged.contains("taken from the folder's name, “No. 17”: issue"))
    #expect(!paged.contains("pressmark.yml"))
    let boats = content["box/The boats.txt"] ?? ""
    #expect(boats.contains("title: \"The boats\"\nissue: \"1\"\npage: \"2\"\n"), "\(boats)")
  }

  @Test func whatATextSaysOtherwiseIsTold() throws {
    let (content, messages, _) = try convert(
      "names: \"{date} no {issue}\"\n",
      ["1926-05-05 no 18.txt": "The Daily Herald\nNo. 17, 4 May 1926\n\n" + Self.bare])
    let text = content["1926-05-05 no 18.txt"] ?? ""
    #expect(text.contains("date: \"1926-05-04\""), "\(text)")
    for told in ["date is 1926-05-04, but '1926-05-05 no 18', the file's name, says 1926-05-05", "issue is 17, but"] {
      #expect(messages.contains("the text's \(told)"), "\(messages)")
    }
  }

  @Test func textsReadByALayoutHaveThemToo() throws {
    let (content, _, _) = try convert(
      """
      layouts:
        wire: |
          newswire
          {headline}

          {text}
      names: "{date} {…}"
      publication: "The Lantern"
      """, ["1926-05-04 boats.txt": Self.wire])
    #expect(content.values.joined().contains("\ndate: \"1926-05-04\"\npublication: \"The Lantern\"\n"))
  }

  @Test func whenTheyChangeTextsAreConvertedAnewAndEditedFilesStay() throws {
    let (content, _, project) = try convert(
      "publication: \"The Lantern\"\n", ["a.txt": Self.bare, "b.txt": Seed.text(publication: "", date: "4 May 1926")])
    let files = try project.files(in: "content").keys.filter { $0.hasSuffix(".md") }.sorted()
    #expect(content.values.allSatisfy { $0.contains("publication: \"The Lantern\"") })
    let edited = try #require(files.first { $0.contains("boats") })
    try project.write(
      "content/" + edited,
      (content["a.txt"] ?? "").replacing("title: \"The boats are back\"", with: "title: \"The boats have come\""))
    try project.write("pressmark.yml", "publication: \"The Beacon\"\n")
    _ = try project.pressmark("convert")
    let after = try contents(of: project)
    #expect(after["a.txt"]?.contains("title: \"The boats have come\"") == true)
    #expect(after["a.txt"]?.contains("publication: \"The Lantern\"") == true)
    #expect(after["b.txt"]?.contains("publication: \"The Beacon\"") == true)
  }

  @Test(arguments: [
    ("names: \"No. {isue}\"\n", "pressmark.yml:1:8: error: unknown field '{isue}'\n    Did you mean {issue}?"),
    ("names:\n  - \"{date}\"\n  - \"No. {issue\"\n", "pressmark.yml:3:5: error: '{' is never closed"),
    ("names: \"letters\"\n", "pressmark.yml:1:8: error: the pattern 'letters' has no field"),
    ("names: \"{text}\"\n", "pressmark.yml:1:8: error: {text} cannot stand in a name"),
    ("folders:\n  a:\n    date: \"4 May\"\n", "pressmark.yml:3:11: error: '4 May' is not a date"),
    ("folders:\n  a:\n    language: in Welsh\n", "pressmark.yml:3:15: error: 'in Welsh' is not a language tag"),
    ("folders:\n  a:\n    titel: x\n", "pressmark.yml:3:5: error: unknown key 'titel'"),
  ])
  func aMistakeIsToldWithItsPlace(_ configuration: String, _ message: String) throws {
    let messages = try convert(configuration, ["a.txt": Self.bare]).messages
    #expect(messages.contains(message), "\(messages)")
  }

  // MARK: - Folders that are not there

  @Test(arguments: [
    ("Sub", "Did you mean 'sub'? "), ("subb", "Did you mean 'sub'? "), ("1926", "Did you mean 'sub/1926'? "),
    ("nowhere", "Write the folder's path from there"),
  ])
  func aFolderThatIsNotThereIsTold(_ folder: String, _ advice: String) throws {
    let (_, messages, _) = try convert(
      "title: x\nfolders:\n  \"\(folder)\":\n    date-order: dmy\n  sud:\n    date-order: dmy\n",
      ["sub/a.txt": Self.bare, "sub/1926/b.txt": Self.bare + "Two.\n", "sud/c.txt": Self.bare + "Three.\n"])
    #expect(
      messages.contains("pressmark.yml:3:3: warning: there is no folder '\(folder)' below seeds/"), "\(messages)")
    #expect(messages.contains(advice), "\(messages)")
    #expect(!messages.contains("no folder 'sud'"), "\(messages)")
  }
}
