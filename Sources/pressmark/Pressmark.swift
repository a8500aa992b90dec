import ArgumentParser
import Foundation

/// The command line.
@main
struct Pressmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pressmark",
    abstract: "Turns a folder of plain-text newspaper articles into a browsable HTML archive.",
    discussion: """
      A text in seeds/ becomes a Markdown file in content/, open to your corrections, and a page in site/.
      Begin with 'pressmark new DIR', put your texts into DIR/seeds, and run 'pressmark build --root DIR'.
      """,
    version: "0.1.0",
    subcommands: [New.self, Convert.self, Inspect.self, Tags.self, Undo.self, Build.self, TemplateNames.self]
  )

  static func main() async {
    // A file that grows beyond what the system allows is then an error like that of a full disk, which is told, not a sudden end.
    signal(SIGXFSZ, SIG_IGN)
    await main(nil)
  }
}
