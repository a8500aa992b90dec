/// A block of an article's text: a paragraph, a subhead, a list's item.
struct BodyBlock: Sendable, Equatable {
  /// What a block is.
  enum Kind: Sendable, Equatable {
    case paragraph
    case subhead
    /// An item of a list; the marker is part of its first line.
    case bullet
    /// A numbered item.
    case numbered(Int, delimiter: UInt8)
    /// Words taken out of the text and set large, or quoted apart.
    case quotation
    /// Lines that stay lines: verse, an address.
    case verse
    /// Columns, which keep their blanks.
    case table
    /// `* * *`: a break in the text, without words.
    case separator
    case caption
    case footnote
  }

  /// How a line follows the one before it in its block.
  enum Joint: Sendable, Equatable {
    /// It is the block's first.
    case first
    /// A blank takes the place of the line's end.
    case blank
    /// Nothing does: Chinese and Japanese put no blanks between words.
    case nothing
    /// The hyphen at the end of the line before is dropped with the line's end.
    case withoutHyphen
    /// The hyphen stays, without a blank behind it.
    case afterHyphen
    /// The line's end stays.
    case lineBreak
  }

  /// A line, or a part of it.
  struct Piece: Sendable, Equatable {
    /// The line's number among the text's lines.
    let line: Int
    /// Its bytes in the text, a list's marker left out.
    var range: Range<Int>
    var joint: Joint
  }

  var kind: Kind
  var pieces: [Piece]
  /// How many times it is quoted, as in mail: its lines begin with so many `>`.
  var quotes = 0
  /// Why the block is taken for what it is, when it is no plain paragraph.
  var evidence = ""

  /// Whether it is an item of a numbered list.
  var isNumbered: Bool {
    if case .numbered = kind { true } else { false }
  }
}
