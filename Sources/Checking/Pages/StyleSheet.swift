import Support

/// The addresses in a style sheet (CSS Syntax 3, sections 4.3.6 and 5; Cascade 5, section 2).
enum StyleSheet {
  /// Hands on what `url(…)` and `@import "…"` name.
  static func forEachLink(in bytes: [UInt8], _ range: Range<Int>, _ body: (PageLink) -> Void) {
    var place = range.lowerBound
    while place < range.upperBound {
      let rest = bytes[place..<range.upperBound]
      switch bytes[place] {
      case UInt8(ascii: "/") where rest.starts(with: "/*".utf8):
        place += 2
        while place < range.upperBound, !bytes[place..<range.upperBound].starts(with: "*/".utf8) { place += 1 }
        place += 2
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        if rest.prefix(4).map({ $0 | 0x20 }).elementsEqual("url(".utf8) {
          let start = place
          place += 4
          let address = readAddress(bytes, &place, range.upperBound, endsAt: UInt8(ascii: ")"))
          if !address.isEmpty { body(PageLink(address: address, place: start, isLoaded: true)) }
        } else {
          place += 1
        }
      case UInt8(ascii: "@") where rest.dropFirst().prefix(6).map({ $0 | 0x20 }).elementsEqual("import".utf8):
        let start = place
        place += 7
        while place < range.upperBound, bytes[place] <= 0x20 { place += 1 }
        guard place < range.upperBound, bytes[place] == 0x22 || bytes[place] == 0x27 else { continue }
        let address = readAddress(bytes, &place, range.upperBound, endsAt: UInt8(ascii: ";"))
        body(PageLink(address: address, place: start, isLoaded: true))
      case let quote where quote == 0x22 || quote == 0x27:
        // What stands in quotes is words.
        place += 1
        while place < range.upperBound, bytes[place] != quote, bytes[place] != 0x0A {
          place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        place += 1
      default: place += 1
      }
    }
  }

  /// Reads an address, with or without quotes.
  private static func readAddress(_ bytes: [UInt8], _ place: inout Int, _ limit: Int, endsAt end: UInt8) -> [UInt8] {
    while place < limit, bytes[place] <= 0x20 { place += 1 }
    guard place < limit else { return [] }
    let quote = bytes[place] == 0x22 || bytes[place] == 0x27 ? bytes[place] : nil
    if quote != nil { place += 1 }
    let start = place
    while place < limit, bytes[place] != quote ?? end { place += 1 }
    let address = bytes[start..<min(place, limit)]
    place += 1
    return Array(quote == nil ? address.prefix { $0 > 0x20 } : address)
  }
}
