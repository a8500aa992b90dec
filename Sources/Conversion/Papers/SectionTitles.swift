import LanguageFiles

/// The titles that newspapers print over their parts: "Foreign news", "Letters to the editor".
enum SectionTitles {
  /// Whether a line is one of them.
  static func contain(_ line: String) -> Bool {
    var line = line.lowercased()
    while let last = line.last, ".:,：—-* ".contains(last) { line.removeLast() }
    while let first = line.first, "—-* ".contains(first) { line.removeFirst() }
    return titles.contains(line)
  }

  private static let titles = Languages.set(.sectionTitles)
}
