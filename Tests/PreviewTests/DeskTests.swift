import TestSupport
import Testing

@testable import Preview

@Suite struct DeskTests {
  /// What is told of a line of a text that holds several articles leads to the article of that line.
  @Test func leadsToTheArticleOfTheLine() async throws {
    let archive = try await PreviewedArchive([
      "pressmark.yml": "title: A\narticle-separator: \"=====\"\n",
      "seeds/m.txt": """
      The Daily Herald

      18 June 1997

      Fish market burns

      By Ann Lee

      The fish market burned down on Tuesday, and nobody was hurt.

      =====

      The Daily Herald

      03/04/1997

      Bridge opened

      By Peter Finch

      The bridge over the Elle was opened by the mayor.

      """,
    ])
    let desk = try await archive.page("/-/desk")
    let item = try #require(desk.split(separator: "<li>").first { $0.contains("seeds/m.txt:15") })
    #expect(item.contains("bridge-opened.md") && !item.contains("fish-market-burns"))
    let both = try await archive.page("/-/desk/text?file=seeds/m.txt")
    #expect(both.contains("Fish market burns") && both.contains("Bridge opened"))
  }
}
