extension DecodedBytes {
  /// Reads UTF-16 (RFC 2781, section 2.2); half a surrogate pair becomes U+FFFD.
  init(utf16 source: ArraySlice<UInt8>, bigEndian: Bool) {
    self.init(text: [])
    encoding = .utf16(bigEndian: bigEndian)
    slipNote = { count in
      count == 1
        ? "replaced 1 broken UTF-16 character by “\u{FFFD}”"
        : "replaced \(count) broken UTF-16 characters by “\u{FFFD}”"
    }
    text.reserveCapacity(source.count / 2 + source.count / 16)
    var offset = source.startIndex
    let high = bigEndian ? 0 : 1
    func unit(at offset: Int) -> UInt32 {
      UInt32(source[offset + high]) << 8 | UInt32(source[offset + 1 - high])
    }
    // A byte-order mark was cut already, or stands here when the configuration named the encoding.
    while offset + 1 < source.endIndex {
      let first = unit(at: offset)
      offset += 2
      switch first {
      case 0xD800...0xDBFF where offset + 1 < source.endIndex && 0xDC00...0xDFFF ~= unit(at: offset):
        text.append(scalar: 0x10000 + (first & 0x3FF) << 10 + unit(at: offset) & 0x3FF)
        offset += 2
      case 0xD800...0xDFFF:
        addSlip("half a character stands here alone (a UTF-16 surrogate)", advice: Self.typeAgain)
        appendMark()
      default:
        text.append(scalar: first)
      }
    }
    if offset < source.endIndex {
      addSlip("the file ends in the middle of a character", advice: Self.typeAgain)
      appendMark()
    }
  }

  private static var typeAgain: String {
    "Type the character that is meant, and save the file with the encoding UTF-8."
  }
}
