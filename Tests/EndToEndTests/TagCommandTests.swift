import Foundation
import SystemPackage
import TestSupport
import Testing

/// `pressmark tags` as an editor uses it.
@Suite struct TagCommandTests {
  private func article(_ title: String, _ date: String, tags: String, _ text: String = "Text.") -> String {
    "---\ntitle: \"\(title)\"\ndate: \"\(date)\"\ntags: \(tags)\n---\n\n\(text)\n"
  }

  private func archive() throws -> TemporaryProject {
    try TemporaryProject([
      "content/a.md": article("A", "1997-04-24", tags: "[Túpac Amaru, MRTA, Riots] # by hand"),
      "content/b.md": article(
        "B", "1996-12", tags: "[\"Tupac Amaru\", Riot]",
        "The Túpac Amaru Revolutionary Movement (MRTA) took the residence."),
      "content/c.md": article("C", "1999", tags: "\n  - Túpac Amaru\n  - Túpac Amaru Revolutionary Movement"),
    ])
  }

  @Test func listsTagsAndTwins() throws {
    let archive = try archive()
    let run = try archive.pressmark("tags")
    #expect(run.status == 0, "\(run.messages)")
    let root = "--root \(archive.root)"
    #expect(
      run.output == """
             2  Túpac Amaru                         1997–1999
             1  MRTA                                1997
             1  Riot                                1996
             1  Riots                               1997
             1  Tupac Amaru                         1996
             1  Túpac Amaru Revolutionary Movement  1999

        Probably one tag:
          Túpac Amaru (2), Tupac Amaru (1): they differ in capitals, accents or hyphens
              pressmark tags merge 'Tupac Amaru' --into 'Túpac Amaru' \(root)
          Riot (1), Riots (1): singular and plural
              pressmark tags merge Riots --into Riot \(root)

        """)
    #expect(run.messages == "6 tags, 6 with a page; 2 pairs that may be one.\n")
  }

  @Test func abbreviationsNeedEvidence() throws {
    let project = try TemporaryProject([
      "content/a.md": article("A", "1997", tags: "[TUC, LPG]"),
      "content/b.md": article(
        "B", "1998", tags: "[Trades Union Congress, Lima Press Group]", "First.\n\nThe Trades Union Congress (TUC) met."
      ),
    ])
    let run = try project.pressmark("tags")
    #expect(run.output.contains("TUC (1), Trades Union Congress (1): a text introduces the abbreviation"))
    #expect(run.output.contains("content/b.md:9: The Trades Union Congress (TUC) met."))
    #expect(run.output.contains("pressmark tags merge TUC --into 'Trades Union Congress'"))
    #expect(!run.output.contains("LPG (1)"))
  }

  @Test func listAsJSON() throws {
    struct List: Decodable {
      struct Tag: Decodable { let label: String, count: Int, firstYear: Int?, hasPage: Bool }
      struct Twins: Decodable { let labels: [String], command: String, kind: String }
      let tags: [Tag]
      let twins: [Twins]
    }
    let run = try archive().pressmark("tags", "--json")
    let list = try JSONDecoder().decode(List.self, from: Data(run.output.utf8))
    #expect(list.tags.first?.label == "Túpac Amaru")
    #expect(list.tags.first?.firstYear == 1997)
    #expect(list.twins.map(\.kind) == ["spelling", "plural"])
  }

  @Test func mergeChangesTheListsAndNothingElse() throws {
    let project = try archive()
    let before = try project.files(in: "content")
    let dry = try project.pressmark("tags", "merge", "Tupac Amaru", "MRTA", "--into", "Túpac Amaru", "--dry-run")
    #expect(dry.status == 0, "\(dry.messages)")
    #expect(dry.output == "would change content/a.md\nwould change content/b.md\n")
    #expect(try project.files(in: "content") == before)
    #expect(!project.has("vocabulary.yml"))

    let run = try project.pressmark("tags", "merge", "Tupac Amaru", "MRTA", "--into", "Túpac Amaru")
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.messages == """
        'Tupac Amaru' (1 article), 'MRTA' (1 article) are now 'Túpac Amaru': 2 content files changed, 2 of them edited by hand before.
        The decision is noted in vocabulary.yml, for texts to come.

        """)
    #expect(try project.read("content/a.md") == article("A", "1997-04-24", tags: "[Túpac Amaru, Riots] # by hand"))
    #expect(try project.read("content/b.md").contains("tags: [\"Túpac Amaru\", Riot]\n"))
    #expect(try project.read("content/c.md") == String(decoding: before["c.md"] ?? [], as: UTF8.self))
    #expect(
      try project.read("vocabulary.yml").hasSuffix(
        "terms:\n  - label: \"Túpac Amaru\"\n    also: [\"Tupac Amaru\", \"MRTA\"]\n"))
    #expect(try project.pressmark("tags").output.contains("     3  Túpac Amaru "))
  }

  @Test func renameAndDrop() throws {
    let project = try archive()
    #expect(try project.pressmark("tags", "rename", "Riot", "Unrest").status == 0)
    #expect(try project.pressmark("tags", "drop", "Riots").status == 0)
    #expect(try project.read("content/a.md").contains("tags: [Túpac Amaru, MRTA] # by hand\n"))
    #expect(try project.read("content/b.md").contains("tags: [\"Tupac Amaru\", Unrest]\n"))
    #expect(
      try project.read("vocabulary.yml").hasSuffix(
        "terms:\n  - label: \"Unrest\"\n    also: \"Riot\"\n\ndrop:\n  - \"Riots\"\n"))
  }

  @Test func whatDoesNotExist() throws {
    let project = try archive()
    let run = try project.pressmark("tags", "rename", "Riott", "Unrest")
    #expect(run.status == 1)
    #expect(
      run.messages
        == "content:1:1: error: no article has the tag 'Riott'\n    Did you mean 'Riot'?\nNothing was changed.\n")
    let taken = try project.pressmark("tags", "rename", "Riot", "riots")
    #expect(taken.status == 1)
    #expect(
      taken.messages.contains(
        "the tag 'Riots' exists already\n    To make one of both: pressmark tags merge Riot --into Riots"))
    #expect(!project.has("vocabulary.yml"))
  }

  @Test func aFileThatCannotBeEditedIsReported() throws {
    let project = try TemporaryProject([
      "content/a.md": article("A", "1997", tags: "[Peru, # why?\n  Lima]"),
      "content/b.md": article("B", "1997", tags: "[Peru]"),
    ])
    let run = try project.pressmark("tags", "drop", "Peru")
    #expect(run.status == 0)
    #expect(run.messages.contains("content/a.md:4:7: warning: the tags cannot be edited: a comment stands in the list"))
    #expect(run.messages.contains("1 file could not be edited and is left as before."))
    #expect(try project.read("content/b.md").contains("tags: []"))
  }

  @Test func aMistakenVocabularyStopsEverything() throws {
    let project = try archive()
    try project.write("vocabulary.yml", "terms:\n  - lable: Peru\n")
    let before = try project.files(in: "content")
    let run = try project.pressmark("tags", "drop", "Riot")
    #expect(run.status == 1)
    #expect(run.messages.contains("vocabulary.yml:2:5: error: unknown key 'lable'"))
    #expect(try project.files(in: "content") == before)
  }

  @Test func proposedEntries() throws {
    let project = try archive()
    let run = try project.pressmark("tags", "--propose", "--limit", "2")
    #expect(run.output == "terms:\n  - label: \"Túpac Amaru\"\n    also: \"Tupac Amaru\"\n  - label: \"MRTA\"\n")
    #expect(try project.pressmark("tags", "--propose", "--write", "--limit", "2").status == 0)
    #expect(try project.read("vocabulary.yml").contains("  - label: \"MRTA\"\n"))
    #expect(try project.pressmark("tags", "--propose").output.hasPrefix("terms:\n  - label: \"Riot\"\n"))
  }

  @Test func vocabulariesTravel() throws {
    let project = try archive()
    try project.write(
      "vocabulary.yml", "terms:\n  - label: {en: Peru, fr: Pérou}\n    also: {en: Republic of Peru}\ndrop: Report\n")
    let yaml = try project.read("vocabulary.yml")
    for file in ["subjects.ttl", "subjects.csv"] {
      let path = project.root.appending(file).string
      #expect(try project.pressmark("tags", "export", path).status == 0)
      // What is there already brings nothing new.
      #expect(try project.pressmark("tags", "import", path).messages.hasPrefix("Took 0 new terms"))
      #expect(try project.read("vocabulary.yml") == yaml)
      let other = try TemporaryProject(["content/a.md": article("A", "1997", tags: "[]")])
      #expect(try other.pressmark("tags", "import", path).status == 0)
      #expect(
        try other.pressmark("tags", "export", "--format", "csv").output
          == project.pressmark("tags", "export", "--format", "csv").output)
    }
    #expect(try project.pressmark("tags", "import", "subjects.rdf").status == 64)
  }

  @Test func thePageOfATermShowsTheVocabulary() throws {
    let project = try archive()
    try project.write(
      "vocabulary.yml",
      """
      terms:
        - label: Guerrillas
        - label: Túpac Amaru
          also: [Tupac Amaru, MRTA]
          hidden: Tupac Arnaru
          broader: Guerrillas
          related: Unrest
          note: "A movement <in> Peru."
          match: "http://www.wikidata.org/entity/Q1151752"
        - label: Unrest
          also: [Riot, Riots]
      """)
    #expect(try project.pressmark("build").status == 0)
    let page = try project.read("site/tags/túpac-amaru.html")
    #expect(page.contains("<p>3 articles</p>"))
    #expect(page.contains("<p>A movement &lt;in&gt; Peru.</p>"))
    #expect(page.contains("<dd>MRTA</dd>"))
    #expect(!page.contains("Arnaru"))
    #expect(page.contains("<dt>Wider</dt>\n<dd>Guerrillas"))
    #expect(page.contains("<a href=\"../tags/unrest.html\">Unrest</a> <small>2</small>"))
    #expect(page.contains("<dd><a href=\"http://www.wikidata.org/entity/Q1151752\">"))
    #expect(!project.has("site/tags/mrta.html"))
    #expect(try project.read("site/tags/index.html").contains("Unrest"))
  }

  @Test func aTagWithoutAPageIsPlainText() throws {
    var files = [
      "content/x.md": article("X", "1997", tags: "[Lima, Peru]"), "content/y.md": article("Y", "1997", tags: "[Lima]"),
    ]
    for number in 1...19 { files["content/n\(number).md"] = article("N\(number)", "1998", tags: "[]") }
    let project = try TemporaryProject(files)
    #expect(try project.pressmark("build").status == 0)
    let page = try project.read("site/1997/x.html")
    #expect(page.contains("<li><a href=\"../tags/lima.html\">Lima</a></li>\n<li>Peru</li>"))
    #expect(!project.has("site/tags/peru.html"))
    #expect(try !project.read("site/tags/index.html").contains("Peru"))
    #expect(try !project.read("site/index.html").contains("Peru"))
  }
}
