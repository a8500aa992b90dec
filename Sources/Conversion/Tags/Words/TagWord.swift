/// A word of running text, and what its surroundings say of it.
struct TagWord: Sendable {
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8

    /// Its first letter is a capital.
    static let capital = Marks(rawValue: 1)
    /// All its letters are, and there are several.
    static let capitals = Marks(rawValue: 2)
    /// A capital proves nothing here.
    static let beginsSentence = Marks(rawValue: 4)
    /// Punctuation or a paragraph's end stands before it: no name goes on over that.
    static let afterBreak = Marks(rawValue: 8)
    /// Figures, or a single letter.
    static let bare = Marks(rawValue: 16)
    /// A bracket opens right before it and closes right after it.
    static let inBrackets = Marks(rawValue: 32)
  }

  /// The word's key.
  let key: UInt64
  /// Its bytes in the text.
  let start: Int32
  let end: Int32
  /// What it is in each language.
  let classes: WordClasses
  /// Which of the text's segments it stands in.
  let segment: Int32
  var marks: Marks
}
