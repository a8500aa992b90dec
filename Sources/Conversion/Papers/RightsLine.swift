import LanguageFiles

/// `© 1997 The Call`, `Copyright 2012 Harbour Press. All Rights Reserved`.
enum RightsLine {
  static func isOne(_ line: String) -> Bool {
    guard line.utf8.count <= 300 else { return false }
    let folded = line.lowercased()
    guard let first = folded.utf8.first, firstBytes.contains(first) else { return false }
    if signs.contains(where: folded.hasPrefix) { return true }
    if folded.hasPrefix("copyright ") || folded.hasPrefix("copyright, "), line.contains(where: \.isNumber) {
      return true
    }
    return line.utf8.count <= 90 && reservations.contains { folded.hasPrefix($0) }
  }

  private static let signs = ["©", "(c) ", "copyright ©", "copyright (c)"]
  private static let reservations = Languages.words(.rightsPhrases)
  private static let firstBytes = Set((signs + reservations).compactMap(\.utf8.first))
}
