import LanguageFiles

/// `End of Document`, below each article of an export.
enum EndFrame: Frame {
  static func cuts(in lines: FileLines) -> [FrameCut] {
    let ends = lines.filled.indices.filter { place in
      (3...40).contains(lines.length(place)) && longest >= lines.length(place)
        && words.contains(lines.string(place).lowercased())
    }
    // An export ends with it; an article that quotes it goes on.
    guard ends.count > 1, let last = ends.last, lines.filled.count - last <= 4 else { return [] }
    return ends.filter { $0 + 1 < lines.filled.count }.map { FrameCut(at: lines.filled[$0] + 1) }
  }

  private static let words = Languages.set(.documentEnds)
  private static let longest = (words.map(\.utf8.count).max() ?? 0) + 16
}
