import Foundation
import Testing

@testable import Markdown

/// All examples of the CommonMark specification 0.30, which are not part of this repository: the environment variable
/// `PRESSMARK_SPECIFICATIONS` names the folder that holds `commonmark-0.30.json`.
struct CommonMarkSpecificationTests {
  private struct Example: Decodable {
    var markdown: String
    var html: String
    var example: Int
  }

  private static var file: URL {
    if let folder = ProcessInfo.processInfo.environment["PRESSMARK_SPECIFICATIONS"] {
      return URL(fileURLWithPath: folder).appendingPathComponent("commonmark-0.30.json")
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.appendingPathComponent("../shared/spec/commonmark-0.30.json")
  }

  private static var isPresent: Bool { FileManager.default.isReadableFile(atPath: file.path) }

  @Test(.enabled(if: isPresent, "needs the specification's examples"))
  func everyExampleRendersAsTheSpecificationSays() throws {
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: Self.file))
    #expect(examples.count == 652)
    var options = MarkdownRenderer.Options()
    options.rawHTML = true
    for example in examples {
      #expect(html(example.markdown, options) == example.html, "example \(example.example)")
    }
  }
}
