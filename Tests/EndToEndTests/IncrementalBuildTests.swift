import Files
import SystemPackage
import TestSupport
import Testing

/// After any sequence of changes the site is the one that a build from scratch writes.
@Suite struct IncrementalBuildTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func equalsACleanBuild(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\nbase-url: https://example.org\n"])
    for step in 0..<6 {
      for _ in 0..<(step == 0 ? 8 : 2) { try change(project, &random) }
      let run = try project.pressmark("build")
      try #require(run.status == 0, "\(run.messages)")
      let scratch = project.root.appending("scratch").string
      try FileSystem.deleteTree(project.root.appending("scratch"))
      try #require(try project.pressmark("build", "--no-convert", "--output", scratch).status == 0)
      #expect(try project.files(in: "site") == project.files(in: "scratch"), "seed \(seed), step \(step)")
    }
  }

  /// Adds, edits or deletes something.
  private func change(_ project: TemporaryProject, _ random: inout SeededGenerator) throws {
    let number = Int.random(in: 0..<12, using: &random)
    let content = try project.files(in: "content").keys.filter { $0.hasSuffix(".md") }.sorted()
    switch Int.random(in: 0..<6, using: &random) {
    case 0...2:
      let day = 10 + number
      let name = ["Lima", "Cuzco", "Callao"].randomElement(using: &random) ?? ""
      let text = Seed.text(
        date: "\(day).04.1997", headline: "Letters \(number % 5)",
        paragraphs: ["They saw \(name), and \(name) saw them."])
      try project.write("seeds/\(number).txt", text)
    case 3:
      guard let file = content.randomElement(using: &random) else { return }
      try project.write("content/\(file)", try project.read("content/\(file)") + "\nA correction, number \(number).\n")
    case 4:
      guard let file = content.randomElement(using: &random) else { return }
      let source = try project.read("content/\(file)").split(separator: "\n").first { $0.hasPrefix("source: ") }
      try project.delete("content/\(file)")
      if let source { try project.delete("seeds/\(source.dropFirst(9).dropLast())") }
    default:
      try project.write(
        "pressmark.yml", "title: \"A \(number)\"\nbase-url: https://example.org\nlist-length: \(10 + number)\n")
    }
  }
}
