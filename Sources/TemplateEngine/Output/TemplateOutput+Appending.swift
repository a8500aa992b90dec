extension TemplateOutput {
  /// Prints bytes as they are: HTML, or what is of another kind than HTML.
  @inline(__always)
  public mutating func append(raw bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    room(for: bytes.count).update(from: start, count: bytes.count)
    advance(by: bytes.count)
  }

  /// Prints text of the program's own as it is: it must hold nothing that HTML gives a meaning.
  public mutating func append(raw text: StaticString) {
    text.withUTF8Buffer { append(raw: $0) }
  }

  /// Prints bytes that are at hand as they are.
  public mutating func append(raw bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(raw: $0) }
  }

  /// Prints text, escaped for HTML.
  public mutating func append(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) }
    }
  }

  /// Prints text that is at hand as bytes of UTF-8, escaped for HTML.
  public mutating func append(escaping bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(escaping: $0) }
  }

  /// Prints a whole number.
  public mutating func append(_ number: Int) {
    append(number, width: 1)
  }

  /// Prints a whole number with zeros before it, up to `width` digits.
  public mutating func append(_ number: Int, width: Int) {
    if number >= 0, number < 100, width <= 2 {
      // Days, months and most counts.
      let start = room(for: 2)
      let isShort = number < 10 && width < 2
      start[0] = UInt8(ascii: "0") + UInt8(isShort ? number : number / 10)
      start[1] = UInt8(ascii: "0") + UInt8(number % 10)
      return advance(by: isShort ? 1 : 2)
    }
    if number >= 1000, number < 10_000, width <= 4 {
      // Years.
      let start = room(for: 4)
      let (high, low) = (number / 100, number % 100)
      start[0] = UInt8(ascii: "0") + UInt8(high / 10)
      start[1] = UInt8(ascii: "0") + UInt8(high % 10)
      start[2] = UInt8(ascii: "0") + UInt8(low / 10)
      start[3] = UInt8(ascii: "0") + UInt8(low % 10)
      return advance(by: 4)
    }
    if number < 0 { append(raw: "-") }
    var digits = 1
    var rest = number.magnitude
    while rest > 9 {
      rest /= 10
      digits += 1
    }
    let length = max(digits, width)
    let start = room(for: length)
    rest = number.magnitude
    for index in stride(from: length - 1, through: 0, by: -1) {
      start[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    advance(by: length)
  }

  /// Prints a value that is known at run time only: `{{name}}` escapes it for HTML, `{{{name}}}` does not
  /// ("interpolation").
  mutating func append(_ value: TemplateValue, isRaw: Bool) {
    switch value {
    case .nothing, .list, .record: break
    case .bool(let isTrue): append(raw: isTrue ? "true" : "false")
    case .number(let number): append(number)
    case .text(let text):
      if isRaw { append(raw: Array(text.utf8)) } else { append(text) }
    case .json(let bytes): append(raw: bytes)
    case .html(let bytes):
      if isRaw { append(raw: bytes) } else { append(escaping: bytes) }
    }
  }
}

extension TemplateOutput {
  /// Prints a part of a text, escaped for HTML.
  public mutating func append(_ text: Substring) {
    if text.utf8.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil { append(String(text)) }
  }

  /// Prints an address's path: every byte but unreserved characters and `/` percent-encoded (RFC 3986, section 2.1).
  public mutating func append(percentEncoding path: String) {
    append(path, keeping: UInt8(ascii: "/"))
  }

  /// Prints a value in the query of an address: every byte but unreserved characters percent-encoded.
  public mutating func append(queryEncoding value: String) {
    append(value, keeping: UInt8(ascii: "-"))
  }

  /// The same for text that lies somewhere as bytes of UTF-8.
  public mutating func append(queryEncoding bytes: UnsafeBufferPointer<UInt8>) {
    append(percentEncoding: bytes, kept: UInt8(ascii: "-"))
  }

  private mutating func append(_ path: String, keeping kept: UInt8) {
    var path = path
    path.withUTF8 { append(percentEncoding: $0, kept: kept) }
  }

  /// The same for bytes: what a `data:` address holds.
  public mutating func append(percentEncoding bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(percentEncoding: $0, kept: UInt8(ascii: "/")) }
  }

  /// The same for bytes that lie somewhere.
  public mutating func append(percentEncoding bytes: UnsafeBufferPointer<UInt8>) {
    append(percentEncoding: bytes, kept: UInt8(ascii: "/"))
  }

  private mutating func append(percentEncoding bytes: UnsafeBufferPointer<UInt8>, kept: UInt8) {
    // Three bytes for each at most.
    let start = room(for: 3 * bytes.count)
    var length = 0
    for byte in bytes {
      if Self.isUnreserved(byte) || byte == kept {
        start[length] = byte
        length += 1
      } else {
        start[length] = UInt8(ascii: "%")
        start[length + 1] = Self.hexadecimal(byte >> 4)
        start[length + 2] = Self.hexadecimal(byte & 15)
        length += 3
      }
    }
    advance(by: length)
  }

  /// Whether a byte is a letter, a digit or one of `-._~` (RFC 3986, section 2.3): a bit for each of ASCII's
  /// characters.
  @inline(__always)
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    let bits: UInt64 = byte < 64 ? 0x03FF_6000_0000_0000 : 0x47FF_FFFE_87FF_FFFE
    return byte < 0x80 && bits >> UInt64(byte & 63) & 1 == 1
  }

  static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
