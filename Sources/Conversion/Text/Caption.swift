import LanguageFiles

/// A picture's caption or credit among the paragraphs.
enum Caption {
  /// Whether a line begins as captions do: `Photo: …`, `Picture by …`.
  static func begins(_ line: String) -> Bool {
    let folded = line.prefix(40).drop { "[(*_".contains($0) }.lowercased()
    return openings.begin(folded)
  }

  private static let openings = Phrases(Languages.words(.captionOpenings))
}
