/// A reason to take a line for something, or not to.
///
/// A weight is about the natural logarithm of the odds: of lines for which the reason holds, how many are the thing to
/// one that is not. 2 is seven to one, 4 is fifty to one, 6 and more as good as certain, as a label is. Weights were
/// set by hand from that question and then moved by scores on some 1,200 texts whose metadata is known (of newspapers,
/// mail, databases, thirteen languages; they belong to others and are not part of the repository). They are no fitted
/// parameters: reasons overlap, so a sheet's sum is a ranking and no probability, and what matters is which reading of
/// the whole opening has most. `make score` is the way to judge a change: it shows, on texts of all layouts, what the
/// new weight makes right and what it makes wrong.
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
  mutating func add(_ weight: Double, _ reason: @autoclosure () -> String, if condition: Bool) {
    if condition { add(weight, reason()) }
  }
}
