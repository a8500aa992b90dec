import Archive
import Files
import SystemPackage

/// What was made of the archive's pictures. A copy is made once, and is then known by the digest of its picture, its
/// width and the tool, from run to run: in `.pressmark/`, disposable as all that lies there.
struct PictureStore: Sendable {
  /// What came of a picture in a width.
  enum Outcome: Sendable, Equatable {
    case made
    /// The copy would take no less room than the picture.
    case noSmaller
    case failed(String)
  }

  /// A picture and what came of it.
  struct Row: Sendable {
    /// Its path from the archive's top, and how it was left.
    let file: BuildCache.File
    let digest: SHA256Digest
    /// By the widths that are narrower than it.
    var outcomes: [(width: Int, outcome: Outcome)]
  }

  private let project: Project
  /// Whether anything is left for the next build.
  private let keeps: Bool
  let tool: PictureTool
  /// What the last build noted, by the pictures' paths.
  private var rows: [PathKey: Row] = [:]
  /// When that was written, in nanoseconds since 1970.
  private var written = 0

  init(_ project: Project, _ tool: PictureTool, keeps: Bool) {
    self.project = project
    self.keeps = keeps
    self.tool = tool
    guard let (reader, written) = list.read() else { return }
    var rest = reader
    for row in rest.list({ Row(&$0) }) ?? [] { rows[PathKey(row.file.path)] = row }
    self.written = written
  }

  /// What came of a picture the last time, while it is as it was.
  func row(of file: MediaFiles.File) -> Row? {
    let row = rows[PathKey(file.source)]
    return row?.file.stamp == file.stamp && file.stamp.isSettled(before: written) ? row : nil
  }

  /// A copy, made where it is not known.
  ///
  /// - Returns: `nil` where it would take no less room than the picture.
  func copy(
    of digest: SHA256Digest, _ format: PictureFormat, width: Int, _ bytes: () throws(FileError) -> [UInt8]
  ) throws(PictureTool.Failure) -> [UInt8]? {
    let file = self.file(digest, width)
    if var (reader, _) = file.read(), let isSmaller = reader.flag(), let part = reader.part() {
      return isSmaller ? Array(part) : nil
    }
    let original: [UInt8]
    do {
      original = try bytes()
    } catch {
      throw PictureTool.Failure(why: "it \(error.message)", isPassing: true)
    }
    let copy = try tool.shrink(original, format, to: width)
    let isSmaller = copy.count < original.count
    if keeps {
      file.write { piece, _ in
        piece.add(isSmaller)
        piece.add(isSmaller ? copy : [])
      }
    }
    return isSmaller ? copy : nil
  }

  /// Leaves for the next build what came of the pictures, and forgets copies that none of them has.
  func save(_ rows: [Row]) {
    if !keeps { return }
    let kept = rows.flatMap { row in row.outcomes.map { file(row.digest, $0.width) } }
    CacheFile.forget("picture", but: kept + [list], of: project)
    list.write { piece, passOn throws(FileError) in
      piece.add(rows.count)
      for row in rows {
        row.add(to: &piece)
        try passOn(&piece)
      }
    }
  }

  private var list: CacheFile { CacheFile("picture", of: FilePath("list"), in: project, madeWith: tool.stamp) }

  private func file(_ digest: SHA256Digest, _ width: Int) -> CacheFile {
    CacheFile("picture", of: FilePath("\(digest.hexadecimal) \(width)"), in: project, madeWith: tool.stamp)
  }
}

extension PictureStore.Row {
  init?(_ reader: inout ByteReader) {
    guard let path = reader.text(), let stamp = reader.stamp(), let digest = reader.digest(),
      let outcomes = reader.list({ Self.outcome(&$0) })
    else { return nil }
    self.init(file: BuildCache.File(path: path, stamp: stamp), digest: digest, outcomes: outcomes)
  }

  private static func outcome(_ reader: inout ByteReader) -> (width: Int, outcome: PictureStore.Outcome)? {
    guard let width = reader.number(), let isMade = reader.flag(), let why = reader.optional({ $0.text() }) else {
      return nil
    }
    return (width, why.map { .failed($0) } ?? (isMade ? .made : .noSmaller))
  }

  func add(to piece: inout ByteWriter) {
    piece.add(file.path)
    piece.add(file.stamp)
    piece.add(digest)
    piece.add(outcomes) { piece, entry in
      piece.add(entry.width)
      piece.add(entry.outcome == .made)
      if case .failed(let why) = entry.outcome { piece.add(Optional(why)) } else { piece.add(String?.none) }
    }
  }
}
