/// A paragraph of a document, and where it stands.
struct PlacedWords: Equatable {
  /// Where: "in a header".
  let place: String
  var text: String

  /// Puts paragraphs together.
  struct Gatherer {
    private var all: [PlacedWords] = []
    private var current: PlacedWords?

    /// Adds words to the paragraph.
    mutating func add(_ text: String, _ place: String) {
      if current == nil || current?.place != place {
        endParagraph()
        current = PlacedWords(place: place, text: "")
      }
      current?.text += text
    }

    /// Adds words that stand for themselves.
    mutating func add(apart text: String, _ place: String) { all.append(PlacedWords(place: place, text: text)) }

    /// Ends the paragraph.
    mutating func endParagraph() {
      if let current, current.text.unicodeScalars.contains(where: DocumentWords.isLetter) { all.append(current) }
      current = nil
    }

    /// All of them.
    mutating func finish() -> [PlacedWords] {
      endParagraph()
      return all
    }
  }
}
