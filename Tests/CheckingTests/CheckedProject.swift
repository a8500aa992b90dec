import Archive
import Conversion
import Site
import TestSupport
import Testing

@testable import Checking

/// An archive that is converted, built and checked, as an editor does it.
struct CheckedProject {
  let project: TemporaryProject

  /// Two texts and a page of their archive; nothing is wrong with them, and nothing is missing.
  static let sound: [String: String] = [
    "pressmark.yml": "title: The Herald\nbase-url: https://example.org/herald\ndate-order: dmy\ndownloads: on\n",
    "seeds/riots.txt": Seed.text(
      headline: "Bread riots in Lima", byline: "By Ann Lee",
      paragraphs: ["There was no bread in Lima on Thursday.", "Nobody in Lima knew why, and Lima was on its feet."]),
    "seeds/mill.txt": Seed.text(
      date: "25.04.1997", headline: "The mill in Lima stands still", byline: "By Ann Lee",
      paragraphs: ["The mill in Lima has had no grain since Monday.", "Its owner has left Lima for the coast."]),
    "pages/about.md": "---\ntitle: About\n---\n\n## Who we are\n\nReaders of the paper.\n",
  ]

  init(_ files: [String: String] = Self.sound) async throws {
    project = try TemporaryProject(files)
    try await build()
  }

  /// Converts and builds.
  func build() async throws {
    let configuration = Configuration.load(project.project).configuration
    _ = await Converter(project.project, configuration: configuration, options: .init()).convert()
    let result = await SiteBuilder(project.project, configuration: configuration, options: .init()).build()
    try #require(result.summary != nil, "\(result.diagnostics)")
  }

  /// Checks, and returns what is found, a line each.
  func check() async -> [Finding] {
    let configuration = Configuration.load(project.project).configuration
    var options = Checker.Options()
    options.run.jobs = 2
    return await Checker(project.project, configuration: configuration, options: options).run().findings
  }
}
