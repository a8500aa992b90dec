/// What a byte is as a character of ASCII.
extension UInt8 {
  /// Whether it is a digit.
  @inlinable @inline(__always) public var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a letter.
  @inlinable @inline(__always) public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is a capital letter.
  @inlinable @inline(__always) public var isASCIICapital: Bool { self &- 0x41 < 26 }

  /// Whether it is a small letter.
  @inlinable @inline(__always) public var isASCIISmallLetter: Bool { self &- 0x61 < 26 }

  /// Whether it is a letter or a digit.
  @inlinable @inline(__always) public var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }

  /// Whether it is a digit to the base of sixteen.
  @inlinable @inline(__always) public var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
}

extension Int {
  /// The number that ASCII digits write; `nil` for anything else, a sign included.
  public init?(decimalDigits digits: some StringProtocol) {
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    self.init(digits)
  }
}
