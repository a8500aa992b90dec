import Foundation
import Site
import TemplateEngine
import Testing

/// `docs/templates.md` lists the names that there are.
@Suite struct TemplateReferenceTests {
  @Test func documentIsCurrent() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/templates.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let begin = try #require(text.range(of: "<!-- The names: "))
    let start = try #require(text.range(of: "-->\n", range: begin.upperBound..<text.endIndex)).upperBound
    let end = try #require(text.range(of: "<!-- The end of the names. -->", range: start..<text.endIndex)).lowerBound
    let written = "\n" + TemplateReference.markdown + "\n"
    if ProcessInfo.processInfo.environment["PRESSMARK_RECORD"] == "1" {
      try Data((text[..<start] + written + text[end...]).utf8).write(to: file)
    } else {
      #expect(text[start..<end] == written, "PRESSMARK_RECORD=1 make test writes it anew")
    }
  }

  @Test func everyNameHasAMeaning() {
    for page in AllPages.templates {
      for shape in page.records {
        #expect(shape.fields.allSatisfy { $0.meaning.hasSuffix(".") && !$0.meaning.contains("|") })
        #expect(Set(shape.fields.map(\.name)).count == shape.fields.count)
      }
    }
  }
}
