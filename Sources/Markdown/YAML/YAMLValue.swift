/// A value of a YAML text. Every scalar stays its text: `1997` is "1997" and `no` is "no" (YAML 1.2.2, section 10.1,
/// the failsafe schema), so nothing an editor writes turns into something else.
public enum YAMLValue: Sendable, Equatable {
  /// A scalar's text, without its quotes.
  case text(String)
  /// A sequence.
  case list([YAMLItem])
  /// A mapping, in the order of the file.
  case mapping([YAMLEntry])
}
