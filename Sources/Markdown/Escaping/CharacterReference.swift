/// Entity and numeric character references (CommonMark 0.30, section 2.5).
enum CharacterReference {
  /// Whether a reference starts at the ampersand at `offset`.
  static func starts(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var end = offset + 1
    guard end < bytes.count else { return false }
    if bytes[end] == UInt8(ascii: "#") { return startsNumeric(bytes, at: end + 1) }
    let limit = min(bytes.count, end + 32)
    while end < limit, bytes[end].isASCIILetter || bytes[end].isASCIIDigit { end += 1 }
    guard end < limit, bytes[end] == UInt8(ascii: ";"), end - offset > 2 else { return false }
    return isEntity(UnsafeBufferPointer(rebasing: bytes[offset...end]))
  }

  private static func startsNumeric(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let isHexadecimal = bytes[offset] | 0x20 == UInt8(ascii: "x")
    let start = isHexadecimal ? offset + 1 : offset
    let limit = min(bytes.count, start + (isHexadecimal ? 6 : 7) + 1)
    var end = start
    while end < limit, isHexadecimal ? bytes[end].isASCIIHexDigit : bytes[end].isASCIIDigit { end += 1 }
    return end > start && end < limit && bytes[end] == UInt8(ascii: ";")
  }

  /// cmark holds the table of 2,125 names: it is asked, which is cheap because `&name;` is rare in plain text.
  private static func isEntity(_ reference: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = CommonMarkDocument(parsing: reference, options: []).plainText()
    return !text.elementsEqual(reference)
  }
}
