import Files
import Support

/// What publishing does only when it is asked for: take away what others have put there, or much of what is there. Each
/// is looked for before anything is sent.
struct PublishRefusals {
  let options: Publisher.Options
  let states: StateHistory
  /// This command, with options beside those that it was given.
  let command: ([(name: String, value: String?)]) -> String

  /// What another copy of the archive has published there is not taken away.
  func checkOthersWork(_ site: SiteState, _ state: HostState) throws {
    guard !options.adopts, let there = state.manifest, there != site.manifest, try !states.knows(there)
    else { return }
    let work = OthersWork(on: there, site: site.manifest, last: try states.last())
    if !work.isEmpty { throw work.refusal(adopting: command([("adopt", nil)])) }
  }

  /// Few files are deleted.
  func checkDeletions(_ plan: PublishPlan) throws {
    let most = options.maxDeletes.count(ofPublished: plan.published)
    guard plan.deleted > most else { return }
    let some = (plan.obstacles + plan.deletions).prefix(5).map { "  \($0)" }.joined(separator: "\n")
    throw PublishingFailure(
      """
      \(counted(plan.deleted, "file")) of \(grouped(plan.published)) that are published would be deleted, and more \
      than \(grouped(most)) are not without being asked; nothing was sent
      """,
      advice: """
        Look whether the site was built from all texts. If they are to go, type:
            \(command([("max-deletes", String(plan.deleted))]))
        Among them are:
        \(some)
        """)
  }

  /// What the place's keeper has set up stays.
  func checkPlace(_ session: inout HostSession) throws {
    guard !options.adopts, let found = try session.again({ try $0.keepersOwn() }) else { return }
    throw PublishingFailure(
      "\(found.message); nothing was sent",
      advice: "\(found.advice) To publish there all the same, type:\n    \(command([("adopt", nil)]))")
  }

  /// What others have put there stays: a host that is not ours, and files of others in the place of new ones.
  ///
  /// - Returns: those that are replaced, since that was asked for.
  func othersReplaced(
    _ plan: PublishPlan, _ state: HostState, _ site: SiteState, _ session: inout HostSession
  ) throws -> Set<PathKey> {
    let command = "To publish there all the same, type:\n    \(command([("adopt", nil)]))"
    if state.manifest == nil, state.files.isEmpty {
      if try session.again({ try $0.isEmpty() }) { return [] }
      guard options.adopts else {
        throw PublishingFailure(
          "the place holds files, and no \(Manifest.fileName) of a site that Pressmark has published; nothing was sent",
          advice: """
            Name an empty place, or one that is the archive's alone. \(command)
            Files with the names of the site's are replaced then; all others stay.
            """)
      }
    }
    let new = plan.files.filter { $0.kind == .new && state.files[$0.path] == nil }.map(\.path)
    guard !new.isEmpty else { return [] }
    let found = try session.again { try $0.existing(new, of: site.folder) }
    if found.isEmpty || options.adopts { return found }
    let others = found.sorted()
    throw PublishingFailure(
      """
      \(counted(others.count, "file")) of the place \(others.count == 1 ? "has the name of a" : "have names of") \
      new file\(others.count == 1 ? "" : "s") and \(others.count == 1 ? "is" : "are") not Pressmark's; nothing was sent
      """,
      advice: """
        Move them away there: \(others.prefix(5).map(\.path).joined(separator: ", ")). \(command)
        They are replaced then.
        """)
  }
}
