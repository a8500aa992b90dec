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
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let text = String(decoding: line, as: UTF8.self)
      let path = text.dropFirst(66)
      guard let digest = SHA256Digest(hexadecimal: text.prefix(64)), text.dropFirst(64).hasPrefix("  "),
        Manifest.isInside(path)
      else { throw ParsingError(line: index + 1) }
      digests[String(path)] = digest
    }
  }

  /// The manifest's file: a line for each file, in the order of the paths' bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digests.keys.reduce(0) { $0 + $1.utf8.count + 67 })
    for path in digests.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let digest = digests[path] else { continue }
      bytes += digest.hexadecimal.utf8
      bytes += "  ".utf8
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func isInside(_ path: Substring) -> Bool {
    !path.isEmpty && !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
  }
}
