import Foundation

/// Writes a Swift file that holds the theme's files: `embed-theme THEME OUTPUT PATH…`.
@main
enum EmbedThemeTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    let theme = URL(filePath: arguments[1], directoryHint: .isDirectory)
    var swift = """
      // Written by embed-theme from Templates/.

      extension DefaultTheme {
        static let embeddedFiles: [(path: String, contents: StaticString)] = [

      """
    for path in arguments.dropFirst(3).sorted() {
      let contents = try String(contentsOf: theme.appending(path: path), encoding: .utf8)
      swift += "    (\(literal(path)), \(literal(contents))),\n"
    }
    swift += "  ]\n}\n"
    try swift.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
  }

  /// A Swift string literal with exactly these characters.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
