/// A picture's caption or credit among the paragraphs.
enum Caption {
  /// Whether a line begins as captions do: `Photo: …`, `Picture by …`.
  static func begins(_ line: String) -> Bool {
    let folded = line.prefix(40).drop { "[(*_".contains($0) }.lowercased()
    return openings.begin(folded)
  }

  private static let openings = Phrases([
    "photo:", "photos:", "photo by", "photo courtesy", "photograph:", "photograph by", "picture:", "picture by",
    "pictured:",
    "image:", "image source", "photo source", "image credit", "photo credit", "image by", "image courtesy", "caption:",
    "illustration:", "illustration by", "cartoon:", "cartoon by",
    "graphic:", "foto:", "foto von", "bild:", "bildunterschrift:", "photo de", "crédit photo", "fotografía:", "foto di",
    "foto de", "zdjęcie:", "fot.", "фото:", "fotoğraf:", "φωτογραφία:",
  ])
}
