import Archive
import Files
import Support

extension Publisher {
  /// Puts the state back that was published before the present one; where a run has not come to its end, the one that
  /// was there before it.
  public mutating func rollBack(isDryRun: Bool = false) throws -> Outcome {
    let state = try state()
    guard let before = try states.before(state) else {
      throw PublishingFailure(
        "no former state is known that was published there from this machine",
        advice: "Build the site as it was and publish that. Each state that is published from now on is kept.")
    }
    let site = try SiteState(before.folder, project)
    // What a run has left that did not come to its end is taken back, whoever has begun it; not what was there before.
    try refusals.checkOthersWork(site, state)
    let ahead = try self.outcome(site, state)
    try mend(site, ahead.plan)
    if isDryRun { return ahead }
    try states.aim(at: before)
    let outcome = try send(site, state)
    try states.forget(after: before)
    return outcome
  }

  /// Looks whether the files of a kept state that are going to be sent are as they were. They are the site's files by
  /// another name: whoever writes into one of those in place changes these too.
  private func mend(_ site: SiteState, _ plan: PublishPlan) throws {
    let kept = try OutputFolder(site.folder)
    var damaged: [PathKey] = []
    for file in plan.files where try kept.digestIfPresent(of: file.path.path) != file.digest {
      if let bytes = try session.former(file) {
        try kept.write(bytes, to: file.path.path)
      } else {
        damaged.append(file.path)
      }
    }
    guard !damaged.isEmpty else { return }
    let names = damaged.prefix(5).map(\.path.printable).joined(separator: ", ")
    let are = damaged.count == 1 ? "is not as it was" : "are not as they were"
    throw PublishingFailure(
      "\(counted(damaged.count, "file")) of the state before \(are) published: \(names); nothing was sent",
      advice: """
        A kept state shares its files with \(project.shown(project.site).printable)/, and there something has been written \
        into them. Bring the texts back as they were then, from a copy or with git, build and publish.
        """)
  }
}
