import Archive
import ArgumentParser
import Files
import SystemPackage

extension Project {
  /// Waits until no other run of the program changes this archive, and says so when it has to. The lock lasts as long
  /// as the result.
  func lock(_ report: Report) throws -> FileLock? {
    try report.attempt(self) {
      try lock {
        report.say("Another run of pressmark is at work in this archive; waiting for it to end.")
      }
    }
  }

  /// Waits until no other run changes this archive, and takes back what one has left that did not come to its end.
  ///
  /// - Throws: `ExitCode.failure` when that cannot be done: then nothing may be changed.
  func lockForChanges(_ report: Report) throws -> FileLock? {
    let lock = try self.lock(report)
    try takeBackInterrupted(report)
    return lock
  }

  /// Takes back what a run has left that did not come to its end.
  ///
  /// - Returns: what it was; `nil` where there was none, or it had changed nothing.
  /// - Throws: as `lockForChanges`.
  @discardableResult
  func takeBackInterrupted(_ report: Report) throws -> String? {
    do {
      let interrupted = try InterruptedChanges(takingBack: self)
      for file in interrupted.left {
        report.print([.editedSince(file, in: self)])
      }
      guard let command = interrupted.command else { return nil }
      report.say("The last run (\(command.printable)) did not come to its end; what it had changed is taken back.")
      return command
    } catch {
      report.print([Diagnostic(error, in: self)])
      report.say("Nothing was changed.")
      throw ExitCode.failure
    }
  }
}
