/// Text for HTML.
enum HTMLText {
  /// Appends a text that ends with NUL, escaped as cmark does it.
  static func append(_ text: UnsafePointer<CChar>, onto html: inout [UInt8]) {
    var next = text
    while next.pointee != 0 {
      switch UInt8(bitPattern: next.pointee) {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "\""): html += "&quot;".utf8
      case let byte: html.append(byte)
      }
      next += 1
    }
  }
}
