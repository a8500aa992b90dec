/// A reason to take a line for something, or not to.
struct Evidence: Sendable, Equatable {
  /// How much it counts; negative when it speaks against. About the logarithm of the odds.
  let weight: Double
  /// The reason in a few words: "stands alone between blank lines".
  let reason: String
}

/// Evidence gathered for one reading of a line.
struct EvidenceSheet: Sendable {
  private(set) var entries: [Evidence] = []
  private(set) var weight = 0.0

  /// Notes a reason.
  mutating func add(_ weight: Double, _ reason: String) {
    entries.append(Evidence(weight: weight, reason: reason))
    self.weight += weight
  }

  /// Notes a reason that holds only under a condition.
  mutating func add(_ weight: Double, _ reason: String, if condition: Bool) {
    if condition { add(weight, reason) }
  }
}
