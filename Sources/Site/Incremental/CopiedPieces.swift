import Archive
import Files
import SystemPackage

/// The pieces of a large file that need not be made: they are copied from the file as the last build left it.
struct CopiedPieces: Sendable {
  private let file: OpenFile
  private let stamp: FileSystem.Stamp
  /// Where the wanted pieces are in the file; `nil` for those that are not.
  private let places: [Range<Int>?]

  /// - Parameters:
  ///   - page: the file as the last build left it; `nil` when it is not so any more.
  ///   - pieces: its pieces.
  ///   - wanted: what the pieces are made from now.
  init?(of page: BuildCache.Page?, _ pieces: [BuildCache.Piece], in site: FilePath, wanted: [Fingerprint]) {
    guard let page, !pieces.isEmpty, !wanted.isEmpty,
      let file = try? OpenFile(page.file.path, in: OutputFolder(trying: site))
    else { return nil }
    var places: [Fingerprint: Range<Int>] = [:]
    var start = 0
    for piece in pieces {
      places[piece.inputs] = start..<start + piece.length
      start += piece.length
    }
    self.file = file
    stamp = page.file.stamp
    self.places = wanted.map { places[$0] }
  }

  /// The bytes of a wanted piece; `nil` when it must be made.
  func bytes(of piece: Int) -> [UInt8]? {
    places[piece].flatMap { file.bytes(at: $0.lowerBound, count: $0.count) }
  }

  /// Whether the file is still as it was left: asked when all is copied.
  var isSourceAsLeft: Bool { file.stamp?.isSameFile(as: stamp) ?? false }
}
