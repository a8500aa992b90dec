import Synchronization
import TestSupport

/// Archives with which the tests of a suite begin. Each is built once, and every test gets a copy of its own: of what
/// lies in the archive's folder, as after a `git clone`, without what builds remember in `.pressmark/`.
enum BuiltArchive {
  private static let built = Mutex<[String: [String: [UInt8]]]>([:])

  /// A copy of the archive of a suite's file.
  ///
  /// - Parameter build: makes the archive, when no test of the suite has done so yet.
  static func copy(
    suite: String = #fileID, builtBy build: @Sendable () throws -> TemporaryProject
  ) throws -> TemporaryProject {
    let files = try built.withLock { built in
      if let files = built[suite] { return files }
      let files = try build().files(in: ".")
      built[suite] = files
      return files
    }
    let project = try TemporaryProject()
    for (path, bytes) in files { try project.write(path, bytes: bytes) }
    return project
  }
}
