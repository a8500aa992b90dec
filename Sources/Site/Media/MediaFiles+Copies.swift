import Archive
import Files
import Markdown
import Support
import SystemPackage

/// Smaller copies of pictures, `media: widths:`.
extension MediaFiles {
  /// A copy of a picture.
  struct Copy: Sendable {
    let width: Int
    /// Its path in the site.
    let path: String
  }

  /// Makes the copies that are not known, and says which picture has which.
  ///
  /// - Parameters:
  ///   - own: the archive's own pages and files, in whose places no copy stands.
  ///   - keeps: whether they are left for the next build.
  ///   - progress: is told how many of how many pictures are looked at.
  mutating func makeCopies(
    _ configuration: Configuration, beside own: OwnFiles, in project: Project, keeps: Bool, jobs: Int,
    progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?
  ) async {
    let widths = configuration.pictureWidths
    let wanted = files.indices.filter { number in
      guard files[number].isShown, files[number].format != nil, let size = files[number].size else { return false }
      return widths.contains { $0 < size.width }
    }
    if wanted.isEmpty { return }
    guard let tool = PictureTool.installed else {
      diagnostics.append(
        Diagnostic(
          .warning, Configuration.fileName, at: configuration.pictureWidthsPosition,
          "\(counted(wanted.count, "picture")) cannot be made smaller: neither libvips nor ImageMagick is installed",
          advice: "Install one, or leave 'widths' out. \(PictureTool.installation)"))
      return
    }
    let store = PictureStore(project, tool, keeps: keeps)
    self.store = store
    let pictures = wanted.map { files[$0] }
    let made = await inParallel(pictures.count, jobs: jobs, chunk: 1, progress: progress) { range in
      range.map { Self.copy(pictures[$0], widths, store, project) }
    }.flatMap(\.self)
    var taken = Set((files.map(\.path) + own.copies.map(\.path)).map(\.foldedPath))
    for (number, (row, failure)) in zip(wanted, made) {
      let made = row?.outcomes.filter { $0.outcome == .made }.map(\.width) ?? []
      files[number].digest = row?.digest
      files[number].copies = made.map { width in
        Copy(width: width, path: Self.path(of: files[number].path, width, &taken))
      }
      guard let failure else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, project.shown(MediaFiles.place(of: files[number].source, in: project)),
          "the picture cannot be made smaller, and is shown as it is: \(failure)",
          advice: "Open it in a program for pictures and save it anew, smaller."))
    }
    store.save(made.compactMap(\.row))
  }

  /// Makes the copies of a picture.
  ///
  /// - Returns: what came of it, unless that may be otherwise the next time, and what went wrong.
  private static func copy(
    _ file: File, _ widths: [Int], _ store: PictureStore, _ project: Project
  ) -> (row: PictureStore.Row?, failure: String?) {
    guard let format = file.format, let size = file.size else { return (nil, nil) }
    // What a header says is not believed: numbers of more than a billion would make no product.
    guard max(size.width, size.height) < 1 << 24, size.width * size.height <= PictureTool.mostPixels else {
      return (
        nil,
        "it has \(grouped(size.width)) × \(grouped(size.height)) pixels, and more than 100 million take too much memory"
      )
    }
    guard file.stamp.size <= PictureTool.mostBytes else { return (nil, "its file has \(byteCount(file.stamp.size))") }
    let narrower = widths.filter { $0 < size.width }
    if let row = store.row(of: file), row.outcomes.map(\.width) == narrower { return (row, row.failure) }
    let place = place(of: file.source, in: project)
    do throws(FileError) {
      let bytes = try FileSystem.read(place, limit: PictureTool.mostBytes)
      let digest = SHA256Digest(of: bytes)
      var row = PictureStore.Row(
        file: BuildCache.File(path: file.source, stamp: file.stamp), digest: digest, outcomes: [])
      for width in narrower {
        do throws(PictureTool.Failure) {
          let copy = try store.copy(of: digest, format, width: width) { () throws(FileError) in bytes }
          row.outcomes.append((width, copy == nil ? .noSmaller : .made))
        } catch {
          if error.isPassing { return (nil, error.why) }
          // Another width of it fails as well, and takes as long.
          row.outcomes = narrower.map { ($0, .failed(error.why)) }
          break
        }
      }
      return (row, row.failure)
    } catch {
      return (nil, "it \(error.message)")
    }
  }

  /// Where the copy of a picture stands: `media/press.480.jpg`, or `media/press.480-2.jpg` where that is a picture's
  /// own.
  private static func path(of path: String, _ width: Int, _ taken: inout Set<String>) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[name...].dropFirst().lastIndex(of: ".") ?? path.endIndex
    var number = 1
    while true {
      let candidate = "\(path[..<dot]).\(width)\(number == 1 ? "" : "-\(number)")\(path[dot...])"
      if taken.insert(candidate.foldedPath).inserted { return candidate }
      number += 1
    }
  }
}

extension PictureStore.Row {
  /// What went wrong, if anything did.
  fileprivate var failure: String? {
    outcomes.lazy.compactMap { entry in
      if case .failed(let why) = entry.outcome { return why }
      return nil
    }.first
  }
}

extension MediaFiles.File {
  /// The widths in which a page can show it, the narrowest first: its copies, and itself where there is none of the
  /// largest width; empty where there is no copy.
  func choices(_ widths: [Int]) -> [MediaFiles.Copy] {
    guard let widest = copies.last, let size else { return [] }
    return copies + (widest.width == widths.last ? [] : [MediaFiles.Copy(width: size.width, path: path)])
  }
}
