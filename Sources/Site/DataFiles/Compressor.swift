import Archive
import Files
import SystemPackage

/// What makes one of the forms of `precompress`: gzip is in the program, brotli is another program.
struct Compressor: Sendable {
  let form: Configuration.Compression
  private let program: FilePath?
  /// Tells it from other versions, which make other bytes.
  let stamp: String

  /// How much of brotli's program must be installed.
  static let installation =
    "Debian, Ubuntu: sudo apt-get install brotli; Fedora: brotli; macOS: brew install brotli"

  /// What its program says of a failure.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// `nil` where its program is not installed.
  init?(_ form: Configuration.Compression) {
    self.form = form
    switch form {
    case .gzip: (program, stamp) = (nil, "gzip \(Deflate.version)")
    case .brotli:
      guard let program = ChildProcess.program("brotli"), let version = ChildProcess.version(of: program) else {
        return nil
      }
      (self.program, stamp) = (program, "brotli \(version)")
    }
  }

  /// Makes the forms of some files.
  ///
  /// - Throws: `Failure`, `ChildProcess.Failure` or `FileError` where the program fails.
  func compressed(_ files: [[UInt8]]) throws -> [[UInt8]] {
    guard let program else { return files.map(Deflate.gzipped) }
    if files.isEmpty { return [] }
    // One call for all of them: starting a program takes longer than most files do.
    return try ScratchFolder.with { folder in
      let paths = files.indices.map { folder.appending("\($0)") }
      for (path, bytes) in zip(paths, files) { try FileSystem.write(bytes, to: path) }
      let process = ChildProcess(
        program, ["--quality=11"] + paths.map(\.string), in: folder,
        environment: ChildProcess.environment(home: folder), seconds: 600, mostOutput: 1 << 20)
      let result = try process.run()
      guard result.status == 0 else {
        // The folder has another name each time, and nobody knows it.
        let said = result.errors.replacing(folder.string + "/", with: "").split(separator: "\n").last
        throw Failure(description: said.map { String($0.prefix(200)) } ?? "exit code \(result.status)")
      }
      return try paths.map { try FileSystem.read(FilePath($0.string + form.ending)) }
    }
  }
}
