public import Files

extension Publisher {
  /// What came of it.
  public struct Outcome {
    /// What there was to do.
    public internal(set) var plan: PublishPlan
    /// Whether a run before had not come to its end.
    public internal(set) var resumed = false
    /// What the host's manifest listed before.
    public internal(set) var former: Manifest?
    /// What it lists now, or would.
    public internal(set) var manifest: Manifest
  }
}
