public import Files
public import SystemPackage

/// The folder of an archive, and where its parts lie.
public struct Project: Sendable {
  /// The project's folder.
  public let root: FilePath
  /// The source texts, never changed.
  public var seeds: FilePath
  /// The Markdown files, open to an editor's corrections.
  public var content: FilePath
  /// The HTML archive.
  public var site: FilePath

  /// The project in `root`; the other folders are `seeds`, `content` and `site` in it unless they are given.
  /// A folder given as a relative path is taken from where the program was started.
  public init(root: FilePath, seeds: FilePath? = nil, content: FilePath? = nil, site: FilePath? = nil) {
    let here = FileSystem.currentFolder
    self.root = here.pushing(root).lexicallyNormalized()
    self.seeds = seeds.map { here.pushing($0).lexicallyNormalized() } ?? self.root.appending("seeds")
    self.content = content.map { here.pushing($0).lexicallyNormalized() } ?? self.root.appending("content")
    self.site = site.map { here.pushing($0).lexicallyNormalized() } ?? self.root.appending("site")
  }

  /// The configuration file.
  public var configurationFile: FilePath { root.appending(Configuration.fileName) }
  /// Pages that are no articles.
  public var pages: FilePath { root.appending("pages") }
  /// Files that are copied to the site as they are.
  public var publicFiles: FilePath { root.appending("public") }
  /// Rules of style that follow those of the theme.
  public var customStyle: FilePath { root.appending("assets/custom.css") }
  /// The project's own theme.
  public var templates: FilePath { root.appending("Templates") }

  /// The name of the folder in which the program keeps from run to run what is nobody else's.
  public static let ownFolderName = ".pressmark"
  /// The archive's folder, held open, from which that one is reached: never through a link, which an archive from
  /// elsewhere may bring.
  public var ownFolder: OutputFolder { OutputFolder(trying: root) }

  /// Waits until no other run of the program changes this archive. The lock lasts as long as the result.
  ///
  /// - Parameter waiting: is called when another run is at work, before it is waited for.
  /// - Returns: `nil` where nothing may be written, and so nothing needs a lock, or where the disk has no locks.
  /// - Throws: `FileError` where nobody can tell whether another run is at work.
  public func lock(waiting: () -> Void) throws(FileError) -> FileLock? {
    try FileLock.take(file: Self.ownFolderName + "/lock", in: ownFolder, waiting: waiting)
  }

  /// A path as messages show it: relative to the project when it lies in it.
  public func shown(_ path: FilePath) -> String {
    var relative = path
    guard relative.removePrefix(root), !relative.isEmpty else { return path.string }
    return relative.string
  }

  /// A content file, by its path below the content folder, as messages show it.
  public func shown(content file: String) -> String { shown(content.appending(file)) }

  /// A source text, by its path below the seeds' folder, as messages show it.
  public func shown(seed: String) -> String { shown(seeds.appending(seed)) }
}
