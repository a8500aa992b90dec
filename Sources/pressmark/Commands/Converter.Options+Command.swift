import Archive
import ArgumentParser
import Conversion
import Files
import SystemPackage

#if !os(Linux)
  import Foundation
#endif

extension Converter.Options {
  /// What a command converts with: its number of tasks, this build of the program, today's date for warnings, a
  /// progress line.
  init(jobs: Int, isOnlyChecked: Bool, progress line: ProgressLine?) {
    self.init()
    self.jobs = jobs
    self.isOnlyChecked = isOnlyChecked
    today = pressmark.today()
    programStamp = pressmark.programStamp()
    progress = { line?.show("Converting", $0, of: $1, "text") }
  }

}

/// What tells this build of the program from another: the executable's size and time.
func programStamp() -> String {
  #if os(Linux)
    let path: String? = "/proc/self/exe"
  #else
    let path = Bundle.main.executablePath
  #endif
  guard let path, let stamp = try? FileSystem.stamp(of: FilePath(path)) else { return "" }
  return "\(Pressmark.configuration.version) \(stamp.size) \(stamp.changed)"
}
