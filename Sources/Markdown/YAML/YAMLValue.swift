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

extension YAMLValue {
  /// The value without the places at which its parts stand.
  public var withoutPlaces: YAMLValue {
    let start = TextPosition(line: 1, column: 1)
    switch self {
    case .text: return self
    case .list(let items): return .list(items.map { YAMLItem(value: $0.value.withoutPlaces, position: start) })
    case .mapping(let entries):
      return .mapping(
        entries.map { YAMLEntry(key: $0.key, value: $0.value.withoutPlaces, position: start, valuePosition: start) })
    }
  }
}
