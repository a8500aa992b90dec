/// A line of a source text that is not blank.
struct SourceLine: Sendable, Equatable {
  /// Its bytes in the text, without blanks around them.
  var range: Range<Int>
  /// Its number in the file, from 1.
  let number: Int
  /// How far it is set in, in columns; a tab leads to the next multiple of eight.
  let indent: Int
  /// Its length in characters (Unicode scalars), without the indent.
  var width: Int
  /// How many blank lines stand before it.
  let blanksBefore: Int
  /// Whether a page ended before it.
  let followsPageBreak: Bool
  /// How many times it is quoted, as mail marks it with `>`: 0 for the writer's own words.
  let quotes: Int
  /// The markup that stood around it or below it, and is no part of `range`.
  var mark: HeadingMark?

  /// The line with another number of blank lines before it.
  func with(blanksBefore: Int) -> SourceLine {
    SourceLine(
      range: range, number: number, indent: indent, width: width, blanksBefore: blanksBefore,
      followsPageBreak: followsPageBreak, quotes: quotes, mark: mark)
  }

  /// Whether it begins a block.
  var beginsBlock: Bool { blanksBefore > 0 || followsPageBreak }
}
