import Support

extension DecodedBytes {
  /// Reads HZ (RFC 1843), in which mail and news had Chinese while they took seven bits: between `~{` and `~}` two
  /// bytes stand for a character of GB 2312. `nil` for any other text.
  init?(hz source: [UInt8]) throws(DecodingError) {
    guard let bytes = Self.eightBits(source) else { return nil }
    try self.init(bytes, charset: "hz-gb-2312", libraryNames: ["GB18030"])
    if slipCount > 0 { return nil }
  }

  /// The same text in GB 2312 with eight bits; `nil` where signs of HZ are missing, or stand for something else.
  private static func eightBits(_ source: [UInt8]) -> [UInt8]? {
    let tilde = UInt8(ascii: "~")
    guard var next = ByteScan.first(tilde, in: source), source.allSatisfy({ $0 < 0x80 }) else { return nil }
    var bytes = Array(source[..<next])
    var characters = 0
    while next + 1 < source.count {
      switch source[next + 1] {
      case UInt8(ascii: "{"):
        // A run ends in its line.
        let run = source[(next + 2)...].prefix { (0x21..<0x7F).contains($0) }
        guard let end = end(of: run) else { return nil }
        bytes += run[..<end].map { $0 | 0x80 }
        characters += (end - run.startIndex) / 2
        next = end + 2
      case tilde:
        bytes.append(tilde)
        next += 2
      // The line goes on, which the lines of a paragraph do anyway.
      case 0x0A, 0x0D: next += 1
      default: return nil
      }
      let plain = ByteScan.first(tilde, in: source, from: next) ?? source.count
      bytes += source[next..<plain]
      next = plain
    }
    return characters > 1 ? bytes + source[min(next, source.count)...] : nil
  }

  /// Where `~}` ends a run of pairs, whose first bytes never are a tilde.
  private static func end(of run: ArraySlice<UInt8>) -> Int? {
    var index = run.startIndex
    while index + 1 < run.endIndex {
      if run[index] == UInt8(ascii: "~") { return run[index + 1] == UInt8(ascii: "}") ? index : nil }
      guard run[index] <= 0x77 else { return nil }
      index += 2
    }
    return nil
  }
}
