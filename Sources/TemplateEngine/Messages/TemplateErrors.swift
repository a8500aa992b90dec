/// Everything that is wrong in a set of templates: in the order of the templates, and within each by line and column.
public struct TemplateErrors: Error, Sendable, Equatable {
  /// The errors; never empty when thrown.
  public var errors: [TemplateError]

  /// Collects errors.
  public init(errors: [TemplateError]) {
    self.errors = errors
  }
}

extension TemplateErrors: CustomStringConvertible {
  /// One error after the other.
  public var description: String {
    errors.map(\.description).joined(separator: "\n")
  }
}
