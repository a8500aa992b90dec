import Archive
import Preview
import Support
import Synchronization

/// What a preview tells in the terminal.
final class PreviewReport: Sendable {
  private let report: Report
  private let last = Mutex<[Diagnostic]>([])

  init(_ report: Report) {
    self.report = report
  }

  func tell(_ event: Preview.Event) {
    switch event {
    case .listens(let address, let isAskedForPort):
      if !isAskedForPort { report.say("The port is taken; the next free one serves.") }
      report.say("The archive is shown at \(address). Ctrl-C ends it.")
    case .looksForChanges(let why):
      report.say("Changes are looked for twice a second: \(why).")
    case .changed(let diagnostics):
      let (old, isSame) = last.withLock { last in
        defer { last = diagnostics }
        return (last, last == diagnostics)
      }
      if isSame { return }
      let known = Set(old)
      report.print(diagnostics.filter { !known.contains($0) })
      if old.containsError, !diagnostics.containsError { report.say("All is right again.") }
    }
  }
}
