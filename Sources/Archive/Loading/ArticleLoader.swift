public import Files
import Markdown
import Support
import SystemPackage

/// Reads all content files of a project.
public struct ArticleLoader: Sendable {
  /// The content files, as they were found before any was read.
  public let files: ContentFiles
  /// The articles, in the order of their files' paths, drafts included.
  public internal(set) var articles: [Article] = []
  /// What is wrong with content files.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Those of them that say that nobody knows what a file, or a folder, holds: nothing may be written over what is not
  /// known.
  public private(set) var unknown: [Diagnostic] = []
  /// The content files that are no articles as they are: they keep their places.
  public private(set) var unreadable: [UnreadContent] = []

  /// When the first file was read, in nanoseconds since 1970.
  public let began: Int

  /// So many files a task takes at once.
  private static let chunkLength = 256

  /// Reads the content files on `jobs` tasks.
  public init(_ project: Project, jobs: Int) async {
    await self.init(project, await ContentFiles(project, stamped: false), jobs: jobs, programStamp: "")
  }

  /// Reads those of the content files that have changed since they were last read, and takes the other articles from
  /// the cache.
  ///
  /// - Parameters:
  ///   - files: the content files, with their stamps.
  ///   - programStamp: what tells this build of the program from another, whose cache is not read; without it nothing
  ///     is remembered.
  ///   - progress: is told, from any task, how many of how many files are read.
  public init(
    _ project: Project, _ files: ContentFiles, jobs: Int, programStamp: String,
    progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
  ) async {
    began = FileSystem.now
    self.files = files
    diagnostics += files.diagnostics
    unknown += files.hidden
    let cache = programStamp.isEmpty ? nil : ArticleCache(of: project, programStamp: programStamp)
    let results = await inParallel(
      files.paths.count, jobs: jobs, chunk: Self.chunkLength, progress: progress
    ) { range in
      ContentChunk(files, range, of: project, cache)
    }
    articles.reserveCapacity(files.paths.count)
    for chunk in results {
      articles += chunk.articles
      diagnostics += chunk.diagnostics + chunk.unread
      unknown += chunk.unread
      unreadable += chunk.unreadable
    }
    // Written anew it is younger, so that files count as known next time that were too young for the last one.
    if let cache, !results.allSatisfy(\.isKnown) || articles.count != cache.articles.count { cache.save(articles) }
  }
}

extension Diagnostic {
  /// Something in a folder that is not read.
  public init(_ obstacle: FileTree.Obstacle, path: String) {
    switch obstacle {
    case .linkOutside:
      let advice = "Put a copy of the file here instead of the link."
      self.init(.error, path, "is a link to a file outside this folder", advice: advice)
    case .linkToFolder:
      self.init(
        .error, path, "is a link to a folder",
        advice: "Put the folder itself, or a copy of it, here instead of the link.")
    case .brokenLink:
      self.init(.error, path, "is a link that leads nowhere", advice: "Delete it, or put the file here.")
    case .unknown(let error):
      self.init(error, path: path)
    case .nameIsNoText:
      self.init(
        .warning, path, "the name is not UTF-8, and the file is passed over",
        advice: "Give it another name: an old program wrote this one in an encoding of its own.")
    case .notAFile:
      self.init(.error, path, "is not a file", advice: "Delete it: only files hold texts.")
    }
  }

  /// A folder whose name ends as a text's does.
  public static func folderNamedAsFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, path, "is a folder, not a text", advice: "Rename the folder; the texts in it are read all the same.")
  }
}
