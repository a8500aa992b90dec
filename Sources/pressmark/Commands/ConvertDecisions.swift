import Archive
import Conversion
import Files
import Support
import SystemPackage

/// `pressmark convert --keep` and `--forget`.
struct ConvertDecisions {
  let project: Project
  let report: Report
  let jobs: Int
  let isDryRun: Bool

  /// Carries a decision out and says what was done.
  ///
  /// - Returns: whether all was well.
  func carryOut(_ decision: ContentDecision, _ names: [String]) async throws -> Bool {
    let files = names.map { name in
      var path = FileSystem.currentFolder.pushing(FilePath(name)).lexicallyNormalized()
      return path.removePrefix(project.content) ? path.string : name
    }
    let (done, diagnostics) = await decision.carryOut(files, in: project, jobs: jobs, isDryRun: isDryRun)
    report.print(diagnostics)
    if diagnostics.containsError {
      report.say("Nothing was changed.")
    } else if report.asJSON {
      try report.write(Dictionary(done.map { (project.shown(content: $0.file), $0.outcome) }) { first, _ in first })
    } else {
      for (file, outcome) in done {
        report.write(
          "\(isDryRun ? "would be " : "")\(Self.words(outcome)): \(project.shown(content: file).printable)\n")
      }
    }
    return !diagnostics.containsError
  }

  private static func words(_ outcome: ContentDecision.Outcome) -> String {
    switch outcome {
    case .kept: "kept without its text"
    case .deleted: "deleted"
    case .detached: "left, because it was edited, as an article without a text"
    }
  }
}
