import Archive
import TestSupport
import Testing

@testable import Conversion

/// Tags are written once; only a new search changes them, and never an editor's.
@Suite struct SettledTagsTests {
  private let content = "content/1997/04/24/bread-riots.md"

  private func convert(_ project: TemporaryProject, anew: Bool = false, stamp: String = "") async -> Converter.Summary {
    var options = Converter.Options()
    options.retags = anew
    options.run.programStamp = stamp
    return await Converter(project.project, configuration: Configuration(), options: options).convert().summary
  }

  private func project() throws -> TemporaryProject {
    try TemporaryProject([
      "seeds/a.txt": Seed.text(paragraphs: ["There is no bread in Lima. They say that Lima has no rice."])
    ])
  }

  @Test func firstDeliveryStaysAsItIs() async throws {
    let project = try project()
    _ = await convert(project)
    let before = try project.read(content)
    for number in 1...30 {
      try project.write(
        "seeds/more/\(number).txt",
        Seed.text(
          headline: "Bread \(number)", paragraphs: ["All speak of bread in Lima. Bread is dear in Lima, and rice too."])
      )
    }
    // A new program reads all texts again.
    _ = await convert(project, stamp: "next")
    #expect(try project.read(content) == before)
  }

  @Test func editedTagsStayWhenTagsAreFoundAnew() async throws {
    let project = try project()
    _ = await convert(project)
    try project.write(content, try project.read(content).replacing("- \"Lima\"", with: "- \"Food\""))
    let first = await convert(project)
    #expect(first.edited == 1)
    let second = await convert(project, anew: true)
    #expect(second.edited == 1)
    #expect(second.retagged.isEmpty)
    #expect(try project.read(content).contains("- \"Food\""))
  }

  @Test func foundAnew() async throws {
    let project = try project()
    _ = await convert(project)
    try project.write("pressmark.yml", "title: A")
    var configuration = Configuration()
    configuration.tagsPerArticle = 1
    var options = Converter.Options()
    options.retags = true
    let summary = await Converter(project.project, configuration: configuration, options: options).convert().summary
    #expect(summary.retagged.count == 1)
    #expect(summary.retagged.first?.after.count == 1)
  }
}
