extension [UInt8] {
  /// Prints a value: `{{name}}` escapes it for HTML, `{{{name}}}` does not ("interpolation").
  mutating func append(value: consuming TemplateValue, escaped: Bool) {
    switch consume value {
    case .nothing, .list, .record: break
    case .bool(let isTrue): append(contentsOf: isTrue ? "true".utf8 : "false".utf8)
    case .number(let number): append(decimal: number)
    case .text(let text): append(text: text, escaped: escaped)
    case .html(let bytes):
      if escaped { bytes.withUnsafeBufferPointer { append(escaping: $0) } } else { append(contentsOf: bytes) }
    }
  }

  private mutating func append(text: String, escaped: Bool) {
    guard escaped else { return append(contentsOf: text.utf8) }
    if text.utf8.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) }
    }
  }

  /// Prints the runs between special characters whole.
  private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in bytes.indices {
      let replacement: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      replacement.withUTF8Buffer { append(contentsOf: $0) }
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let first = count
    var rest = number.magnitude
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[first...].reverse()
  }
}
