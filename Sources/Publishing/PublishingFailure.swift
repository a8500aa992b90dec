import Support

/// Why publishing did not come to its end: what is wrong, and how to mend it.
public struct PublishingFailure: Error, Sendable, Equatable {
  /// What is wrong, without a full stop.
  public let message: String
  /// How to mend it.
  public let advice: String
  /// Whether it would be the same a moment later.
  let isLasting: Bool

  /// What is wrong, and how to mend it.
  public init(_ message: String, advice: String, isLasting: Bool = true) {
    (self.message, self.advice, self.isLasting) = (message, advice, isLasting)
  }

  /// What is on the host is not what the run has looked at.
  static let overtaken = PublishingFailure(
    "another run has published there meanwhile", advice: "Run the command again: it looks anew at what is there.")
}
