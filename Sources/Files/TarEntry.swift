/// A file in a tar archive (POSIX.1-2001, "ustar" and "pax"), without anything of the computer that made it: the same
/// files are the same bytes.
public struct TarEntry: Sendable, Equatable {
  /// What an entry is, by the letter that says so.
  public enum Kind: Character, Sendable {
    case file = "0"
    case folder = "5"
    /// A device of the numbers 0 and 0: for who changes files by an archive, the file or folder of this name goes.
    case deletion = "3"
  }

  /// Its path in the archive, with `/` between the names.
  public let path: String
  /// Its bytes.
  public let size: Int
  /// What it is.
  public let kind: Kind

  /// A file that anybody may read, of no owner and no time.
  public init(path: String, size: Int) {
    (self.path, self.size, kind) = (path, size, .file)
  }

  /// What has no bytes: its header is all there is of it.
  public init(path: String, _ kind: Kind) {
    (self.path, size, self.kind) = (path, 0, kind)
  }

  /// How many bytes a block has: headers and files begin with one.
  public static let blockSize = 512
  /// What stands at the end of an archive.
  public static let end = [UInt8](repeating: 0, count: 2 * blockSize)

  /// What stands before the file's bytes.
  public var header: [UInt8] {
    let records = extendedRecords
    let own = Self.header(isPlain ? path : "file", size: size > Self.mostInOctal ? 0 : size, type: kind.rawValue)
    if records.isEmpty { return own }
    return Self.header("pax", size: records.count, type: "x") + records + Self.padding(after: records.count) + own
  }

  /// What stands behind them, up to the next block.
  public var padding: [UInt8] { Self.padding(after: size) }

  /// The bytes of all three.
  public var length: Int { header.count + size + padding.count }

  private static func padding(after size: Int) -> [UInt8] {
    Array(repeating: 0, count: (blockSize - size % blockSize) % blockSize)
  }

  // MARK: - Headers

  /// The largest number of eleven octal digits.
  private static let mostInOctal = 0o77_777_777_777

  /// Whether the path can stand in a header as it is: in another alphabet nobody could tell its encoding.
  private var isPlain: Bool { path.utf8.count <= 100 && path.utf8.allSatisfy { $0 < 0x80 } }

  /// What the header itself has no room for.
  private var extendedRecords: [UInt8] {
    var records: [UInt8] = []
    if !isPlain { records += Self.record("path", path) }
    if size > Self.mostInOctal { records += Self.record("size", String(size)) }
    return records
  }

  /// A line that begins with its own length.
  private static func record(_ key: String, _ value: String) -> [UInt8] {
    let rest = " \(key)=\(value)\n"
    var length = rest.utf8.count
    while length != rest.utf8.count + String(length).utf8.count { length = rest.utf8.count + String(length).utf8.count }
    return Array("\(length)\(rest)".utf8)
  }

  private static func header(_ name: String, size: Int, type: Character) -> [UInt8] {
    var header: [UInt8] = []
    header.reserveCapacity(blockSize)
    func add(_ text: String, to end: Int) {
      header += text.utf8
      header += repeatElement(0, count: max(0, end - header.count))
    }
    add(name, to: 100)
    add("0000644", to: 108)
    add("0000000", to: 116)
    add("0000000", to: 124)
    add(octal(size, 11), to: 136)
    add(octal(0, 11), to: 148)
    // The checksum counts itself as blanks.
    add("        ", to: 156)
    add(String(type), to: 257)
    add("ustar\u{0}00", to: blockSize)
    let sum = header.reduce(0) { $0 + Int($1) }
    header.replaceSubrange(148..<156, with: Array(octal(sum, 6).utf8) + [0, 0x20])
    return header
  }

  private static func octal(_ number: Int, _ digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
