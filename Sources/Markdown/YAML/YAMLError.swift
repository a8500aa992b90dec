/// What is wrong in a YAML text, said to somebody who is not a programmer.
public struct YAMLError: Error, Sendable, Equatable {
  /// Where, in the whole file.
  public var position: TextPosition
  /// What is wrong.
  public var message: String
  /// How to mend it.
  public var advice: String

  /// An error at a place in the whole file: what is wrong, then how to mend it.
  public init(position: TextPosition, message: String, advice: String) {
    self.position = position
    self.message = message
    self.advice = advice
  }
}
