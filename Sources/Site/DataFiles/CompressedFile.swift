import Archive
import Files

/// A text file in a form that takes less room, ready for servers that send it instead: `index.html.gz`, of
/// `precompress`.
///
/// Which there are depends on how other files come out. So no plan has any, and they are made behind all others.
struct CompressedFile: SiteFile {
  static let counts = [PageCounts.Kind("compressed", "compressed file")]
  static let noun = "a compressed file"

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}
  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? { nil }

  /// The endings of files of which there are such forms: texts. Pictures and packs would not become smaller.
  private static let endings: Set = [
    "html", "css", "js", "json", "jsonl", "xml", "svg", "txt", "csv", "bib", "ris", "webmanifest",
  ]
  /// Smaller files take one packet anyway; larger ones take too much memory.
  private static let sizes = 1024...(64 << 20)

  /// Whether there are such forms of a file.
  static func exist(of file: BuildCache.File) -> Bool {
    guard sizes.contains(file.stamp.size), let dot = file.path.lastIndex(of: ".") else { return false }
    return endings.contains(String(file.path[dot...].dropFirst()))
  }

  /// Whether a path is that of one.
  static func isOne(_ path: String) -> Bool {
    Configuration.Compression.allCases.contains { path.hasSuffix($0.ending) }
  }
}
