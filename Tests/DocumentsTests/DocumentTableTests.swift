import Documents
import Files
import TestSupport
import Testing

/// The tables of kinds of documents, and of the programs that read them.
@Suite struct DocumentTableTests {
  /// `docs/documents.md` lists the kinds that there are, in the order in which they go before each other.
  @Test func documentIsCurrent() throws {
    let tables = try DocumentPart(of: "docs/documents.md", from: "The kinds: ", to: "The end of the kinds.")
    let kinds = DocumentKind.all.map { kind in
      let endings = kind.endings.map { "`.\($0)`" }.joined(separator: " ")
      return "| \(kind.name) | \(endings) | \(kind.tools.map(\.title).joined(separator: ", then ")) |\n"
    }
    let tools = Program.forDocuments.map { tool in
      "| \(tool.title) | `\(tool.onDebian)` | `\(tool.onMacOS ?? "")` |\n"
    }
    try tables.check(
      against: "\n| kind | names end in | read by |\n|---|---|---|\n" + kinds.joined()
        + "\n| program | Debian, Ubuntu | macOS |\n|---|---|---|\n" + tools.joined() + "\n")
  }

  /// No ending stands for two kinds: the second would never be read as what it is.
  @Test func eachEndingIsOfOneKind() {
    let endings = DocumentKind.all.flatMap(\.endings)
    #expect(Set(endings).count == endings.count)
  }
}
