import LanguageFiles

/// Lines that a page on the web needs and its article does not: "Skip to main content", "Share this article".
enum WebPhrases {
  /// Whether a line is one of them, whole or as its beginning.
  ///
  /// - Parameter isAtEdge: whether the line is among the first or last of the text, where a word such as "Comments" is
  ///   no subhead.
  static func contain(_ line: String, isAtEdge: Bool) -> Bool {
    guard line.utf8.count <= 90 else { return false }
    var folded = line.lowercased()
    while let last = folded.last, " .:»>›→…!".contains(last) { folded.removeLast() }
    while let first = folded.first, " «<‹←•·|[".contains(first) { folded.removeFirst() }
    // "Home > World > Europe": where the page stands in its site.
    if trails.contains(where: folded.hasPrefix) { return true }
    if whole.contains(folded) { return isAtEdge || folded.contains(" ") }
    return !line.hasSuffix(".") && beginnings.contains { folded.hasPrefix($0) }
  }

  private static let whole = Languages.set(.webPhrases)

  private static let trails = Languages.words(.webTrails)

  private static let beginnings = Languages.words(.webBeginnings)
}
