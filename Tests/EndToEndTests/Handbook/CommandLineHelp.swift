import Foundation
import Testing

/// What the program says of its own commands and options.
struct CommandLineHelp: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let names: [Name]?
  }

  private struct Whole: Decodable {
    let command: CommandLineHelp
  }

  let commandName: String
  let subcommands: [CommandLineHelp]?
  let arguments: [Argument]?
  let defaultSubcommand: String?

  static func ofTheProgram() throws -> CommandLineHelp {
    try JSONDecoder().decode(Whole.self, from: Data(try Program.run(["--experimental-dump-help"]).output.utf8)).command
  }

  /// The first of these words that is no command or option here.
  func unknown(in words: some Collection<Substring>) -> Substring? {
    guard let first = words.first else { return nil }
    if let command = subcommands?.first(where: { $0.commandName == first }) {
      return command.unknown(in: words.dropFirst())
    }
    let own = subcommands?.first { $0.commandName == defaultSubcommand } ?? self
    let takesWords = own.arguments?.contains { $0.kind == "positional" } ?? false
    let options = (own.arguments ?? []).flatMap { $0.names ?? [] }.map { ($0.kind == "short" ? "-" : "--") + $0.name }
    return words.first { $0.hasPrefix("-") ? !options.contains(String($0)) : !takesWords && $0 == first }
  }
}
