/// A ZIP archive (APPNOTE.TXT 6.3.10): what its directory lists, and the files in it.
struct ZipArchive {
  struct Entry: Equatable {
    let name: String
    fileprivate let method: Int
    fileprivate let packed: Int
    fileprivate let size: Int
    fileprivate let offset: Int
  }

  /// What is in it, in its order.
  let entries: [Entry]
  private let bytes: [UInt8]

  /// More than any text becomes; what is larger is made to fill the disk.
  private static let largest = 512 << 20
  private static let largestEntry = 128 << 20

  /// Reads an archive's directory.
  ///
  /// - Throws: `DocumentError` when it has none, or what is in it is too large.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    self.bytes = bytes
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Self.locked }
    let last = max(0, bytes.count - 22)
    let end = (max(0, last - 65_536)...last).reversed().first { Self.number(bytes, $0, 4) == 0x0605_4B50 }
    guard bytes.count >= 22, let end, let count = Self.number(bytes, end + 10, 2),
      var here = Self.number(bytes, end + 16, 4)
    else { throw Self.damaged }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard Self.number(bytes, here, 4) == 0x0201_4B50, let method = Self.number(bytes, here + 10, 2),
        let packed = Self.number(bytes, here + 20, 4), let size = Self.number(bytes, here + 24, 4),
        let name = Self.number(bytes, here + 28, 2), let extra = Self.number(bytes, here + 30, 2),
        let comment = Self.number(bytes, here + 32, 2), let offset = Self.number(bytes, here + 42, 4),
        here + 46 + name <= bytes.count
      else { throw Self.damaged }
      entries.append(
        Entry(
          name: String(decoding: bytes[here + 46..<here + 46 + name], as: UTF8.self), method: method, packed: packed,
          size: size, offset: offset))
      here += 46 + name + extra + comment
    }
    self.entries = entries
    guard entries.reduce(0, { $0 + $1.size }) <= Self.largest else { throw Self.tooLarge }
  }

  /// The bytes of a file in it.
  func bytes(of entry: Entry) throws(DocumentError) -> [UInt8] {
    guard Self.number(bytes, entry.offset, 4) == 0x0403_4B50, let name = Self.number(bytes, entry.offset + 26, 2),
      let extra = Self.number(bytes, entry.offset + 28, 2)
    else { throw Self.damaged }
    let start = entry.offset + 30 + name + extra
    guard start + entry.packed <= bytes.count else { throw Self.damaged }
    let packed = bytes[start..<start + entry.packed]
    switch entry.method {
    // What a file becomes is bounded by what the directory says, for that is what the limit for all was held against.
    case 0:
      guard entry.packed == entry.size else { throw Self.damaged }
      return Array(packed)
    case 8:
      guard let inflated = Inflater.inflate(packed, limit: min(entry.size, Self.largestEntry)) else {
        throw Self.damaged
      }
      return inflated
    default: throw Self.damaged
    }
  }

  private static let damaged = DocumentError(
    "the document is damaged, or is not what the ending of its name says",
    advice: "Open it in the program that made it and save it anew.")
  private static let locked = DocumentError(
    "the document is locked with a password, or is an old Word document under another name",
    advice: "Open it, save it without a password as a Word document (.docx), and put that here.")
  private static let tooLarge = DocumentError(
    "what is packed in the document is larger than \(largest >> 20) MB",
    advice: "No text is as large. Take large pictures out of it, and save it anew.")

  /// A number whose lowest byte comes first.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int? {
    guard offset >= 0, offset + length <= bytes.count else { return nil }
    return bytes[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
