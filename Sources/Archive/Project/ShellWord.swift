extension String {
  /// The text as one word of a POSIX shell's command line.
  public var shellQuoted: String {
    if !isEmpty, !hasPrefix("-"), utf8.allSatisfy(\.isPlainInShell) { return self }
    if utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "\"$(printf '\(printfFormat)')\"" }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// The text as the first operand of `printf`, which makes its control characters: a terminal would act on them.
  private var printfFormat: String {
    utf8.reduce(into: "") { format, byte in
      if byte.isPlainInShell && byte != UInt8(ascii: "-") || byte == 0x20 {
        format.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 8)
        format += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
  }
}

extension UInt8 {
  /// Whether a shell takes this byte for itself wherever it stands in a word.
  fileprivate var isPlainInShell: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ","),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
