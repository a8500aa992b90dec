import Files
import Support
public import SystemPackage

/// One of an archive's own files that the program changes: a file below the content folder, the vocabulary, the
/// configuration.
///
/// A list of changes names nothing else, so that one that somebody forged leads nowhere else.
public enum ChangedFile: Sendable, Hashable {
  /// A file by its path below the content folder.
  case content(String)
  /// `vocabulary.yml`.
  case vocabulary
  /// `pressmark.yml`.
  case configuration

  init?(kind: String, path: String) {
    switch kind {
    case "file": if path.staysInside { self = .content(path) } else { return nil }
    case "vocabulary": self = .vocabulary
    case "configuration": self = .configuration
    default: return nil
    }
  }

  var kind: String {
    switch self {
    case .content: "file"
    case .vocabulary: "vocabulary"
    case .configuration: "configuration"
    }
  }

  var path: String { if case .content(let path) = self { path } else { "" } }

  /// Whether it is the ledger, or what was its place in earlier versions: nobody edits them.
  var isLedger: Bool { self == .content(Ledger.fileName) || self == .content(Manifest.fileName) }

  /// Where it lies.
  public func file(in project: Project) -> FilePath {
    switch self {
    case .content(let path): project.content.appending(path)
    case .vocabulary: project.vocabularyFile
    case .configuration: project.configurationFile
    }
  }

  /// Whether both are the same file, by the bytes of their paths.
  public static func == (one: ChangedFile, other: ChangedFile) -> Bool {
    switch (one, other) {
    case (.vocabulary, .vocabulary), (.configuration, .configuration): true
    case (.content(let one), .content(let other)): one.hasSameBytes(as: other)
    default: false
    }
  }

  /// Feeds the path to a hash table.
  public func hash(into hasher: inout Hasher) { hasher.combine(Array((kind + path).utf8)) }
}
