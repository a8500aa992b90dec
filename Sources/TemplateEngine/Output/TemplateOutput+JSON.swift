/// JSON (RFC 8259) as it may stand in a page: inside a `script` element nothing in it ends the element or begins a
/// comment (HTML standard, 4.12.1.3), and a reader of JSON finds the same text.
extension TemplateOutput {
  /// Prints a text as a JSON string, quotes included.
  public mutating func append(json text: String) {
    append(raw: "\"")
    append(jsonPart: text)
    append(raw: "\"")
  }

  /// Prints a part of a JSON string: the text without quotes around it.
  public mutating func append(jsonPart text: String) {
    var text = text
    text.withUTF8 { append(jsonPart: $0) }
  }

  /// Prints a part of a JSON string that lies somewhere as bytes of UTF-8.
  public mutating func append(jsonPart bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = Self.isPlainJSON(bytes[index]) ? 0 : Self.lengthToEscape(bytes, at: index)
      if length == 0 {
        index += 1
        continue
      }
      append(raw: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      appendJSONEscape(bytes, at: index)
      index += length
      start = index
    }
    append(raw: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Whether a byte is printed as it is, wherever it stands.
  @inline(__always)
  private static func isPlainJSON(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xE2, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"):
      false
    default: true
    }
  }

  /// How many bytes from here are one character that is escaped; 0 for none.
  private static func lengthToEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard bytes[index] == 0xE2 else { return 1 }
    // U+2028 and U+2029 end a line in older JavaScript.
    let isLineBreak = index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
    return isLineBreak ? 3 : 0
  }

  private mutating func appendJSONEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch bytes[index] {
    case UInt8(ascii: "\""): append(raw: "\\\"")
    case UInt8(ascii: "\\"): append(raw: "\\\\")
    case 0x0A: append(raw: "\\n")
    case 0x09: append(raw: "\\t")
    case 0xE2: append(raw: bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
    default:
      append(raw: "\\u00")
      let start = room(for: 2)
      start[0] = Self.hexadecimal(bytes[index] >> 4)
      start[1] = Self.hexadecimal(bytes[index] & 15)
      advance(by: 2)
    }
  }
}

/// The members of a JSON object, one after the other.
public struct JSONMembers {
  private var isFirst = true

  /// Begins an object.
  public init(in output: inout TemplateOutput) {
    output.append(raw: "{")
  }

  /// Prints a member's name, behind which its value is printed. The name must hold nothing that JSON escapes.
  public mutating func begin(_ name: StaticString, in output: inout TemplateOutput) {
    output.append(raw: isFirst ? "\"" : ",\"")
    isFirst = false
    output.append(raw: name)
    output.append(raw: "\":")
  }

  /// Prints a text; nothing when it is missing or empty.
  public mutating func add(_ name: StaticString, _ text: String?, in output: inout TemplateOutput) {
    guard let text, !text.isEmpty else { return }
    begin(name, in: &output)
    output.append(json: text)
  }

  /// Prints a text that lies somewhere as bytes of UTF-8; nothing when it is empty.
  public mutating func add(_ name: StaticString, _ text: UnsafeBufferPointer<UInt8>, in output: inout TemplateOutput) {
    if text.isEmpty { return }
    begin(name, in: &output)
    output.append(raw: "\"")
    output.append(jsonPart: text)
    output.append(raw: "\"")
  }

  /// Prints a list of texts; nothing when it is empty.
  public mutating func add(_ name: StaticString, _ texts: [String], in output: inout TemplateOutput) {
    if texts.isEmpty { return }
    begin(name, in: &output)
    output.append(json: texts)
  }

  /// Ends the object.
  public consuming func end(in output: inout TemplateOutput) {
    output.append(raw: "}")
  }
}

extension TemplateOutput {
  /// Prints a JSON array of texts.
  public mutating func append(json texts: [String]) {
    append(raw: "[")
    for (number, text) in texts.enumerated() {
      if number > 0 { append(raw: ",") }
      append(json: text)
    }
    append(raw: "]")
  }
}
