import Support

/// A mail as it is sent, in one part: its head says how its text is coded (RFC 2045), and the text is decoded.
struct SentMail {
  /// The file, its text decoded.
  let bytes: [UInt8]
  /// How many of them are the head's.
  let head: Int
  /// The encoding that the head names, in small letters.
  let charset: String?
  let change: TextChange

  /// How far the head may reach.
  private static let longestHead = 1 << 15

  /// `nil` for any other file, and for a mailbox of several, whose lines must keep their numbers.
  init?(_ source: [UInt8]) {
    let top = source.prefix(Self.longestHead)
    guard let end = Self.endOfHead(top) else { return nil }
    let head = String(decoding: top[..<end], as: UTF8.self).lowercased()
    guard let coding = Self.value(of: "content-transfer-encoding", in: head) else { return nil }
    let text = source[end...]
    self.head = end
    guard !Self.namesCoding(text) else { return nil }
    switch coding {
    case "quoted-printable":
      bytes = source[..<end] + Self.quotedPrintable(text)
      change = TextChange("decoded from quoted-printable, as mail is sent")
    case "base64":
      guard let decoded = EncodedWords.base64(text.filter { $0 > 0x20 }) else { return nil }
      bytes = source[..<end] + decoded
      change = TextChange("decoded from base64, as mail is sent")
    default: return nil
    }
    charset = Self.value(of: "content-type", in: head).flatMap { type in
      type.firstRange(of: "charset=").map { range in
        String(type[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { !"\"'; \t".contains($0) })
      }
    }.flatMap { $0 == "us-ascii" ? nil : $0 }
  }

  /// Where the blank line below the head ends; `nil` where the file does not begin with headers.
  private static func endOfHead(_ top: ArraySlice<UInt8>) -> Int? {
    var start = top.startIndex
    var count = 0
    while start < top.endIndex {
      let end = top[start...].firstIndex(of: 0x0A) ?? top.endIndex
      let line = top[start..<end].filter { $0 != 0x0D }
      let next = min(end + 1, top.endIndex)
      if line.allSatisfy({ $0 == 0x20 }) { return count > 0 ? next : nil }
      let isFolded = count > 0 && (line[0] == 0x20 || line[0] == 0x09)
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      let isHeader = name.count < line.count && name.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
      guard isFolded || isHeader || count == 0 && line.starts(with: Array("From ".utf8)) else { return nil }
      count += 1
      start = next
    }
    return nil
  }

  /// What a header says, without the blanks around it.
  private static func value(of header: String, in head: String) -> String? {
    let lines = head.split(whereSeparator: \.isNewline)
    guard let first = lines.firstIndex(where: { $0.hasPrefix(header + ":") }) else { return nil }
    let folded = lines[(first + 1)...].prefix { $0.first == " " || $0.first == "\t" }
    return ([lines[first].dropFirst(header.count + 1)] + folded).joined(separator: " ").trimmedBlanks
  }

  /// Whether another mail, or a part of one, follows.
  private static func namesCoding(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(separator: 0x0A).contains { line in
      line.count < 80 && line.count > 26
        && String(decoding: line, as: UTF8.self).lowercased()
          .hasPrefix("content-transfer-encoding:")
    }
  }

  private static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        output.append(byte)
        continue
      }
      // A line that goes on ends with the sign, and perhaps with blanks that the way has added.
      let end = text[index...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } ?? text.endIndex
      if end == text.endIndex || text[end] == 0x0A {
        index = min(end + 1, text.endIndex)
      } else if index + 1 < text.endIndex,
        let value = UInt8(String(decoding: text[index...index + 1], as: UTF8.self), radix: 16)
      {
        output.append(value)
        index += 2
      } else {
        output.append(byte)
      }
    }
    return output
  }
}
