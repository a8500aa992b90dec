/// The character classes of CommonMark 0.30, section 2.1, as cmark applies them to bytes.
extension UInt8 {
  /// A space, tab, vertical tab or form feed: cmark drops them at the end of a line.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }
}
