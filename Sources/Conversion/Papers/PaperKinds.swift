import LanguageFiles

/// Titles that papers of a kind have in common, and no newspaper: "Minutes", "Agenda", "Open letter".
enum PaperKinds {
  /// Whether a line is one of them.
  static func contain(_ line: String) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    var folded = line.lowercased()
    while let last = folded.last, ".:-* ".contains(last) { folded.removeLast() }
    return titles.contains(folded)
  }

  private static let titles = Languages.set(.paperTitles)
}
