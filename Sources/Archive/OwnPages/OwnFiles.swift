public import Files
import SystemPackage

/// What an archive has beside its articles: pages of its own, `pages/*.md`, and the files of `public/`, which are
/// copied as they are.
public struct OwnFiles: Sendable {
  /// A file of `public/`.
  public struct Copy: Sendable {
    /// Its path below `public/`, and in the site.
    public let path: String
    /// How it is left.
    public let stamp: FileSystem.Stamp
  }

  /// The pages, in the order of their files; no drafts.
  public private(set) var pages: [OwnPage] = []
  /// The files to copy, in the order of their paths.
  public private(set) var copies: [Copy] = []
  /// What is wrong or doubtful.
  public private(set) var diagnostics: [Diagnostic] = []
  /// What stands for all of it: with the same one the site's own pages and files are the same.
  public private(set) var fingerprint: Fingerprint

  /// Files of a server or host whose names begin with a dot. Others are passed over: `.git`, `.DS_Store`.
  private static let hiddenNames: Set = [".well-known", ".nojekyll", ".htaccess", ".domains"]

  /// Whether a file of `public/` is copied although its name, or a folder's on the way to it, begins with a dot.
  public static func copies(_ hiddenName: String) -> Bool { hiddenNames.contains(hiddenName) }

  /// None.
  public init() {
    fingerprint = ByteWriter().fingerprint
  }

  /// Reads those of a project.
  public init(_ project: Project) {
    var input = ByteWriter()
    fingerprint = input.fingerprint
    tellMisnamedFolders(project, &input)
    readPages(project, &input)
    lookAtCopies(project, &input)
    fingerprint = input.fingerprint
  }

  private mutating func tellMisnamedFolders(_ project: Project, _ input: inout ByteWriter) {
    for name in ["pages", "public", "media"] {
      for folder in Misnamed.all(meantAs: name, .folder, in: project) {
        input.add(folder.path)
        diagnostics.append(folder.diagnostic(.warning))
      }
    }
  }

  private mutating func readPages(_ project: Project, _ input: inout ByteWriter) {
    let tree = FileTree(project.pages)
    tell(tree, project)
    for file in tree.files {
      let path = project.pages.appending(file)
      guard file.hasSuffix(".md") else {
        diagnostics.append(
          Diagnostic(
            .warning, project.shown(path), "a file of pages/ that is no page is passed over",
            advice: "Pages end in .md; put files that are to be copied as they are into public/."))
        continue
      }
      do throws(FileError) {
        let bytes = try FileSystem.read(path)
        input.add(file)
        input.add(bytes)
        if let page = OwnPage(bytes, file: file, shown: project.shown(path), &diagnostics) { pages.append(page) }
      } catch {
        diagnostics.append(Diagnostic(error, path: project.shown(path)))
      }
    }
  }

  private mutating func lookAtCopies(_ project: Project, _ input: inout ByteWriter) {
    let tree = FileTree(project.publicFiles, hidden: Self.hiddenNames)
    tell(tree, project)
    for file in tree.files {
      let path = project.publicFiles.appending(file)
      do throws(FileError) {
        guard let stamp = try FileSystem.stamp(of: path) else { continue }
        input.add(file)
        input.add(stamp)
        copies.append(Copy(path: file, stamp: stamp))
      } catch {
        diagnostics.append(Diagnostic(error, path: project.shown(path)))
      }
    }
  }

  private mutating func tell(_ tree: FileTree, _ project: Project) {
    diagnostics += tree.obstacles.map { Diagnostic($1, path: project.shown(tree.root.appending($0))) }
  }
}
