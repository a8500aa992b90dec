import Archive
import Files
import SystemPackage

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
    parting = Parting(of: decoded, texts)
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

extension SeedSource {
  /// What a text's file holds; `nil` when it is gone, far too long or refused, which is told of when it is converted.
  static func bytes(of path: FilePath) throws(FileError) -> [UInt8]? {
    // A permission that is refused stays so; another failure, or one that passes, must not decide what the others
    // become.
    for _ in 0..<2 {
      do {
        return try FileSystem.read(path, limit: longest)
      } catch {
        if error.reason.meansAbsence || error.reason == .fileTooLarge { return nil }
        guard error.reason.meansRefusal else { throw error }
      }
    }
    return nil
  }
}
