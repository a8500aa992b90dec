/// The character classes of CommonMark 0.30, section 2.1, as cmark applies them to bytes.
extension UInt8 {
  /// A space, tab, vertical tab or form feed: cmark drops them at the end of a line.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }

  /// Blank or the end of a line.
  @inline(__always) var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }

  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inline(__always) var isASCIIUppercase: Bool { self &- 0x41 < 26 }

  @inline(__always) var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }

  @inline(__always) var isASCIIPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
      || (self >= 0x7B && self <= 0x7E)
  }

  /// Whether a block may start with this character (CommonMark 0.30, chapters 4 and 5), inline mark-up apart.
  var mayStartBlock: Bool {
    switch self {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "<"):
      return true
    default: return isASCIIDigit
    }
  }
}
