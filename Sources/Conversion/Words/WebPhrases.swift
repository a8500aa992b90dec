import LanguageFiles

/// Lines that a page on the web needs and its article does not: "Skip to main content", "Share this article".
enum WebPhrases {
  /// Whether a line is one of them, whole or as its beginning.
  ///
  /// - Parameters:
  ///   - isAtEdge: whether the line is among the first or last of the text, where a word such as "Comments" is no
  ///     subhead.
  ///   - hasCompany: whether another line of a web page stands near an end of the text: one word alone, such as "Home"
  ///     or "Search", is the text's.
  static func contain(_ line: String, isAtEdge: Bool, hasCompany: @autoclosure () -> Bool = true) -> Bool {
    guard line.utf8.count <= 90 else { return false }
    var folded = line.lowercased()
    while let last = folded.last, " .:»>›→…!".contains(last) { folded.removeLast() }
    while let first = folded.first, " «<‹←•·|[".contains(first) { folded.removeFirst() }
    // "Home > World > Europe": where the page stands in its site.
    if trails.contains(where: folded.hasPrefix) { return true }
    if whole.contains(folded) {
      return folded.contains(" ") ? isAtEdge || !line.hasSuffix(".") : isAtEdge && hasCompany()
    }
    guard !line.hasSuffix("."), let beginning = beginnings.first(where: folded.hasPrefix) else { return false }
    // "Tagged fish found off the mole" is a headline.
    return beginning.last != " " || isAtEdge && (line.contains("|") || hasCompany())
  }

  private static let whole = Languages.set(.webPhrases)

  private static let trails = Languages.words(.webTrails)

  private static let beginnings = Languages.words(.webBeginnings)
}

extension SourceText {
  /// Whether another line than this one, near an end of the text, is one that web pages have.
  func isOfWebPage(besides index: Int) -> Bool {
    let reach = 10
    return lines.indices.contains { other in
      other != index && (other < reach || other + reach >= lines.count) && lines[other].width <= 90
        && WebPhrases.contain(string(other), isAtEdge: true)
    }
  }
}
