import Archive
import Documents
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
  /// What a program that read a document says of its parts, and of what is lost.
  let document: DocumentNotes?

  /// Reads a text or document of the seeds.
  ///
  /// - Throws: `DecodingError` when it cannot be read, or holds no words.
  init(
    _ bytes: [UInt8], of seed: String, _ configuration: Configuration, _ documents: DocumentStore
  ) throws(DecodingError) {
    if let kind = DocumentKind(name: seed) {
      try self.init(try documents.text(of: bytes, kind), configuration.texts(forSeed: seed))
    } else {
      try self.init(bytes, configuration.texts(forSeed: seed))
    }
  }

  /// Cuts a document into its articles: those that it has itself, or else as a text is cut.
  private init(_ text: DocumentText, _ texts: Configuration.Texts) throws(DecodingError) {
    let decoded = try DecodedText(text)
    var ranges: [Range<Int>] = []
    let parting: Parting
    if text.parts.count > 1 {
      parting = Parting(undividing: decoded)
      var first = 1
      for part in text.parts {
        let numbers = first..<first + part.lines.count
        let start = decoded.lines.firstIndex { $0.number >= numbers.lowerBound } ?? decoded.lines.count
        let end = decoded.lines[start...].firstIndex { $0.number >= numbers.upperBound } ?? decoded.lines.count
        ranges.append(start..<end)
        first = numbers.upperBound
      }
    } else {
      parting = Parting(of: decoded, texts)
      ranges = parting.ranges
    }
    try self.init(decoded, parting, ranges, DocumentNotes(text))
  }

  /// Decodes a file's bytes.
  ///
  /// - Throws: `DecodingError` when they are no text, or hold no words.
  init(_ bytes: [UInt8], _ texts: Configuration.Texts) throws(DecodingError) {
    let decoded = try DecodedText(decoding: bytes, encoding: texts.encoding)
    let parting = Parting(of: decoded, texts)
    try self.init(decoded, parting, parting.ranges, nil)
  }

  private init(
    _ decoded: DecodedText, _ parting: Parting, _ ranges: [Range<Int>], _ document: DocumentNotes?
  ) throws(DecodingError) {
    (self.decoded, self.parting, self.document) = (decoded, parting, document)
    var pieces: [SourcePiece] = []
    for range in ranges {
      let text = SourceText(bytes: decoded.bytes, decoded.lines[range], decoded.markup)
      // The lines of a document and of a coded mail are nobody's but ours.
      if !text.lines.isEmpty {
        pieces.append(SourcePiece(number: pieces.count + 1, text: text, hasLines: !decoded.hasOtherLines))
      }
    }
    self.pieces = pieces
    if pieces.isEmpty {
      throw DecodingError(
        message: "the file holds nothing but separators", advice: "Put the articles between them, or delete the file.")
    }
  }
}

extension SeedSource {
  /// The most bytes that a file of such a name may have.
  static func longest(_ name: String) -> Int { DocumentKind(name: name) == nil ? longest : DocumentReader.longest }

  /// What a text's file holds; `nil` when it is gone, far too long or refused, which is told of when it is converted.
  static func bytes(of path: FilePath) throws(FileError) -> [UInt8]? {
    // A permission that is refused stays so; another failure, or one that passes, must not decide what the others
    // become.
    for _ in 0..<2 {
      do {
        return try FileSystem.read(path, limit: longest(path.string))
      } catch {
        if error.reason.meansAbsence || error.reason == .fileTooLarge { return nil }
        guard error.reason.meansRefusal else { throw error }
      }
    }
    return nil
  }
}
