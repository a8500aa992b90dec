/// A list of files with their digests, in the format of `sha256sum`: `sha256sum -c` verifies the files it names.
///
/// The format is that of GNU coreutils: 64 hexadecimal digits, two spaces, the path, a line feed.
public struct Manifest: Sendable, Equatable {
  /// The file's name, in the folder that it is about.
  public static let fileName = "manifest-sha256.txt"

  /// The digest of each file, by its path relative to the manifest's folder.
  public var digests: [String: SHA256Digest]

  /// A manifest of these files.
  public init(_ digests: [String: SHA256Digest] = [:]) {
    self.digests = digests
  }

  /// A line that is not a manifest's.
  public struct ParsingError: Error, Sendable, Equatable {
    /// The line, counted from 1.
    public let line: Int
  }

  /// Reads a manifest.
  ///
  /// - Throws: `ParsingError` at the first line that is not in the format, or that names a path
  ///   outside the folder (absolute, or with `..`): what a manifest lists may be deleted.
  public init(parsing bytes: [UInt8]) throws(ParsingError) {
    digests = [:]
    // A guess at the number of lines: most paths are about as long as a digest's half.
    digests.reserveCapacity(bytes.count / 100)
    var wrongLine: Int?
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var number = 1
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if !line.isEmpty {
          guard let (digest, path) = Manifest.entry(line) else {
            wrongLine = number
            return
          }
          digests[path] = digest
        }
        start = end + 1
        number += 1
      }
    }
    if let wrongLine { throw ParsingError(line: wrongLine) }
  }

  /// What a line says; `nil` when it is none of a manifest's.
  private static func entry(_ line: UnsafeBufferPointer<UInt8>) -> (SHA256Digest, String)? {
    guard line.count > 66, line[64] == UInt8(ascii: " "), line[65] == UInt8(ascii: " "),
      let digest = SHA256Digest(hexadecimal: line[..<64])
    else { return nil }
    let path = UnsafeBufferPointer(rebasing: line[66...])
    return isInside(path) ? (digest, String(decoding: path, as: UTF8.self)) : nil
  }

  /// The manifest's file: a line for each file, in the order of the paths' bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digests.keys.reduce(0) { $0 + $1.utf8.count + 67 })
    for (path, digest) in digests.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      digest.append(hexadecimalTo: &bytes)
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether a path stays in its folder: none of its names is empty, `.` or `..`.
  private static func isInside(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    var areAllDots = true
    for byte in path {
      if byte == UInt8(ascii: "/") {
        if areAllDots && length <= 2 { return false }
        (length, areAllDots) = (0, true)
      } else {
        length += 1
        areAllDots = areAllDots && byte == UInt8(ascii: ".")
      }
    }
    return !(areAllDots && length <= 2)
  }
}
