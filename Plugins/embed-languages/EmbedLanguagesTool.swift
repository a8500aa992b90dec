import Foundation
import LanguageFiles
import Markdown

/// Checks the converter's languages and writes a Swift file that holds their words: `embed-languages OUTPUT FILE…`.
@main
enum EmbedLanguagesTool {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst(2).sorted()
    var files: [LanguageFile] = []
    var isRight = true
    for path in paths {
      let url = URL(filePath: path)
      let file = LanguageFile(
        language: url.deletingPathExtension().lastPathComponent, bytes: Array(try Data(contentsOf: url)))
      for error in file.errors {
        isRight = false
        let line = "\(path):\(error.position.line):\(error.position.column): error: \(error.message). \(error.advice)\n"
        try FileHandle.standardError.write(contentsOf: Data(line.utf8))
      }
      files.append(file)
    }
    guard isRight else { exit(1) }
    try swift(files).write(to: URL(filePath: CommandLine.arguments[1]), atomically: true, encoding: .utf8)
  }

  /// The words of each list by language: made when they are asked for, and nothing when the program starts.
  private static func swift(_ files: [LanguageFile]) -> String {
    var swift = """
      // Written by embed-languages from Languages/.

      import LanguageFiles

      extension WordList {
        var embedded: [(language: String, words: String)] {
          switch self {

      """
    for list in WordList.allCases {
      let entries = files.compactMap { file in
        file.lists[list].map { "(\(literal(file.language)), \(literal($0.joined(separator: "\n"))))" }
      }
      swift += "    case .\(list): [\(entries.joined(separator: ", "))]\n"
    }
    return swift + "    }\n  }\n}\n"
  }

  /// A Swift string literal with exactly these characters.
  private static func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
