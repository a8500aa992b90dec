import Files
public import SystemPackage

extension Project {
  /// The folder of the archive that a file or folder belongs to: the nearest one upwards, as git looks for it. `nil`
  /// when there is none.
  ///
  /// A folder is an archive's when it holds `pressmark.yml`. One without is known where the search begins in it, or
  /// goes through its seeds or content. Inside an archive's own folders nothing but that archive is meant, whatever a
  /// folder there is called.
  public static func root(of path: FilePath) -> FilePath? {
    var folder = FileSystem.currentFolder.pushing(path).lexicallyNormalized()
    var part: String?
    var nearest: FilePath?
    while true {
      let isConfigured = FileSystem.mayBe(.file, at: folder.appending(Configuration.fileName))
      if isConfigured, part.map(ownFolders.contains) ?? false { return folder }
      let isMeant = part.map { textFolders.contains($0) && isFolder(folder.appending($0)) } ?? holdsTexts(folder)
      if nearest == nil, isConfigured || isMeant { nearest = folder }
      guard let name = folder.lastComponent else { return nearest }
      part = name.string
      folder.removeLastComponent()
    }
  }

  /// Whether a folder is an archive by itself.
  public static func isArchive(_ folder: FilePath) -> Bool {
    FileSystem.mayBe(.file, at: folder.appending(Configuration.fileName)) || holdsTexts(folder)
  }

  /// The folders in an archive that Pressmark knows.
  public static let ownFolders: Set = ["seeds", "content", "site", "Templates"]

  private static func holdsTexts(_ folder: FilePath) -> Bool {
    textFolders.contains { isFolder(folder.appending($0)) }
  }

  private static let textFolders = ["seeds", "content"]

  private static func isFolder(_ path: FilePath) -> Bool { FileSystem.mayBe(.folder, at: path) }
}
