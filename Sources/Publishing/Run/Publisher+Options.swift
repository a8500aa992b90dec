extension Publisher {
  /// How it is done.
  public struct Options {
    /// How many files may be deleted.
    public var maxDeletes = DeletionLimit.usual
    /// Whether a host that holds files and no manifest of ours becomes ours, and files of ours may take the place of
    /// others there.
    public var adopts = false
    /// How long to wait before what has failed is tried again, each time longer.
    public var pauses: [Duration] = [.seconds(1), .seconds(5), .seconds(20)]
    /// Is told how many of how many files and bytes are sent.
    public var progress: ((_ files: Int, _ ofFiles: Int, _ bytes: Int, _ ofBytes: Int) -> Void)?
    /// Is told, in a sentence, what takes longer than expected.
    public var say: (String) -> Void = { _ in }
    /// The options of the command that has asked for this, for those that messages tell to type: `("output", "out")`,
    /// `("rollback", nil)`.
    public var given: [(name: String, value: String?)] = []

    /// As the command does it when nothing is asked for.
    public init() {}
  }
}
