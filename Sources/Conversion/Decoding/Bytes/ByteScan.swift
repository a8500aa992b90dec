/// Searches that look at eight bytes at once.
enum ByteScan {
  /// Where the first byte at or after `start` is that is not printable ASCII (0x20–0x7E); the count when there is none.
  ///
  /// The arithmetic marks a byte's top bit when it is below 0x20, is 0x7F, or is above it. A borrow can mark a byte
  /// wrongly only after one marked rightly, so the first mark holds.
  @inline(__always)
  static func firstUnprintable(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let low = word &- ones &* 0x20
      let delete = (word ^ (ones &* 0x7F)) &- ones
      let marks = (low | delete | word) & (ones &* 0x80)
      if marks != 0 { return offset + marks.trailingZeroBitCount >> 3 }
      offset += 8
    }
    while offset < bytes.count, bytes[offset] >= 0x20, bytes[offset] < 0x7F { offset += 1 }
    return offset
  }

  /// Where the first byte at or after `start` is that is not ASCII; the count when there is none.
  @inline(__always)
  static func firstBeyondASCII(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let marks = word & 0x8080_8080_8080_8080
      if marks != 0 { return offset + marks.trailingZeroBitCount >> 3 }
      offset += 8
    }
    while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
    return offset
  }

  /// Where `byte` is first found at or after `start`; `nil` when it is not.
  static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var offset = start
    let pattern = SIMD32<UInt8>(repeating: byte)
    while offset + 32 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD32<UInt8>.self)
      if any(block .== pattern) { break }
      offset += 32
    }
    while offset < bytes.count {
      if bytes[offset] == byte { return offset }
      offset += 1
    }
    return nil
  }

  /// The same in an array.
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
    bytes.withUnsafeBytes { first(byte, in: $0, from: start) }
  }
}
