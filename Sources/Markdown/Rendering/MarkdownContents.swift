import Foundation

/// What a text may hold, from a quick look at its bytes: most articles have neither links nor HTML nor headings, and
/// their syntax tree need not be walked.
struct MarkdownContents {
  private let source: UnsafeBufferPointer<UInt8>

  init(of source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  var mayHoldHTML: Bool { contains("<") }

  /// The text of every link but an autolink, which begins with `<`, ends with a bracket.
  var mayHoldLinks: Bool { contains("]") }

  /// ATX headings begin with `#`, the others are underlined with `=` or `-`.
  var mayHoldHeadings: Bool { contains("#") || contains("=") || contains("-") }

  /// Only bytes beyond ASCII can be wrong UTF-8.
  var mayHoldInvalidUTF8: Bool {
    var union: UInt64 = 0
    let bytes = UnsafeRawBufferPointer(source)
    var offset = 0
    while offset + 8 <= bytes.count {
      union |= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      offset += 8
    }
    while offset < bytes.count {
      union |= UInt64(bytes[offset])
      offset += 1
    }
    return union & 0x8080_8080_8080_8080 != 0
  }

  private func contains(_ character: Unicode.Scalar) -> Bool {
    guard let start = source.baseAddress else { return false }
    return memchr(start, Int32(bitPattern: character.value), source.count) != nil
  }
}
