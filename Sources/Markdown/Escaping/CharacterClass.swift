/// What stands beside a delimiter run (CommonMark 0.30, section 2.1): white space, punctuation, or neither.
enum CharacterClass {
  case space
  case punctuation
  case other

  /// The class of the scalar that begins at `offset`; the end of the text is white space.
  static func ofScalar(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> CharacterClass {
    guard offset < bytes.count else { return .space }
    return classify(bytes, from: offset, to: min(bytes.count, offset + 4))
  }

  /// The class of the scalar that ends before `offset`; the start of the text is white space.
  static func ofScalar(in bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> CharacterClass {
    guard offset > 0 else { return .space }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let found = classify(bytes, from: start, to: offset)
    // A byte order mark at the start is written as an entity, which ends with punctuation.
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) && offset == 3 ? .punctuation : found
  }

  private static func classify(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> CharacterClass {
    let first = bytes[start]
    if first < 0x80 {
      return first.isASCIIPunctuation ? .punctuation : (first.isASCIISpace && first != 0x0B ? .space : .other)
    }
    var decoder = Unicode.UTF8()
    var iterator = bytes[start..<end].makeIterator()
    // cmark takes bytes that are not UTF-8 for the end of a line.
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return .space }
    return classify(scalar)
  }

  private static func classify(_ scalar: Unicode.Scalar) -> CharacterClass {
    if scalar.properties.generalCategory == .spaceSeparator { return .space }
    return PunctuationTable.contains(scalar) ? .punctuation : .other
  }
}
