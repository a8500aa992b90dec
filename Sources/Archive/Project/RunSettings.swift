/// What one run of the program gives to all that it does.
public struct RunSettings: Sendable {
  /// The number of tasks that work at once, at least 1.
  public var jobs: Int
  /// What tells this build of the program from another, such as its version and time: what another has made is made
  /// anew. Without it nothing is remembered from one run to the next.
  public var programStamp: String
  /// Today, to find dates that lie ahead; `nil` not to look for them.
  public var today: CalendarDay?

  /// One task, nothing remembered.
  public init(jobs: Int = 1, programStamp: String = "", today: CalendarDay? = nil) {
    (self.jobs, self.programStamp, self.today) = (jobs, programStamp, today)
  }
}
