/// The language of a text, by its function words: most of a text in any language are "the", "of", "and".
struct LanguageGuess: Sendable, Equatable {
  /// The best of the languages whose function words are known; `nil` when hardly any of them stands in the text.
  let best: TagLanguage?
  /// Whether it can be relied upon.
  let isConfident: Bool

  /// The BCP 47 tag, when it is sure.
  var code: String? { isConfident ? best?.code : nil }

  /// The language of a text in this form: a text of some length, where a tenth and more are function words of one
  /// language, and clearly more of it than of any other.
  init(_ text: TagText) { self.init(text.words) }

  /// The language of paragraphs.
  init(paragraphs: [String]) { self.init(TagText(headline: "", paragraphs: paragraphs)) }

  /// 1 in each byte.
  private static let eachByte = WordClasses.max / 255

  init(_ words: [TagWord]) {
    var counts = Array(repeating: 0, count: TagLanguage.all.count)
    // The byte of each language, with only the bit of function words left.
    let mask = WordClasses(WordClass.function.rawValue) &* Self.eachByte
    var letters = 0
    for word in words {
      if !word.marks.contains(.bare) { letters += 1 }
      var classes = word.classes & mask
      while classes != 0 {
        counts[classes.trailingZeroBitCount / 8] += 1
        classes &= classes - 1
      }
    }
    var (first, second) = (0, 0)
    var language: TagLanguage?
    for candidate in TagLanguage.all {
      let count = counts[candidate.index]
      if count > first {
        second = first
        first = count
        language = candidate
      } else if count > second {
        second = count
      }
    }
    best = first * 12 >= letters && first > 0 ? language : nil
    isConfident = first >= 12 && first * 5 >= letters && first * 4 >= second * 5
  }
}
