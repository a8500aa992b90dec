import Archive
import ArgumentParser
import Files
import Support
import SystemPackage

/// A command that was typed and that there is not.
struct UnknownCommand {
  let word: String
  /// The command that was probably meant, with the words before it: `tags rename`.
  let near: String?
  /// The commands that there are.
  let known: [String]

  /// The first word of `arguments` where a command's name belongs and none is; `nil` where all is well, or something
  /// else is wrong.
  init?(in arguments: [String], of root: any ParsableCommand.Type) {
    var command = root
    var way = ""
    var words = arguments[...]
    if words.first == "help" { words.removeFirst() }
    while let next = command.configuration.subcommands.first(where: { $0._commandName == words.first }) {
      command = next
      way += words.removeFirst() + " "
    }
    let commands = command.configuration.subcommands
    guard let word = words.first, !word.hasPrefix("-"), !commands.isEmpty else { return nil }
    let near = nearestName(to: word, among: commands.map { $0._commandName })
    // What follows a command that does something by itself may be meant for it.
    if near == nil, command.configuration.defaultSubcommand != nil { return nil }
    self.word = word
    self.near = near.map { [way] in way + $0 }
    known = commands.filter { $0.configuration.shouldDisplay }.map { [way] in way + $0._commandName }
  }

  /// What to type instead where options stand before the command; `nil` where none do.
  static func reordered(_ arguments: [String], of root: any ParsableCommand.Type) -> String? {
    let names = root.configuration.subcommands.map { $0._commandName }
    guard let first = arguments.first, first.hasPrefix("--"), !["--help", "--version"].contains(first),
      let place = arguments.firstIndex(where: names.contains)
    else {
      return nil
    }
    let words = arguments[place...] + arguments[..<place]
    return "Error: Options stand behind the command. Type:\n    \(typedCommand(Array(words)))"
  }

  /// What is said of it.
  var message: String {
    let folder = FilePath(word)
    let advice =
      near.map { "Did you mean '\($0)'?" }
      ?? (FileSystem.isSurelyThere(folder) ? "Did you mean: pressmark build \(word.shellQuoted)" : "")
    let list = "The commands are \(known.joined(separator: ", ")); 'pressmark --help' tells what they do."
    return "Error: There is no command '\(word)'. \(advice)\n\(list)".replacing(" \n", with: "\n")
  }
}
