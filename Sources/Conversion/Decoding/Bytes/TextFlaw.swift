internal import Markdown

/// Something doubtful in a text that a person should look at.
struct TextFlaw: Sendable, Equatable {
  /// Where it is in the source, as an editor shows it.
  let position: TextPosition
  /// What is doubtful, without a full stop.
  let message: String
  /// How to mend it: a sentence or two.
  let advice: String
}
