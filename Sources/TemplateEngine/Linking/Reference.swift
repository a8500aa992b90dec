/// A name of a template, found: how its value is reached.
struct Reference: Sendable {
  enum Root: Sendable {
    /// The record of a shape, by the shape's number.
    case slot(Int)

    /// The values known at run time only, the innermost that has the name.
    case dynamicFrames

    /// The innermost of them itself: `{{.}}`.
    case dynamicTop
  }

  let root: Root

  /// The fields from the record on, each but the last a record.
  var chain: [TemplateShape.Field] = []

  /// The names in a value known at run time only.
  var parts: [String] = []

  /// Where to look when no value known at run time has the name.
  var fallback: [Reference] = []

  /// What kind of value it is.
  var type: TemplateShape.ValueType {
    guard case .slot = root, parts.isEmpty, let last = chain.last else { return .anything }
    return last.type
  }

  /// Whether the value may be missing, or be in a record that is.
  var isOptional: Bool {
    guard case .slot = root, parts.isEmpty else { return true }
    return chain.contains { $0.isOptional }
  }
}
