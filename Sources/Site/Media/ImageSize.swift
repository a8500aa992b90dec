import Support

/// How large a picture is, from the beginning of its file. What kind of picture it is, its bytes say and not its name.
enum ImageSize {
  /// The size of a picture as a browser shows it; `nil` for bytes that are none that all browsers show.
  static func find(in bytes: [UInt8]) -> (width: Int, height: Int)? {
    let size =
      png(bytes) ?? jpeg(bytes) ?? gif(bytes) ?? webP(bytes) ?? avif(bytes) ?? (isSVG(bytes) ? svg(bytes) : nil)
    return size.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
  }

  /// Whether the bytes begin as those of a picture that all browsers show, whether its size is found or not.
  static func isPicture(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xD8, 0xFF]) || bytes.starts(with: pngSignature) || isSVG(bytes) || find(in: bytes) != nil
  }

  /// Whether the bytes are those of an SVG picture: mark-up whose first element, behind declarations and comments, is
  /// `svg`.
  static func isSVG(_ bytes: [UInt8]) -> Bool {
    let start = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard start.first == UInt8(ascii: "<") else { return false }
    let tag = start.indices.dropLast().first { start[$0] == UInt8(ascii: "<") && start[$0 + 1].isASCIILetter }
    guard let tag else { return false }
    let name = start[(tag + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return name.split(separator: UInt8(ascii: ":")).last?.elementsEqual("svg".utf8) ?? false
  }

  private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// PNG (ISO/IEC 15948): the header chunk comes first.
  static func png(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 24, bytes.starts(with: pngSignature) else { return nil }
    return (number(bytes[16..<20]), number(bytes[20..<24]))
  }

  /// JPEG (ITU-T T.81): the first frame header, behind other segments. A camera that was held upright says so in the
  /// Exif segment, and browsers turn the picture.
  static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var offset = 2
    var isTurned = false
    while offset + 9 <= bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      // Fill bytes (ITU-T T.81, section B.1.1.2).
      if marker == 0xFF {
        offset += 1
        continue
      }
      // SOF0 to SOF15, without DHT, JPG and DAC, which lie among them.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        let (width, height) = (number(bytes[offset + 7..<offset + 9]), number(bytes[offset + 5..<offset + 7]))
        return isTurned ? (height, width) : (width, height)
      }
      if marker == 0xE1 { isTurned = isTurned || Self.isTurned(bytes[min(offset + 4, bytes.count)...]) }
      offset += 2 + number(bytes[offset + 2..<offset + 4])
    }
    return nil
  }

  /// Whether the orientation of an Exif segment (JEITA CP-3451, tag 0x0112) exchanges width and height.
  private static func isTurned(_ segment: ArraySlice<UInt8>) -> Bool {
    let tiff = segment.dropFirst(6)
    guard segment.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]), tiff.count >= 8 else { return false }
    let isLittle = tiff.starts(with: [0x49, 0x49])
    func value(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset <= tiff.count - count else { return nil }
      let bytes = tiff[(tiff.startIndex + offset)..<(tiff.startIndex + offset + count)]
      return isLittle ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : number(bytes)
    }
    guard let directory = value(4, 4), let count = value(directory, 2) else { return false }
    for entry in 0..<count {
      let place = directory + 2 + 12 * entry
      guard let tag = value(place, 2) else { return false }
      if tag == 0x0112 { return value(place + 8, 2).map { (5...8).contains($0) } ?? false }
    }
    return false
  }

  /// GIF (version 89a, section 18): the logical screen.
  static func gif(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 10, bytes.starts(with: Array("GIF8".utf8)) else { return nil }
    return (little(bytes[6..<8]), little(bytes[8..<10]))
  }

  /// WebP (RFC 9649): the canvas of an extended file, or the frame of a simple one.
  static func webP(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 30, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return nil
    }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X": return (little(bytes[24..<27]) + 1, little(bytes[27..<30]) + 1)
    case "VP8 ": return (little(bytes[26..<28]) & 0x3FFF, little(bytes[28..<30]) & 0x3FFF)
    case "VP8L":
      let bits = little(bytes[21..<25])
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    default: return nil
    }
  }

  /// AVIF (AOM, version 1.1): the image spatial extents (ISO/IEC 23008-12, section 6.5.3) of the largest item.
  static func avif(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8), bytes[8..<11].elementsEqual("avi".utf8) else {
      return nil
    }
    let name = Array("ispe".utf8)
    var largest: (width: Int, height: Int)?
    for place in bytes.indices.dropLast(15)
    where bytes[place] == name[0] && bytes[place..<place + 4].elementsEqual(name) {
      let size = (width: number(bytes[place + 8..<place + 12]), height: number(bytes[place + 12..<place + 16]))
      // No picture is as large; the product of two such numbers would be none.
      guard size.width < 1 << 30, size.height < 1 << 30 else { continue }
      if size.width * size.height > (largest.map { $0.width * $0.height } ?? 0) { largest = size }
    }
    return largest
  }

  /// SVG: the width and height of its first element, otherwise those of its view box.
  static func svg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">") else {
      return nil
    }
    let tag = text[start.upperBound..<end]
    if let width = attribute("width", tag).flatMap(pixels), let height = attribute("height", tag).flatMap(pixels) {
      return (width, height)
    }
    let box = attribute("viewBox", tag)?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
    guard box.count == 4, box.allSatisfy({ abs($0) < 100_000 }) else { return nil }
    return (Int(box[2].rounded()), Int(box[3].rounded()))
  }

  private static func attribute(_ name: String, _ tag: Substring) -> Substring? {
    for quote in ["\"", "'"] {
      guard let start = tag.firstRange(of: " \(name)=\(quote)") ?? tag.firstRange(of: "\n\(name)=\(quote)") else {
        continue
      }
      return tag[start.upperBound...].prefix { String($0) != quote }
    }
    return nil
  }

  private static func pixels(_ text: Substring) -> Int? {
    let digits = text.hasSuffix("px") ? text.dropLast(2) : text
    return Double(digits).flatMap { $0 > 0 && $0 < 100_000 ? Int($0.rounded()) : nil }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  private static func little(_ bytes: ArraySlice<UInt8>) -> Int { number(ArraySlice(bytes.reversed())) }
}
