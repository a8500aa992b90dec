extension SiteBuilder {
  /// What a build does, one after the other.
  public enum Phase: String, Sendable, CaseIterable {
    /// The theme and the content files are read.
    case reading
    /// Articles are put in time, names gathered, addresses given.
    case planning
    /// Pages are made, and those that differ put in waiting.
    case rendering
    /// Pages take their places.
    case committing
    /// The next build is told what this one did.
    case remembering
  }
}

/// How long each phase of a build took. It is told to people and goes into nothing that is written.
struct PhaseTimes {
  private let tell: (@Sendable (_ phase: SiteBuilder.Phase, _ done: Int, _ of: Int) -> Void)?
  private var times: [SiteBuilder.Phase: Duration] = [:]
  private var current: (phase: SiteBuilder.Phase, beginning: ContinuousClock.Instant)?

  init(telling tell: (@Sendable (_ phase: SiteBuilder.Phase, _ done: Int, _ of: Int) -> Void)?) {
    self.tell = tell
  }

  /// Ends the phase before, and begins the next.
  mutating func begin(_ phase: SiteBuilder.Phase) {
    end()
    current = (phase, .now)
    tell?(phase, 0, 0)
  }

  /// Ends the last phase.
  mutating func finish() -> [SiteBuilder.Phase: Duration] {
    end()
    return times
  }

  private mutating func end() {
    guard let (phase, beginning) = current else { return }
    times[phase, default: .zero] += beginning.duration(to: .now)
    current = nil
  }
}
