import Archive

/// A source file, decoded and cut into the texts of its articles.
struct SeedSource {
  /// The largest file that is read, in bytes: more than the longest novel, and an article is never as long.
  static let longest = 8 << 20

  let decoded: DecodedText
  /// The articles' texts, in order; one, unless a separator stands in the file.
  let articles: [SourceText]

  /// Decodes a file's bytes.
  ///
  /// - Throws: `DecodingError` when they are no text, or hold no words.
  init(_ bytes: [UInt8], _ texts: Configuration.Texts) throws(DecodingError) {
    decoded = try DecodedText(decoding: bytes, encoding: texts.encoding)
    guard let separator = texts.articleSeparator?.trimmedBlanks, !separator.isEmpty else {
      articles = [SourceText(decoded)]
      return
    }
    let mark = Array(separator.utf8)
    var articles: [SourceText] = []
    var start = 0
    for (index, line) in decoded.lines.enumerated()
    where line.range.count >= mark.count && decoded.isLine(line, mark) {
      articles.append(SourceText(bytes: decoded.bytes, decoded.lines[start..<index]))
      start = index + 1
    }
    articles.append(SourceText(bytes: decoded.bytes, decoded.lines[start...]))
    self.articles = articles.filter { !$0.lines.isEmpty }
    if self.articles.isEmpty {
      throw DecodingError(
        message: "the file holds nothing but separators", advice: "Put the articles between them, or delete the file.")
    }
  }
}

extension DecodedText {
  /// Whether a line is this and nothing else.
  fileprivate func isLine(_ line: Line, _ mark: [UInt8]) -> Bool {
    var range = line.range
    while range.count > 0, bytes[range.lowerBound] == 0x20 || bytes[range.lowerBound] == 0x09 {
      range = range.lowerBound + 1..<range.upperBound
    }
    return bytes[range].elementsEqual(mark)
  }
}
