import ArgumentParser

/// `pressmark tags`.
struct Tags: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the archive's tags and put them in order.",
    discussion: """
      Without a subcommand: the tags with their numbers of articles and years, and those that are probably one, each with the command \
      that merges them. rename, merge and drop change the tags in the content files, nothing else in them, and note the decision \
      in vocabulary.yml, so that it holds for texts to come.
      """,
    subcommands: [List.self, Rename.self, Merge.self, Drop.self, Import.self, Export.self],
    defaultSubcommand: List.self)
}
