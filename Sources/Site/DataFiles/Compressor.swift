import Archive
import Files
import SystemPackage

/// What makes one of the forms of `precompress`: gzip is in the program, brotli is another program.
struct Compressor: Sendable {
  let form: Configuration.Compression
  private let program: FilePath?
  /// Tells it from other versions, which make other bytes.
  let stamp: String

  static let brotli = Program("brotli", debian: "brotli", macOS: "brotli", elsewhere: "Fedora: brotli")

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
      guard let program = Self.brotli.path, let version = ChildProcess.version(of: program) else {
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
        program, ["--quality=11"] + paths.map(\.string), in: folder, seconds: 600, mostOutput: 1 << 20)
      let result = try process.run()
      guard result.status == 0 else { throw Failure(description: result.lastLine) }
      return try paths.map { try FileSystem.read(FilePath($0.string + form.ending)) }
    }
  }
}
