/// A key of a YAML mapping and its value (YAML 1.2.2, section 8.2.2), and where both stand.
public struct YAMLEntry: Sendable, Equatable {
  /// The key.
  public var key: String
  /// The value; an empty text where the file has none.
  public var value: YAMLValue
  /// Where the key begins in the whole file.
  public var position: TextPosition
  /// Where the value begins in the whole file.
  public var valuePosition: TextPosition

  /// A key and its value at their places.
  public init(key: String, value: YAMLValue, position: TextPosition, valuePosition: TextPosition) {
    self.key = key
    self.value = value
    self.position = position
    self.valuePosition = valuePosition
  }
}

extension YAMLEntry {
  /// The texts of a list, or of a text that stands for a list of one.
  public var texts: [String] {
    switch value {
    case .text(let text): text.isEmpty ? [] : [text]
    case .list(let items): items.map { if case .text(let text) = $0.value { text } else { "" } }
    case .mapping: []
    }
  }
}
