extension HandledArchive {
  /// An article.
  struct Piece {
    let word: String
    let headline: String
    var day: Int
    var paragraphs: [String]
    /// The text in which it is; `nil` when it is in none any more.
    var text: Int?
    /// What its text says: the next of a recurring notice has another date.
    var said: [String] { ["\(day)"] + paragraphs }
    /// What its text said when it was last converted.
    var converted: [String]?
    /// The content file, as far as known.
    var content: String?
    /// The words that edits of the content file have left.
    var edits: [String] = []
    var isDraft = false
    /// Whether the ledger knows it as a draft, so that it is made anew as one.
    var isKnownAsDraft = false
    /// Whether it was forgotten and its file moved since: nobody knows any more whose it was.
    var isOutOfSight = false
    /// What the content file held before a slip.
    var good: [UInt8]?
    /// Whether the slip was to empty the file.
    var isEmptied = false
    /// What the content file held once, to be brought back.
    var older: (bytes: [UInt8], edits: [String], isDraft: Bool, day: Int)?
    /// A second content file, and the words in it that the other does not have.
    var copy: (path: String, edits: [String], isDraft: Bool)?
    /// Whether its text shall be no article.
    var isForgotten = false

    /// Whether it shall have a content file.
    var isThere: Bool { !isForgotten || content != nil }
  }

  /// A text of one article or several.
  struct Text {
    /// Where it lies; `nil` while it is deleted.
    var path: String?
    /// Where it lay when it was deleted.
    var deleted: String?
    /// A file with the same bytes.
    var copy: String?
    /// The articles, by their words.
    var words: [String]
  }

  /// What all content files were once.
  struct State {
    let files: [String: [UInt8]]
    let pieces: [Piece]
  }
}
