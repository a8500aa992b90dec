import Support

/// What the beginning of an address says of its scheme, as browsers read it (WHATWG URL standard, 4.4): white space
/// before it and line breaks in it do not count.
enum AddressBeginning: Equatable {
  /// What follows could still make it anything.
  case undecided

  /// It is relative to the page, or has a scheme that only shows, sends or calls.
  case safe

  /// It has another scheme, such as `javascript`.
  case unsafe(scheme: String)

  init(_ bytes: some Sequence<UInt8>) {
    var scheme: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        scheme.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      case .tab, .newline, .carriageReturn: continue
      case 0...0x20 where scheme.isEmpty: continue
      case UInt8(ascii: ":"):
        self = SafeScheme.contains(scheme) ? .safe : .unsafe(scheme: String(decoding: scheme, as: UTF8.self))
        return
      default:
        self = .safe
        return
      }
    }
    self = .undecided
  }
}
