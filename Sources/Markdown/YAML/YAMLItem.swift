/// An item of a YAML list (YAML 1.2.2, section 8.2.1), and where it stands.
public struct YAMLItem: Sendable, Equatable {
  /// The item.
  public var value: YAMLValue
  /// Where it begins in the whole file.
  public var position: TextPosition

  /// An item at a place.
  public init(value: YAMLValue, position: TextPosition) {
    self.value = value
    self.position = position
  }
}
