import Archive
import Conversion
import Files
import SystemPackage
import TestSupport
import Testing

/// What is done to texts and content files in the tests of which article is which.
extension TemporaryProject {
  /// The content file of `Seed.text()`.
  static let riots = "content/1997/04/24/bread-riots.md"

  /// Converts the texts.
  @discardableResult
  func convert(
    only: [String]? = nil, _ configuration: Configuration = Configuration()
  ) async -> (summary: Converter.Summary, diagnostics: [Diagnostic]) {
    var options = Converter.Options()
    options.only = only
    return await Converter(project, configuration: configuration, options: options).convert()
  }

  /// The content files.
  func contents() throws -> [String] {
    try files(in: "content").keys.filter { $0.hasSuffix(".md") }.sorted()
  }

  /// Puts other words into a file.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try read(path)
    try #require(text.contains(old))
    try write(path, text.replacing(old, with: new))
  }

  /// Moves a file.
  func move(_ old: String, _ new: String) throws {
    try write(new, bytes: FileSystem.read(root.appending(old)))
    try delete(old)
  }
}

extension Seed {
  /// Two paragraphs of an article about rice.
  static let rice = [
    "There was no rice in the harbour of Callao on Thursday, and nobody knew where the ships had gone.",
    "The dockers said that two of them had been seen off Pisco, low in the water and under a foreign flag.",
  ]
}
