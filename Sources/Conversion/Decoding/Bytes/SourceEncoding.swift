import Support

/// How a source text's bytes stand for characters.
enum SourceEncoding: Sendable, Equatable {
  case utf8
  case utf16(bigEndian: Bool)
  case windows1252
  /// Any other, read by the C library: the name to show, and the names the C library may know it by.
  case other(name: String, libraryNames: [String])

  /// The name as the WHATWG Encoding Standard spells it, in lower case.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16(let bigEndian): bigEndian ? "utf-16be" : "utf-16le"
    case .windows1252: "windows-1252"
    case .other(let name, _): name
    }
  }

  /// The encoding that a configured label names: first as the WHATWG matches labels (section 4.2: blanks around it cut,
  /// upper and lower case alike), then as the C library does, which knows DOS's and others the standard leaves out.
  init(label: String) throws(DecodingError) {
    let trimmed = Self.trimmed(label)
    if let name = EncodingLabels.nameOfLabel[trimmed] {
      self = Self.named(name)
    } else if Self.mayBeName(trimmed), CharsetConverter(from: [trimmed]) != nil {
      self = .other(name: trimmed, libraryNames: [trimmed])
    } else {
      throw Self.unknown(label, similar: EncodingLabels.similar(to: trimmed))
    }
  }

  private static func named(_ name: String) -> SourceEncoding {
    switch name {
    case "utf-8": .utf8
    case "utf-16le": .utf16(bigEndian: false)
    case "utf-16be": .utf16(bigEndian: true)
    case "windows-1252": .windows1252
    default: .other(name: name, libraryNames: EncodingLabels.libraryNames[name] ?? [name])
    }
  }

  private static func trimmed(_ label: String) -> String {
    var bytes = Array(label.utf8)[...]
    func isBlank(_ byte: UInt8?) -> Bool { byte.map { $0 == 0x20 || 0x09...0x0D ~= $0 } ?? false }
    while isBlank(bytes.first) { bytes.removeFirst() }
    while isBlank(bytes.last) { bytes.removeLast() }
    return String(decoding: bytes.map { $0.isASCIICapital ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  /// Keeps from the C library what is no name: an empty one means the user's locale to it, and what follows "/" are
  /// instructions that let it drop or replace characters in silence.
  private static func mayBeName(_ label: String) -> Bool {
    !label.isEmpty && label.utf8.count <= 40
      && label.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: false
        }
      }
  }

  private static func unknown(_ label: String, similar: [String]) -> DecodingError {
    let usual = "utf-8, windows-1252, iso-8859-2, windows-1251, koi8-r, macintosh, cp437, cp850, shift_jis, gb18030"
    let hint = similar.isEmpty ? "" : "Did you mean \(similar.joined(separator: " or "))? "
    let shown = String(String.UnicodeScalarView(label.unicodeScalars.prefix(40).filter { $0.value >= 0x20 }))
    return DecodingError(
      message: "no encoding is called “\(shown)”",
      advice: "\(hint)Change `encoding:` in pressmark.yml. Names that exist: \(usual), and more.")
  }
}
