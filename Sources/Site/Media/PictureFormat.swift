/// The formats of which smaller copies can be made. A picture that moves is none of them: a copy would stand still.
enum PictureFormat: String, Sendable {
  case jpeg, png
  case webP = "webp"

  /// The format of a file that begins with these bytes.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if ImageSize.png(bytes) != nil, !Self.isAnimatedPNG(bytes) {
      self = .png
    } else if ImageSize.webP(bytes) != nil, !Self.isAnimatedWebP(bytes) {
      self = .webP
    } else {
      return nil
    }
  }

  /// Whether the chunk that says how many pictures there are (PNG, third edition, section 11.3.6) stands before those
  /// of the first.
  private static func isAnimatedPNG(_ bytes: [UInt8]) -> Bool {
    var offset = 8
    while offset + 8 <= bytes.count {
      let name = bytes[offset + 4..<offset + 8]
      if name.elementsEqual("acTL".utf8) { return true }
      if name.elementsEqual("IDAT".utf8) { return false }
      offset += 12 + bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    return false
  }

  /// Whether the extended header says so (RFC 9649, section 2.7).
  private static func isAnimatedWebP(_ bytes: [UInt8]) -> Bool {
    bytes[12..<16].elementsEqual("VP8X".utf8) && bytes[20] & 0x02 != 0
  }
}
