public import Files
import Markdown
import SystemPackage

/// Reads all content files of a project.
public struct ArticleLoader: Sendable {
  /// The articles, in the order of their files' paths, drafts included.
  public private(set) var articles: [Article] = []
  /// What is wrong with content files.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Reads the content files on `jobs` tasks.
  ///
  /// - Parameter progress: is told, from any task, how many of how many files are read.
  public init(_ project: Project, jobs: Int, progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil) async {
    let tree = FileTree(project.content)
    diagnostics += tree.obstacles.map { Diagnostic($1, path: project.shown(content: $0)) }
    for folder in tree.folders where folder.isMarkdownFile {
      diagnostics.append(.folderNamedAsFile(project.shown(content: folder)))
    }
    let files = tree.files.filter(\.isMarkdownFile)
    var results = await inParallel(files.count, jobs: jobs, progress: progress) { Self.load(files[$0], of: project) }
    articles.reserveCapacity(files.count)
    var names = SharedNames()
    for chunk in results.indices {
      // In their place, where nobody else holds them: else each would be copied.
      for index in results[chunk].0.indices { names.share(in: &results[chunk].0[index]) }
      articles += results[chunk].0
      diagnostics += results[chunk].1
      results[chunk].0 = []
    }
  }

  private static func load(_ files: ArraySlice<String>, of project: Project) -> ([Article], [Diagnostic]) {
    var articles: [Article] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let path = project.content.appending(file)
      var reader = ArticleReader(path: project.shown(path))
      do {
        let bytes = try FileSystem.read(path)
        if var article = reader.article(file: file, bytes: bytes) {
          article.fingerprint = SHA256Digest(of: bytes)
          articles.append(article)
        }
        diagnostics += reader.diagnostics
      } catch {
        diagnostics.append(Diagnostic(error, path: project.shown(path)))
      }
    }
    return (articles, diagnostics)
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
    case .unlistable(let error):
      self.init(error, path: path)
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

extension String {
  fileprivate var isMarkdownFile: Bool {
    utf8.suffix(3).elementsEqual(".md".utf8)
  }
}
