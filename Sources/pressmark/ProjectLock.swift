import Archive
import Files
import SystemPackage

extension Project {
  /// Waits until no other run of the program changes this archive, and says so when it has to. The lock lasts as long as the result.
  func lock(_ report: Report) -> FileLock? {
    FileLock.take(file: root.appending(".pressmark").appending("lock")) {
      report.say("Another run of pressmark is at work in this archive; waiting for it to end.")
    }
  }
}
