import Support

/// The id of a heading: `s-the-strike`. Letters, marks and digits of every script are kept, in lower case; everything
/// else becomes one hyphen. The beginning keeps it apart from the ids of templates.
struct HeadingAnchor {
  /// The longest, in Unicode scalars, so that an address stays readable.
  private static let limit = 60

  let text: String

  init(_ heading: String) {
    if let plain = Self.plainText(of: heading) {
      text = plain
      return
    }
    var text = ""
    var length = 0
    var hyphenIsDue = false
    for scalar in heading.lowercased().composed.unicodeScalars where length < Self.limit {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        if hyphenIsDue { text += "-" }
        hyphenIsDue = false
        text.unicodeScalars.append(scalar)
        length += 1
      default:
        // Apostrophes fall away.
        hyphenIsDue = hyphenIsDue || !text.isEmpty && scalar.value != 0x27 && scalar.value != 0x2019
      }
    }
    self.text = "s-" + (text.isEmpty ? "section" : text)
  }

  /// The id of a heading in ASCII, nearly every one in many languages, without a look into Unicode's tables.
  private static func plainText(of heading: String) -> String? {
    var bytes = Array("s-".utf8)
    bytes.reserveCapacity(limit + 16)
    var length = 0
    var hyphenIsDue = false
    for byte in heading.utf8 {
      switch byte {
      case 0x80...: return nil
      case _ where length == limit: continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if hyphenIsDue { bytes.append(UInt8(ascii: "-")) }
        hyphenIsDue = false
        bytes.append(byte < UInt8(ascii: "A") ? byte : byte | 0x20)
        length += 1
      case UInt8(ascii: "'"): break
      default: hyphenIsDue = hyphenIsDue || length > 0
      }
    }
    if length == 0 { bytes += "section".utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
