import Support

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a text may hold, from a quick look at its bytes: most articles have neither links nor HTML nor headings, and
/// their syntax tree need not be walked.
///
/// The text is the caller's, who holds it as long as this is used; `memchr` is given what is left of it, never more.
struct MarkdownContents {
  private let source: UnsafeBufferPointer<UInt8>

  init(of source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  var mayHoldHTML: Bool { contains("<") }

  /// The text of every link but an autolink, which begins with `<`, ends with a bracket.
  var mayHoldLinks: Bool { contains("]") }

  /// The addresses of links and pictures stand behind `](`, but for those that are defined elsewhere.
  var mayHoldAddresses: Bool {
    guard let start = source.baseAddress else { return false }
    var place = 0
    while let close = memchr(start + place, CInt(UInt8(ascii: "]")), source.count - place) {
      place = UnsafeRawPointer(close) - UnsafeRawPointer(start) + 1
      if place == source.count { return false }
      if source[place] == UInt8(ascii: "(") { return true }
    }
    return false
  }

  /// ATX headings begin with `#`, the others are underlined with `=` or `-`.
  var mayHoldHeadings: Bool { contains("#") || contains("=") || contains("-") }

  /// Code blocks begin with a fence, or their lines with blanks.
  var mayHoldCode: Bool { contains("`") || contains("~") || hasIndentedLine }

  /// Notes have their mark in brackets: `[^1]` or `[1]`, with or without backslashes.
  var mayHoldNotes: Bool {
    guard let start = source.baseAddress else { return false }
    var place = 0
    while let open = memchr(start + place, CInt(UInt8(ascii: "[")), source.count - place) {
      place = UnsafeRawPointer(open) - UnsafeRawPointer(start) + 1
      if place == source.count { return false }
      let next = source[place]
      if next == UInt8(ascii: "^") || next.isASCIIDigit { return true }
      if next == UInt8(ascii: "\\"), place + 1 < source.count, source[place + 1] == UInt8(ascii: "^") { return true }
    }
    return false
  }

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

  private var hasIndentedLine: Bool {
    guard let base = source.baseAddress else { return false }
    var line = 0
    while line < source.count {
      if source[line] == 0x09 || source[line] == 0x20 { return true }
      guard let end = memchr(base + line, 0x0A, source.count - line) else { return false }
      line = base.distance(to: end.assumingMemoryBound(to: UInt8.self)) + 1
    }
    return false
  }

  private func contains(_ character: Unicode.Scalar) -> Bool {
    guard let start = source.baseAddress else { return false }
    return memchr(start, Int32(bitPattern: character.value), source.count) != nil
  }
}
