/// What a file that is not valid UTF-8 is made of.
struct UTF8Census: Sendable {
  /// Well-formed sequences of two bytes or more.
  private(set) var sequences = 0
  /// Bytes from 0x80 outside such sequences.
  private(set) var strayBytes = 0
  /// Bytes from 0xC0, which are letters in Windows-1252, and all from 0x80.
  private(set) var highLetters = 0
  private(set) var highBytes = 0
  private(set) var asciiLetters = 0

  /// Whether this hardly is a Western text: those are written in ASCII letters for the most part. A short one may be
  /// mostly quotation marks.
  var isHardlyWestern: Bool { highLetters > asciiLetters || highBytes > max(asciiLetters, 24) }

  init(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        if 0x61...0x7A ~= byte | 0x20 { asciiLetters += 1 }
        offset += 1
        continue
      }
      let length = UTF8Sequence.length(in: bytes, at: offset)
      if length == 0 { strayBytes += 1 } else { sequences += 1 }
      highBytes += max(1, length)
      if byte >= 0xC0 { highLetters += 1 }
      offset += max(1, length)
    }
  }
}
