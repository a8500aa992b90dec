import Documents
import Support

/// A picture of the names of texts and folders, in the language of layouts: `No. {issue}`, `{publication}/{date}/{…}`.
public struct NamePattern: Sendable, Equatable {
  /// Its words and fields.
  public let pieces: [Layout.Piece]

  /// Whether it is a picture of a text's path below a folder, and not of a single name.
  public var isPath: Bool {
    pieces.contains { if case .words(let words) = $0 { words.contains("/") } else { false } }
  }

  /// Reads a pattern as `pressmark.yml` has it.
  ///
  /// - Throws: what cannot be understood, or says nothing.
  init(reading text: String) throws(Layout.Mistake) {
    // Names are read without their ending.
    pieces = try Layout.pieces(text.withoutSourceEnding.oneBlank)
    if pieces.contains(.field(.text)) {
      throw Layout.Mistake(
        message: "{text} cannot stand in a name", advice: "Write {…} for words that say nothing of the article.")
    }
    let fields = pieces.count { if case .field(let field) = $0 { field != .leftOut } else { false } }
    if fields == 0 {
      throw Layout.Mistake(
        message: "the pattern '\(text)' has no field", advice: "Put what differs in braces: \"No. {issue}\".")
    }
  }
}
