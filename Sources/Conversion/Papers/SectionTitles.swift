import LanguageFiles
import Support

/// The titles that newspapers print over their parts: "Foreign news", "Letters to the editor".
enum SectionTitles {
  /// Whether a line is one of them.
  static func contain(_ line: String) -> Bool {
    var line = line[...]
    while let last = line.last, ".:,：—-* ".contains(last) { line.removeLast() }
    while let first = line.first, "—-* ".contains(first) { line.removeFirst() }
    return line.utf8.count <= longest && titles.contains(String(line).inSmallLetters)
  }

  /// In bytes; letters with their accents beside them take more.
  private static let longest = 2 * (titles.map(\.utf8.count).max() ?? 0)

  private static let titles = Languages.set(.sectionTitles)
}
