import Archive
import ArgumentParser

/// What a group of commands is about: tags, authors or publications. The commands are the same.
protocol NamedThings {
  static var kind: Taxonomy { get }
}

/// `pressmark tags`.
struct Tags: AsyncParsableCommand, NamedThings {
  static let kind = Taxonomy.tags
  static let configuration = CommandConfiguration(
    abstract: "List the archive's tags and put them in order.", discussion: Self.discussion,
    subcommands: [
      ListNames<Self>.self, RenameName<Self>.self, MergeNames<Self>.self, DropNames<Self>.self, Import.self,
      Export.self,
    ],
    defaultSubcommand: ListNames<Self>.self)
}

/// `pressmark authors`.
struct Authors: AsyncParsableCommand, NamedThings {
  static let kind = Taxonomy.authors
  static let configuration = CommandConfiguration(
    abstract: "List the archive's authors and put them in order.", discussion: Self.discussion,
    subcommands: [ListNames<Self>.self, RenameName<Self>.self, MergeNames<Self>.self, DropNames<Self>.self],
    defaultSubcommand: ListNames<Self>.self)
}

/// `pressmark publications`. Every article has one, so that none is dropped.
struct Publications: AsyncParsableCommand, NamedThings {
  static let kind = Taxonomy.publications
  static let configuration = CommandConfiguration(
    abstract: "List the archive's publications and put them in order.", discussion: Self.discussion,
    subcommands: [ListNames<Self>.self, RenameName<Self>.self, MergeNames<Self>.self],
    defaultSubcommand: ListNames<Self>.self)
}

extension NamedThings {
  fileprivate static var discussion: String {
    """
    Without a subcommand: the \(kind.key) with their numbers of articles and years, and those that are probably one, each with the \
    command that merges them. The other commands change the \(kind.key) in the content files, nothing else in them, and note the \
    decision in vocabulary.yml, so that it holds for texts to come.
    """
  }
}
