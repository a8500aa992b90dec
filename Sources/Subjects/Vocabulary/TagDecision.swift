/// What an editor decides about tags, authors or publications.
public enum TagDecision: Sendable, Equatable {
  /// One label in the place of another.
  case rename(from: String, to: String)
  /// Several names become one.
  case merge([String], into: String)
  /// These are no subjects, or no authors.
  case drop([String])

  /// The labels that go.
  public var leaving: [String] {
    switch self {
    case .rename(let from, _): [from]
    case .merge(let labels, _): labels
    case .drop(let labels): labels
    }
  }

  /// The label that takes their place; `nil` when nothing does.
  public var target: String? {
    switch self {
    case .rename(_, let to): to
    case .merge(_, let into): into
    case .drop: nil
    }
  }
}
