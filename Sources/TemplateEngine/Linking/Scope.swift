/// Where the names of a template are looked for: the context stack of the specification ("sections"), as far as it is
/// known before there is data.
struct Scope: Hashable {
  enum Frame: Hashable {
    /// A record whose names are known, by the number of its shape.
    case typed(Int)

    /// One or more values whose names are known at run time only.
    case dynamic
  }

  /// What `{{.}}` is.
  enum Current: Hashable {
    case nothing
    case field(slot: Int, path: [String])
    case record(Int)
    case dynamic
  }

  /// The innermost last.
  private(set) var frames: [Frame] = []
  var current = Current.nothing

  /// Enters a record.
  ///
  /// A record of the same shape around it falls away: all its names are hidden. So there is only one place in memory
  /// for each shape, and a template that includes itself comes back to a scope that is known.
  mutating func enter(record slot: Int) {
    frames.removeAll { $0 == .typed(slot) }
    frames.append(.typed(slot))
    current = .record(slot)
  }

  /// Enters a value that is known at run time only.
  mutating func enterDynamic() {
    if frames.last != .dynamic { frames.append(.dynamic) }
    current = .dynamic
  }
}
