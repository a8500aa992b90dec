import Archive
import TemplateEngine

/// A kind of file that grows with the archive: it is made in pieces, when all other files are made.
protocol LargeFile: SiteFile {
  /// The file, in pieces.
  ///
  /// - Parameter made: the files before it.
  static func pieces(of page: PlannedPage, _ renderer: SiteRenderer, _ made: [BuildCache.Page]) -> PiecewiseFile?
}

extension LargeFile {
  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    pieces(of: page, making.renderer, [])?.bytes
  }
}
