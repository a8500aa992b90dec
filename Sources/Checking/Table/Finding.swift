public import Archive

/// Something that a check has found.
public struct Finding: Sendable, Hashable {
  /// The check, by its name.
  public let check: String
  /// What is to be told.
  public let diagnostic: Diagnostic

  init(_ check: any Check.Type, _ diagnostic: Diagnostic) {
    self.check = "\(check.name)"
    var diagnostic = diagnostic
    // What another command tells has kinds of its own.
    if diagnostic.topic == nil, check.severity != nil { diagnostic.topic = self.check }
    self.diagnostic = diagnostic
  }
}

extension Finding: CustomStringConvertible {
  /// The check, and what is told.
  public var description: String { "\(check): \(diagnostic)" }
}
