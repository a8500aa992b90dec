public import Files
import Support
import SystemPackage

/// The content files of a project, as they are found before any is read.
public struct ContentFiles: Sendable {
  /// Their paths below the content folder, in the order of their bytes.
  public private(set) var paths: [String]
  /// How each is left; `nil` for one that is gone again, and where nobody asked.
  public private(set) var stamps: [FileSystem.Stamp?]
  /// Of the paths and stamps of all of them; `nil` where nobody asked for stamps.
  public let fingerprint: Fingerprint?
  /// All that lies in the content folder.
  public let tree: FileTree
  /// The content folder.
  private let folder: OpenFolder
  /// What lies in the folder and cannot be read.
  let diagnostics: [Diagnostic]
  /// Why nobody knows all that lies in the folder, or how it is left: nothing may be written over what is not known.
  public let hidden: [Diagnostic]

  /// The largest content file that is read, in bytes: more than conversion makes of the largest text.
  public static let longest = 64 << 20

  /// Lists the content folder.
  ///
  /// - Parameters:
  ///   - stamped: whether to find out how each file is left.
  ///   - jobs: the number of tasks that look, at least 1.
  public init(_ project: Project, stamped: Bool, jobs: Int = 1) async {
    tree = FileTree(project.content)
    let obstacles = tree.obstacles.map { Diagnostic($1, path: project.shown(content: $0)) }
    var unknown: [Diagnostic] = []
    paths = tree.files.filter(\.isMarkdownFile)
    folder = OpenFolder(project.content)
    if stamped {
      let found = await folder.stamps(of: paths, jobs: jobs)
      let stamps = found.map { try? $0.get() }
      for case .failure(let error) in found { unknown.append(Diagnostic(error, path: project.shown(error.path))) }
      self.stamps = stamps
      fingerprint = Self.fingerprint(paths, stamps)
    } else {
      stamps = Array(repeating: nil, count: paths.count)
      fingerprint = nil
    }
    hidden = obstacles.filter { $0.severity == .error } + unknown
    diagnostics =
      obstacles + unknown + tree.folders.filter(\.isMarkdownFile).map { .folderNamedAsFile(project.shown(content: $0)) }
  }

  /// Some of them, in the order of their paths.
  func holding(_ paths: [String]) -> ContentFiles {
    var files = self
    (files.paths, files.stamps) = (paths, Array(repeating: nil, count: paths.count))
    return files
  }

  /// All bytes of one of them, and its stamp.
  func read(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileSystem.Stamp) {
    try folder.readStamped(path, limit: Self.longest)
  }

  private static func fingerprint(_ paths: [String], _ stamps: [FileSystem.Stamp?]) -> Fingerprint {
    var input = ByteWriter()
    input.reserve(paths.count * 80)
    for (path, stamp) in zip(paths, stamps) {
      input.add(path)
      if let stamp { input.add(stamp) }
    }
    return input.fingerprint
  }

  /// When the last of them was changed, in nanoseconds since 1970.
  public var lastChange: Int { stamps.lazy.compactMap { $0?.changed }.max() ?? 0 }

  /// Whether there is nothing to be told of the folder.
  public var areAllReadable: Bool { diagnostics.isEmpty && !stamps.contains(nil) }
}

extension OpenFolder {
  /// The stamps of many files, by their paths below the folder; `nil` for each that is not there, and why where nobody
  /// can tell.
  ///
  /// - Parameter jobs: the number of tasks that look, at least 1.
  public func stamps(of paths: [String], jobs: Int) async -> [Result<FileSystem.Stamp?, FileError>] {
    let parts = await inParallel(paths.count, jobs: jobs, chunk: 1024) { range in
      paths[range].map { path in Result { () throws(FileError) in try self.stamp(of: path) } }
    }
    return parts.count == 1 ? parts[0] : Array(parts.joined())
  }
}

extension String {
  /// Whether a file of the content folder is a content file, by its name.
  public var isMarkdownFile: Bool {
    utf8.suffix(3).elementsEqual(".md".utf8)
  }
}
