import LanguageFiles
import Support

/// `© 1997 The Call`, `Copyright 2012 Harbour Press. All Rights Reserved`.
enum RightsLine {
  static func isOne(_ line: String) -> Bool {
    guard line.utf8.count <= 300 else { return false }
    guard let first = line.utf8.first, first >= 0x80 || firstBytes.contains(first.isASCIICapital ? first | 0x20 : first)
    else { return false }
    if hasSign(line) { return true }
    let folded = line.inSmallLetters
    return line.utf8.count <= 90 && reservations.contains { folded.hasPrefix($0) }
  }

  /// Whether a line begins as nothing else does: "©", or "Copyright" before a year.
  static func hasSign(_ line: String) -> Bool {
    let folded = line.inSmallLetters
    if signs.contains(where: folded.hasPrefix) { return true }
    return (folded.hasPrefix("copyright ") || folded.hasPrefix("copyright, ")) && line.contains(where: \.isNumber)
  }

  private static let signs = ["©", "(c) ", "copyright ©", "copyright (c)"]
  private static let reservations = Languages.words(.rightsPhrases)
  private static let firstBytes = Set((signs + reservations).compactMap(\.utf8.first))
}
