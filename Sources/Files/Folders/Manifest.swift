import Support
import SystemPackage

/// A list of files with their digests, in the format of `sha256sum`: `sha256sum -c` verifies the files it names.
///
/// The format is that of GNU coreutils: 64 hexadecimal digits, two spaces, the path, a line feed.
public struct Manifest: Sendable, Equatable {
  /// A file and its digest.
  public struct Line: Sendable {
    /// The path, relative to the manifest's folder.
    public let path: String
    /// The file's digest.
    public let digest: SHA256Digest

    /// A file and its digest.
    public init(path: String, digest: SHA256Digest) {
      self.path = path
      self.digest = digest
    }
  }

  /// The file's name, in the folder that it is about.
  public static let fileName = "manifest-sha256.txt"

  /// The files, in the order of their paths' bytes, each once.
  public private(set) var lines: [Line]

  /// A manifest of these files, each of them once.
  public init(_ lines: consuming [Line] = []) {
    lines.sort { $0.path.precedesInBytes($1.path) }
    self.lines = lines
  }

  /// A manifest of these files.
  public init(_ digests: [PathKey: SHA256Digest]) {
    self.init(digests.map { Line(path: $0.path, digest: $1) })
  }

  /// The digest of each file by its path, for those who change them.
  public var digests: [PathKey: SHA256Digest] {
    Dictionary(lines.map { (PathKey($0.path), $0.digest) }) { first, _ in first }
  }

  /// The digest of a file; `nil` when it is not listed.
  public subscript(path: PathKey) -> SHA256Digest? { self[path.path] }

  /// The digest of a file; `nil` when it is not listed.
  public subscript(path: String) -> SHA256Digest? {
    let place = place(of: path)
    return place < lines.count && lines[place].path.hasSameBytes(as: path) ? lines[place].digest : nil
  }

  /// Whether a file below a folder is listed.
  public func hasFile(below folder: String) -> Bool {
    let place = place(of: folder + "/")
    return place < lines.count && lines[place].path.utf8.starts(with: (folder + "/").utf8)
  }

  /// The files that are listed here and not in another manifest.
  public func missing(in other: Manifest) -> [Line] { lines(beside: other) { $1 == nil } }

  /// The files that another manifest does not list, or with another digest.
  public func differing(from other: Manifest) -> [Line] { lines(beside: other) { $0.digest != $1?.digest } }

  /// Some of the files, by what is said of them here and in another manifest.
  private func lines(beside other: Manifest, where isWanted: (Line, Line?) -> Bool) -> [Line] {
    var wanted: [Line] = []
    var place = 0
    for line in lines {
      while place < other.lines.count, other.lines[place].path.precedesInBytes(line.path) { place += 1 }
      let isThere = place < other.lines.count && other.lines[place].path.hasSameBytes(as: line.path)
      if isWanted(line, isThere ? other.lines[place] : nil) { wanted.append(line) }
    }
    return wanted
  }

  /// The first place whose path does not come before `path`.
  private func place(of path: String) -> Int {
    lines.indices.partitioningIndex { !lines[$0].path.precedesInBytes(path) }
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
    // A guess at the number of lines: most paths are about as long as a digest's half.
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 100)
    var wrongLine: Int?
    var isInOrder = true
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
          if let last = lines.last, !last.path.precedesInBytes(path) { isInOrder = false }
          lines.append(Line(path: path, digest: digest))
        }
        start = end + 1
        number += 1
      }
    }
    if let wrongLine { throw ParsingError(line: wrongLine) }
    // Only somebody else's hand puts them in another order, or writes one twice.
    self.lines = lines
    if !isInOrder { self.lines = Manifest(digests).lines }
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
  public var bytes: [UInt8] { bytes(of: lines.indices) }

  /// Writes the manifest's file, piece by piece, so that whoever reads it sees what it held before or all of the new.
  ///
  /// - Throws: `FileError`.
  public func write(to path: String, in folder: OutputFolder) throws(FileError) {
    try folder.write(to: path) { file throws(FileError) in
      for start in stride(from: 0, to: lines.count, by: 1024) {
        try file.append(bytes(of: start..<min(start + 1024, lines.count)))
      }
    }
  }

  private func bytes(of range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines[range].reduce(0) { $0 + $1.path.utf8.count + 67 })
    for line in lines[range] {
      line.digest.append(hexadecimalTo: &bytes)
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: line.path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether a path stays in its folder: none of its names is empty, `.` or `..`, and none holds a NUL, at which the
  /// system takes a name to end.
  static func isInside(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    var areAllDots = true
    for byte in path {
      if byte == 0 { return false }
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

extension Manifest.Line: Equatable {
  /// Whether both name one file, by the bytes of its path, with one digest.
  public static func == (one: Self, other: Self) -> Bool {
    one.digest == other.digest && one.path.hasSameBytes(as: other.path)
  }
}
