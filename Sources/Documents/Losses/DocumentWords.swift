/// How often each word stands in the lines that a document became.
struct DocumentWords {
  private var words: [String: Int] = [:]
  private let lines: [[String]]

  init(_ lines: [DocumentText.Line]) {
    self.lines = lines.map { Self.words(of: $0.text) }
    for word in self.lines.joined() { words[word, default: 0] += 1 }
  }

  /// Which of these paragraphs hold words that are not there: each word is counted once.
  func losses(of paragraphs: [PlacedWords]) -> [DocumentText.Loss] {
    var left = words
    var losses: [DocumentText.Loss] = []
    // What stands in the text comes first: a header must not take its words.
    let inOrder = paragraphs.filter { $0.place == WordSource.text } + paragraphs.filter { $0.place != WordSource.text }
    for paragraph in inOrder {
      let words = Self.words(of: paragraph.text)
      let missing = words.filter { word in
        if word.unicodeScalars.contains(MarkupScanner.unknown) { return false }
        guard let count = left[word], count > 0 else { return true }
        left[word] = count - 1
        return false
      }
      // A caption may say what stands in the place of its picture.
      if missing.isEmpty || paragraph.place == WordSource.picture && lines.contains(words) { continue }
      let isMost = missing.count * 2 > words.count
      let text =
        isMost
        ? paragraph.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : missing.joined(separator: " ")
      let loss = DocumentText.Loss(place: paragraph.place, words: text)
      if !losses.contains(loss) { losses.append(loss) }
    }
    return losses
  }

  /// The runs of letters and figures of a text.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isLetter(scalar) || scalar == MarkupScanner.unknown {
        word.append(scalar)
      } else if !scalar.properties.isDefaultIgnorableCodePoint, !word.isEmpty {
        words.append(String(word))
        word.removeAll()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// Whether a character belongs to a word.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return UInt8(ascii: scalar).isWordByte }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 26 }
}
