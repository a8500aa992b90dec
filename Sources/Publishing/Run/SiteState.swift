import Archive
import Files
import SystemPackage

/// A state of the site that can be published: the one that was built, or one that was published before.
struct SiteState {
  let folder: FilePath
  let manifest: Manifest
  /// The manifest's file.
  let bytes: [UInt8]

  init(_ folder: FilePath, _ project: Project) throws {
    self.folder = folder
    guard let bytes = try OutputFolder(trying: folder).readIfPresent(Manifest.fileName) else {
      let told = Diagnostic.noSite(in: folder, project)
      throw PublishingFailure(told.message, advice: told.advice)
    }
    do {
      (self.bytes, manifest) = (bytes, try Manifest(parsing: bytes))
    } catch {
      throw PublishingFailure(
        "\(project.shown(folder.appending(Manifest.fileName))) is damaged at line \(error.line)",
        advice: "Bring the file back from a copy, or move the whole folder away and build again.")
    }
    if let path = manifest.lines.lazy.map({ PathKey($0.path) }).first(where: {
      let own = PathKey(HostState.folder)
      return $0 == own || $0.isBelow(own) || $0 == PathKey(Manifest.fileName)
    }) {
      throw PublishingFailure(
        "the site has a file '\(path)', and publishing needs this name for itself",
        advice: "Give the file another name in public/ and build again.")
    }
  }
}
