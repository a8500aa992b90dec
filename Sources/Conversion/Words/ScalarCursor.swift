/// The characters of UTF-8 that is known to be valid (RFC 3629), one after the other. What is not valid is read
/// wrongly, but nothing behind its end. The bytes are the caller's, who holds them as long as this is used.
struct ScalarCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next character begins.
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next character; `nil` at the end.
  mutating func next() -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 {
      offset += 1
      return Unicode.Scalar(lead)
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count else {
      offset = bytes.count
      return "\u{FFFD}"
    }
    var value = UInt32(lead & (0xFF >> (length + 1)))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    offset += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
