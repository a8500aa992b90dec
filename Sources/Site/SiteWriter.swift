import Archive
import Files
import Markdown
import SystemPackage

/// Puts files into the output folder: only those that differ, none before all are known, none that are not Pressmark's.
///
/// New files wait in a folder of their own inside the output until every page is rendered. Then each takes its place in
/// one step, files that the old manifest lists and the new one does not are deleted, and the manifest is written last. What is
/// interrupted on the way is healed by the next build, since the waiting folder holds the new manifest.
struct SiteWriter: Sendable {
  /// What becomes of one file.
  enum Outcome: Sendable {
    case unchanged(SHA256Digest)
    case staged(SHA256Digest)
  }

  let output: FilePath
  let project: Project
  /// The files that are Pressmark's to replace or delete.
  private let owned: Set<String>
  private let old: Manifest
  private let takesOver: Bool
  private let outputExisted: Bool

  private static let stagingName = ".pressmark-staging"
  private var staging: FilePath { output.appending(Self.stagingName) }

  /// Opens an output folder.
  ///
  /// - Parameter takesOver: whether files that are not Pressmark's may be replaced.
  /// - Throws: `Refusal` when the folder is somebody else's.
  init(_ output: FilePath, project: Project, takesOver: Bool) throws(Refusal) {
    self.output = output
    self.project = project
    self.takesOver = takesOver
    outputExisted = FileSystem.exists(output)
    do {
      old = try Self.manifest(in: output, project) ?? Manifest()
      var owned = Set(old.digests.keys)
      if let interrupted = try? Self.manifest(in: output.appending(Self.stagingName), project) {
        owned.formUnion(interrupted.digests.keys)
      }
      self.owned = owned
      let isForeign = owned.isEmpty && !takesOver
      if isForeign, let names = try FileSystem.namesIfPresent(in: output), names.contains(where: { !$0.hasPrefix(".") })
      {
        throw Refusal(.foreignFolder(project.shown(output)))
      }
      try FileSystem.deleteTree(staging)
    } catch let error as FileError {
      throw Refusal(Diagnostic(error, path: project.shown(error.path)))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(Diagnostic(.error, project.shown(output), "\(error)", advice: "Choose another output folder."))
    }
  }

  /// The output folder cannot be used.
  struct Refusal: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) {
      self.diagnostic = diagnostic
    }
  }

  private static func manifest(in folder: FilePath, _ project: Project) throws -> Manifest? {
    let path = folder.appending(Manifest.fileName)
    guard let bytes = try FileSystem.readIfPresent(path) else { return nil }
    do {
      return try Manifest(parsing: bytes)
    } catch {
      throw Refusal(.damagedManifest(project.shown(path), line: error.line))
    }
  }

  /// Compares a file with what is there, and puts it in waiting when it differs.
  func stage(_ path: String, _ bytes: [UInt8]) throws(Refusal) -> Outcome {
    let digest = SHA256Digest(of: bytes)
    let target = output.appending(path)
    do {
      // An unreadable file in the way is found out when the new one takes its place, not here.
      if let existing = try FileSystem.readIfPresent(target) {
        if existing == bytes { return .unchanged(digest) }
        if !owned.contains(path), !takesOver { throw Refusal(.foreignFile(project.shown(target))) }
      }
      try FileSystem.create(staging.appending(path), holding: bytes)
      return .staged(digest)
    } catch let error as FileError {
      throw Refusal(Diagnostic(error, path: project.shown(error.path)))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(Diagnostic(.error, project.shown(target), "\(error)", advice: "Run the command again."))
    }
  }

  /// Drops what waits; the output is as it was.
  func abandon() {
    try? FileSystem.deleteTree(staging)
    if !outputExisted { FileSystem.deleteIfEmpty(folder: output) }
  }

  /// Puts what waits in its place and deletes what the site no longer has.
  ///
  /// - Returns: the number of files deleted.
  func commit(_ manifest: Manifest, staged: [String]) throws(FileError) -> Int {
    let stale = owned.subtracting(manifest.digests.keys).sorted()
    if manifest != old {
      try FileSystem.write(manifest.bytes, to: staging.appending(Manifest.fileName))
    }
    for path in staged { try FileSystem.rename(staging.appending(path), to: output.appending(path)) }
    for path in stale {
      try FileSystem.delete(output.appending(path))
      deleteEmptyFolders(above: path)
    }
    if manifest != old {
      try FileSystem.rename(staging.appending(Manifest.fileName), to: output.appending(Manifest.fileName))
    }
    try FileSystem.deleteTree(staging)
    return stale.count
  }

  private func deleteEmptyFolders(above path: String) {
    var folder = FilePath(path).removingLastComponent()
    while !folder.isEmpty, FileSystem.deleteIfEmpty(folder: output.pushing(folder)) { folder.removeLastComponent() }
  }
}

extension Diagnostic {
  fileprivate static func foreignFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, path, "the output folder holds files, and no \(Manifest.fileName) that says they are Pressmark's",
      advice: "Choose an empty folder with --output, or move those files away; --force writes the site among them.")
  }

  fileprivate static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, path, "this file is not Pressmark's, and a page of the site has the same name",
      advice: "Move it away, or replace it with --force.")
  }

  fileprivate static func damagedManifest(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, path, at: TextPosition(line: line, column: 1),
      "the manifest is damaged: this line is not a digest and a path",
      advice: "Bring the file back from a copy, or move the whole output folder away and build again.")
  }
}
