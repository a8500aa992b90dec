/// Which bytes of a paragraph get a backslash.
struct EscapeMarks {
  private(set) var isMarked: [Bool]
  private var count = 0

  init(count: Int) {
    isMarked = [Bool](repeating: false, count: count)
  }

  mutating func mark(_ offset: Int) {
    if !isMarked[offset] { count += 1 }
    isMarked[offset] = true
  }

  /// The paragraph with its backslashes.
  func apply(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + count + 5)
    var copied = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      // A byte order mark at the start of a text is not part of it: as an entity it is.
      result.append(contentsOf: "&#65279;".utf8)
      copied = 3
    }
    guard count > 0 else { return result + bytes[copied...] }
    for offset in copied..<bytes.count where isMarked[offset] {
      result.append(contentsOf: bytes[copied..<offset])
      result.append(UInt8(ascii: "\\"))
      copied = offset
    }
    result.append(contentsOf: bytes[copied...])
    return result
  }
}
