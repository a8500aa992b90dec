import Archive
import Foundation
import Markdown
import Support

/// Checks the layouts of databases that conversion knows and writes a Swift file that holds them:
/// `embed-layouts OUTPUT FILE…`.
@main
enum EmbedLayoutsTool {
  static func main() throws {
    var swift = """
      // Written by embed-layouts from Layouts/Known/.

      extension KnownLayouts {
        static let embedded: [(name: String, text: String)] = [

      """
    var isRight = true
    for path in CommandLine.arguments.dropFirst(2).sorted() {
      let url = URL(filePath: path)
      let bytes = Array(try Data(contentsOf: url))
      for error in KnownLayoutFile(bytes: bytes).errors {
        isRight = false
        let line = "\(path):\(error.position.line):\(error.position.column): error: \(error.message). \(error.advice)\n"
        try FileHandle.standardError.write(contentsOf: Data(line.utf8))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      swift += "    (\(literal(url.deletingPathExtension().lastPathComponent)), \(literal(text))),\n"
    }
    guard isRight else { exit(1) }
    try (swift + "  ]\n}\n").write(to: URL(filePath: CommandLine.arguments[1]), atomically: true, encoding: .utf8)
  }

  /// A Swift string literal with exactly these characters.
  private static func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
