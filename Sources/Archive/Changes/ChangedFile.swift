import Files
import Support
public import SystemPackage

/// One of an archive's own files that the program changes: a file below the content folder, the vocabulary, the
/// configuration, the list of addresses.
///
/// A list of changes names nothing else, so that one that somebody forged leads nowhere else.
public enum ChangedFile: Sendable, Hashable {
  /// A file by its path below the content folder.
  case content(String)
  /// `vocabulary.yml`.
  case vocabulary
  /// `pressmark.yml`.
  case configuration
  /// `addresses.tsv`.
  case addresses

  init?(kind: String, path: String) {
    switch kind {
    case "file": if path.staysInside { self = .content(path) } else { return nil }
    case "vocabulary": self = .vocabulary
    case "configuration": self = .configuration
    case "addresses": self = .addresses
    default: return nil
    }
  }

  var kind: String {
    switch self {
    case .content: "file"
    case .vocabulary: "vocabulary"
    case .configuration: "configuration"
    case .addresses: "addresses"
    }
  }

  var path: String { if case .content(let path) = self { path } else { "" } }

  /// Whether it is a list that the program keeps: the ledger, or what was in its place in earlier versions, or the
  /// addresses. Nobody edits them.
  var isList: Bool {
    [.content(Ledger.fileName), .content(Manifest.fileName), .addresses].contains(self)
  }

  /// Where it lies.
  public func file(in project: Project) -> FilePath {
    switch self {
    case .content(let path): project.content.appending(path)
    case .vocabulary: project.vocabularyFile
    case .configuration: project.configurationFile
    case .addresses: project.root.appending(AddressList.fileName)
    }
  }

  /// Whether both are the same file, by the bytes of their paths.
  public static func == (one: ChangedFile, other: ChangedFile) -> Bool {
    switch (one, other) {
    case (.vocabulary, .vocabulary), (.configuration, .configuration), (.addresses, .addresses): true
    case (.content(let one), .content(let other)): one.hasSameBytes(as: other)
    default: false
    }
  }

  /// Feeds the path to a hash table.
  public func hash(into hasher: inout Hasher) { hasher.combine(Array((kind + path).utf8)) }
}
