import ArgumentParser
import Dispatch

/// The command line.
@main
struct Pressmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pressmark",
    abstract: "Turns a folder of plain-text newspaper articles into a browsable HTML archive.",
    discussion: """
      A text in seeds/ becomes a Markdown file in content/, open to your corrections, and a page in site/.
      Begin with 'pressmark new DIR', put your texts into DIR/seeds, and run 'pressmark build DIR'.
      """,
    version: Version.text,
    subcommands: [
      New.self, Convert.self, Inspect.self, Learn.self, Tags.self, Authors.self, Publications.self, Undo.self,
      Build.self, PreviewCommand.self, Check.self, Publish.self, Pack.self, Templates.self, TemplateNames.self,
    ]
  )

  static func main() {
    StandardStreams.prepare()
    guard Threads.canBeMade() else {
      StandardStreams.message(
        "This machine does not let the program start as many threads as it needs: end other programs, or allow more (ulimit -u).\n"
      )
      StandardStreams.endProgram(failed: true)
    }
    Task.detached {
      await run(Array(CommandLine.arguments.dropFirst()))
      StandardStreams.endProgram()
    }
    // The work ends the program; until then this thread takes its signals, which whoever started it may have blocked.
    dispatchMain()
  }

  private static func run(_ arguments: [String]) async {
    if arguments.isEmpty {
      Report(asJSON: false).write(beginning)
    } else if let message = UnknownCommand.reordered(arguments, of: Self.self)
      ?? UnknownCommand(in: arguments, of: Self.self)?.message
    {
      Report(asJSON: false).say(message)
      exit(withError: ExitCode.validationFailure)
    } else {
      await main(arguments)
    }
  }

  /// What the program says to whoever types its name alone.
  private static let beginning = """
    Pressmark turns a folder of newspaper texts into an archive to browse. To begin, type:

        pressmark new herald            makes an archive in the folder herald
        pressmark build herald          makes its pages from the texts in herald/seeds
        pressmark inspect herald/seeds  tells how the texts were read, the doubtful ones first

    'pressmark --help' names all commands, 'pressmark build --help' tells all of one.

    """
}
