import Archive

/// A source file, decoded and cut into the texts of its articles.
struct SeedSource {
  /// The largest file that is read, in bytes: more than the longest novel, and an article is never as long.
  static let longest = 8 << 20

  let decoded: DecodedText
  /// The file's parts, in order; one, unless a separator stands in the file.
  let pieces: [SourcePiece]
  /// How the file is parted.
  let parting: Parting

  /// Decodes a file's bytes.
  ///
  /// - Throws: `DecodingError` when they are no text, or hold no words.
  init(_ bytes: [UInt8], _ texts: Configuration.Texts) throws(DecodingError) {
    decoded = try DecodedText(decoding: bytes, encoding: texts.encoding)
    parting = Parting(of: decoded, at: ArticleSeparator(texts.articleSeparator))
    var pieces: [SourcePiece] = []
    for range in parting.ranges {
      let text = SourceText(bytes: decoded.bytes, decoded.lines[range])
      if !text.lines.isEmpty { pieces.append(SourcePiece(number: pieces.count + 1, text: text)) }
    }
    self.pieces = pieces
    if pieces.isEmpty {
      throw DecodingError(
        message: "the file holds nothing but separators", advice: "Put the articles between them, or delete the file.")
    }
  }
}
