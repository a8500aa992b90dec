/// What a file that is not valid UTF-8 is made of.
struct UTF8Census: Sendable {
  /// Well-formed sequences of two bytes or more.
  private(set) var sequences = 0
  /// Bytes from 0x80 outside such sequences.
  private(set) var strayBytes = 0

  init(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        offset += 1
        continue
      }
      let length = UTF8Sequence.length(in: bytes, at: offset)
      if length == 0 { strayBytes += 1 } else { sequences += 1 }
      offset += max(1, length)
    }
  }
}
