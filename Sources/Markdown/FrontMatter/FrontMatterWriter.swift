import Support

/// Writes a front matter, key by key in the order of the calls.
///
/// Strings are always between double quotes (YAML 1.2.2, section 7.3.1), so that no reader takes `1997` for a number or
/// `no` for a boolean.
public struct FrontMatterWriter: Sendable {
  private var bytes: [UInt8] = Array("---\n".utf8)

  /// An empty front matter.
  public init() {}

  /// Adds `key: "value"`.
  public mutating func append(_ key: String, _ value: String) {
    append(key: key)
    bytes.append(0x20)
    append(quoted: value)
    bytes.append(0x0A)
  }

  /// Adds a list, one item to a line; an empty list is `key: []`.
  public mutating func append(_ key: String, _ values: [String]) {
    append(key: key)
    if values.isEmpty { bytes.append(contentsOf: " []".utf8) }
    bytes.append(0x0A)
    for value in values {
      bytes.append(contentsOf: "  - ".utf8)
      append(quoted: value)
      bytes.append(0x0A)
    }
  }

  /// Adds `key: true` or `key: false`.
  public mutating func append(_ key: String, _ value: Bool) {
    append(key: key)
    bytes.append(contentsOf: value ? " true\n".utf8 : " false\n".utf8)
  }

  /// The front matter with the lines around it.
  public consuming func finish() -> [UInt8] {
    bytes.append(contentsOf: "---\n".utf8)
    return bytes
  }

  private mutating func append(key: String) {
    // Any other key might be read as something else.
    let isPlain = key.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F }
    if isPlain, key.utf8.first?.isASCIILetter == true {
      bytes.append(contentsOf: key.utf8)
    } else {
      append(quoted: key)
    }
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func append(quoted text: String) {
    Self.append(quoted: text, onto: &bytes)
  }

  /// Adds a text between double quotes.
  static func append(quoted text: String, onto bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if let escape = escape(for: scalar) {
        bytes.append(contentsOf: escape.utf8)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The escape of a scalar that may not stand there, or that nobody would see (YAML 1.2.2, sections 5.1 and 5.7).
  private static func escape(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0..<0x20, 0x7F..<0xA0: return "\\x" + hexadecimal(scalar.value, digits: 2)
    case 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF: return "\\u" + hexadecimal(scalar.value, digits: 4)
    case _ where scalar.value & 0xFFFE == 0xFFFE:
      return scalar.value > 0xFFFF
        ? "\\U" + hexadecimal(scalar.value, digits: 8) : "\\u" + hexadecimal(scalar.value, digits: 4)
    default: return nil
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
