import Archive
import Files
import Markdown
import SystemPackage

/// Looks at the files that texts name: whether they are there, lie where they seem to, and are what they are shown as.
struct MediaLook {
  private let project: Project
  private var folders = ResolvedFolders()
  /// Files that nobody can look at.
  private(set) var diagnostics: [Diagnostic] = []

  /// What is read of a picture to find its size: cameras put a small picture of it, and much else, before that.
  private static let beginning = 1 << 18

  init(_ project: Project) {
    self.project = project
  }

  /// The file of a path from the archive's top; `nil` when nothing is there.
  mutating func file(_ source: String) -> MediaFiles.File? {
    let place = MediaFiles.place(of: source, in: project)
    do throws(FileError) {
      guard try FileSystem.kind(of: place) == .file, let stamp = try FileSystem.stamp(of: place) else { return nil }
      let folder = source.topFolder == "content" ? project.content : project.root.appending(source.topFolder)
      guard let top = try FileSystem.resolved(folder),
        let resolved = try folders.resolve(place), resolved.starts(with: top)
      else {
        return file(source, stamp, [], nil, flaw: "it is a link to a place outside \(source.topFolder)/")
      }
      // What a link leads to counts, and not its own name: a draft, or what is hidden.
      let way = String(resolved.string.dropFirst(top.string.count))
      if source.below("public") == nil, way.lowercased().hasSuffix(".md") || way.contains("/.") {
        return file(source, stamp, [], nil, flaw: "it is a link to an article's file or to a hidden one")
      }
      let bytes = try FileSystem.readBeginning(of: place, Self.beginning)
      let size = ImageSize.find(in: bytes).map { PixelSize(width: $0.width, height: $0.height) }
      if source.below("public") != nil { return file(source, stamp, bytes, size, flaw: nil) }
      let flaw = try ScriptCheck.flaw(of: source.lastName, bytes) { () throws(FileError) in
        try FileSystem.read(place)
      }
      return file(source, stamp, bytes, size, flaw: flaw)
    } catch {
      diagnostics.append(Diagnostic(error, path: project.shown(place)))
      return nil
    }
  }

  private func file(
    _ source: String, _ stamp: FileSystem.Stamp, _ bytes: [UInt8], _ size: PixelSize?, flaw: String?
  ) -> MediaFiles.File {
    MediaFiles.File(
      source: source, path: MediaAddress.path(of: source), stamp: stamp, isPicture: ImageSize.isPicture(bytes),
      size: size, format: PictureFormat(bytes), flaw: flaw)
  }
}

extension String {
  /// The last name of a path.
  fileprivate var lastName: String { String(split(separator: "/").last ?? "") }

  /// The first name of a path.
  fileprivate var topFolder: String { String(prefix { $0 != "/" }) }
}
