import Archive
import Documents
public import Files
public import SystemPackage

/// Which files of the seeds' folder articles are made from.
public struct SeedFiles {
  /// Their paths below the folder, in order.
  public let all: [String]

  /// All texts, and the documents beside which no text of their name lies: a scan, or the file that a text was copied
  /// from, is where it should be.
  public init(_ tree: FileTree, in folder: FilePath) {
    let texts = tree.files.filter(\.isTextFile)
    var taken = Set(texts.map(\.nameToCompare))
    var documents: [String] = []
    // Of a Word document and the PDF that was made of it, the first is read.
    for kind in DocumentKind.all {
      let files = tree.files.filter { !$0.isTextFile && DocumentKind(name: $0) == kind }
      let own = files.filter { !taken.contains($0.nameToCompare) && Self.isOne($0, kind, in: folder) }
      documents += own
      taken.formUnion(own.map(\.nameToCompare))
    }
    if documents.isEmpty {
      all = texts
    } else {
      let chosen = Set(texts + documents)
      all = tree.files.filter(chosen.contains)
    }
  }

  /// Of the files in XML few are an export of WordPress.
  private static func isOne(_ file: String, _ kind: DocumentKind, in folder: FilePath) -> Bool {
    guard kind.isKnownByBeginning else { return true }
    let path = folder.appending(file)
    guard let beginning = try? FileSystem.readBeginning(of: path, 8192) else { return true }
    return kind.begins(beginning)
  }
}

extension String {
  /// A path without the ending of its file's name, in small letters.
  var nameToCompare: String {
    let name = lowercased()
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return name }
    return String(name[..<dot])
  }
}
