import Site
import TemplateEngine
import TestSupport
import Testing

/// `docs/templates.md` lists the names that there are.
@Suite struct TemplateReferenceTests {
  @Test func documentIsCurrent() throws {
    let names = try DocumentPart(of: "docs/templates.md", from: "The names: ", to: "The end of the names.")
    try names.check(against: "\n" + TemplateReference.markdown + "\n")
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
