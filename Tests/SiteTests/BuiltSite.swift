import Archive
import TestSupport
import Testing

@testable import Site

/// A site of content files, for tests of what programs read in it.
struct BuiltSite {
  let project: TemporaryProject

  /// - Parameters:
  ///   - content: front matters, and what follows them, by the names of their files.
  ///   - files: other files of the archive, by their paths.
  init(
    _ content: [String: String], configuration: String = "base-url: https://example.org/a\n",
    files: [String: String] = [:]
  ) async throws {
    var files = files
    for (name, text) in content { files["content/\(name).md"] = "---\n\(text)\n---\n\nText.\n" }
    files["pressmark.yml"] = configuration
    project = try TemporaryProject(files)
    try await build()
  }

  /// Builds it again, after a change.
  func build() async throws {
    let loaded = Configuration.load(project.project)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    let result = await SiteBuilder(project.project, configuration: loaded.configuration, options: SiteBuilder.Options())
      .build()
    try #require(result.summary != nil && result.diagnostics.isEmpty, "\(result.diagnostics)")
  }

  func read(_ path: String) throws -> String { try project.read("site/\(path)") }
  func has(_ path: String) -> Bool { project.has("site/\(path)") }
}
