import Archive
import ArgumentParser
import Conversion
import Files
import SystemPackage

#if !os(Linux)
  import Foundation
#endif

extension Converter.Options {
  /// What a command converts with.
  init(_ run: RunSettings, _ line: ProgressLine?) {
    self.init(run)
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
