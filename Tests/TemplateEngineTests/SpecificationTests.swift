import TemplateEngine
import Testing

/// The published specification, https://github.com/mustache/spec, case by case.
@Suite(.enabled(if: Specification.isPresent, "needs the JSON files of the Mustache specification"))
struct SpecificationTests {
  @Test(arguments: Specification.cases)
  func follows(_ example: SpecificationCase) throws {
    let output = try render(example.text, example.data, partials: example.partials, missingPartials: .empty)
    #expect(output == example.expected)
  }

  @Test func isComplete() {
    #expect(Specification.cases.count { !$0.module.hasPrefix("~") } == 136)
    #expect(Specification.cases.count { $0.module == "~inheritance" } == 27)
  }
}
