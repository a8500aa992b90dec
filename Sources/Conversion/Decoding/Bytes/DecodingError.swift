internal import Files
internal import Markdown

/// Why a file cannot be read as a text.
struct DecodingError: Error, Sendable, Equatable {
  /// Where; the file's beginning when the whole file is meant.
  var position = TextPosition(line: 1, column: 1)
  /// What is wrong, without a full stop.
  let message: String
  /// How to mend it: a sentence or two.
  let advice: String
  /// The program that is not installed, where that is all that is wrong.
  var missingTool: Program?
}
