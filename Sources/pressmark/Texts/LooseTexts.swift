import Archive
import Documents
import Files
import Support
import SystemPackage

/// Texts that lie in a folder where Pressmark does not look for them.
struct LooseTexts {
  let folder: FilePath
  /// Texts that lie in the folder itself.
  let files: [String]
  /// Folders in it that hold texts.
  let folders: [String]

  var isEmpty: Bool { files.isEmpty && folders.isEmpty }

  /// What lies in `folder`, and in those of its folders that are meant.
  init(in folder: FilePath, foldersWhere isMeant: (String) -> Bool) {
    self.folder = folder
    let names = Self.names(in: folder)
    files = names.filter {
      $0.isTextFile && !$0.isAboutItsFolder && !$0.isMeantAsKnownFile
        && ((try? FileSystem.isPlainFile(folder.appending($0))) ?? false)
    }
    folders = names.filter { isMeant($0) && Self.holdsTexts(folder.appending($0), depth: 2) }
  }

  /// What lies there, in words: `2 texts (a.txt, b.txt), the folder texts/`.
  var words: String {
    let few = files.count <= 3 ? files : Array(files.prefix(2)) + ["…"]
    let texts = files.isEmpty ? [] : ["\(counted(files.count, "text")) (\(few.joined(separator: ", ")))"]
    return (texts + folders.map { "the folder \($0)/" }).joined(separator: ", ")
  }

  /// The texts and the folders as operands of `cp` or `mv`, typed where the user is.
  var operands: [String] {
    let way = Project.fromHere(folder)
    let beginning = way == "." ? "./" : way.shellQuoted + "/"
    // A few are named; of many all that end as a text does.
    let texts =
      files.count <= 3 ? files.map(\.shellQuoted) : Set(files.map { "*" + $0.suffix(4) }).sorted()
    return (texts + folders.map(\.shellQuoted)).map { beginning + $0 }
  }

  /// Whether there are texts, without a look at more than that takes.
  static func holdsTexts(_ folder: FilePath, depth: Int) -> Bool {
    guard FileSystem.isSurely(.folder, at: folder) else { return false }
    let names = names(in: folder)
    return names.contains { $0.isTextFile }
      || depth > 1 && names.contains { holdsTexts(folder.appending($0), depth: depth - 1) }
  }

  private static func names(in folder: FilePath) -> [String] {
    (try? FileSystem.names(in: folder))?.filter { !$0.hasPrefix(".") && !$0.isHousekeepingName } ?? []
  }
}

extension String {
  /// Whether a file of this name is no text but one of the archive's own under a name by which it is not read:
  /// `pressmark.yml.txt`.
  fileprivate var isMeantAsKnownFile: Bool {
    [Configuration.fileName, Vocabulary.fileName, AddressList.fileName].contains { isMeant(as: $0) }
  }
}
