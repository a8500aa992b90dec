import Support

/// Cuts a page into its tags, in one pass over the bytes, as browsers do (WHATWG HTML, section 13.2.5), as far as
/// checks have to know.
struct HTMLScanner {
  let bytes: [UInt8]
  /// The tag that was found last.
  private(set) var tag = HTMLTag()
  /// What is no HTML, and where.
  private(set) var flaws: [(place: Int, flaw: HTMLFlaw)] = []
  /// The style sheet whose end tag was found last; `nil` at any other tag.
  private(set) var styleSheet: Range<Int>?
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Goes to the next tag; `false` at the end.
  mutating func next() -> Bool {
    styleSheet = nil
    if !tag.isEnd, Self.holdsText.contains(tag.name), tag.place < place { passText() }
    while let less = find(0x3C, from: place) {
      place = less + 1
      guard place < bytes.count else { break }
      let byte = bytes[place]
      if byte.isASCIILetter {
        readTag(from: less, isEnd: false)
        return true
      }
      if byte == UInt8(ascii: "/"), place + 1 < bytes.count, bytes[place + 1].isASCIILetter {
        place += 1
        readTag(from: less, isEnd: true)
        return true
      }
      passOther(from: less, byte)
    }
    return false
  }

  /// Elements in which nothing but their own end is a tag.
  private static let holdsText: Set<HTMLName> = [.script, .style, .title, .textarea]

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      if bytes[place] == byte { return place }
      place += 1
    }
    return nil
  }

  private func stands(_ text: StaticString, at place: Int) -> Bool {
    text.withUTF8Buffer { text in
      place + text.count <= bytes.count && text.indices.allSatisfy { bytes[place + $0] == text[$0] }
    }
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let first = text.utf8Start.pointee
    var place = start
    while let found = find(first, from: place) {
      if stands(text, at: found) { return found }
      place = found + 1
    }
    return nil
  }

  // MARK: - What is no tag

  /// Passes over a comment, a declaration, or a `<` that is none of them.
  private mutating func passOther(from less: Int, _ byte: UInt8) {
    let end: Int?
    if byte == UInt8(ascii: "!") {
      if stands("!--", at: place) {
        end = find("-->", from: place + 3).map { $0 + 3 }
      } else if stands("![CDATA[", at: place) {
        end = find("]]>", from: place).map { $0 + 3 }
      } else {
        end = find(0x3E, from: place).map { $0 + 1 }
      }
    } else if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "/") {
      flaws.append((less, byte == UInt8(ascii: "?") ? .processingInstruction : .strayLess))
      end = find(0x3E, from: place).map { $0 + 1 }
    } else {
      flaws.append((less, .strayLess))
      return
    }
    if end == nil { flaws.append((less, .noEnd)) }
    place = end ?? bytes.count
  }

  /// Passes over the text of a script, a style sheet or the like, to its end tag.
  private mutating func passText() {
    let start = place
    let name = tag.nameRange
    var from = place
    while let end = find("</", from: from) {
      let after = end + 2 + name.count
      let isSame =
        after <= bytes.count
        && zip(name, end + 2..<after).allSatisfy { bytes[$0] | 0x20 == bytes[$1] | 0x20 }
      if isSame, after == bytes.count || !bytes[after].isASCIILetterOrDigit {
        styleSheet = tag.name == .style ? start..<end : nil
        place = end
        return
      }
      from = end + 2
    }
    flaws.append((tag.place, .noEnd))
    place = bytes.count
  }

  // MARK: - Tags

  private mutating func readTag(from less: Int, isEnd: Bool) {
    tag.attributes.removeAll(keepingCapacity: true)
    (tag.place, tag.isEnd, tag.isSelfClosing) = (less, isEnd, false)
    let start = place
    while place < bytes.count, !Self.isBlank(bytes[place]), bytes[place] != 0x2F, bytes[place] != 0x3E { place += 1 }
    tag.nameRange = start..<place
    tag.name = HTMLName(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x3E {
        place += 1
        return
      }
      if Self.isBlank(byte) {
        place += 1
      } else if byte == 0x2F {
        place += 1
        tag.isSelfClosing = place < bytes.count && bytes[place] == 0x3E
      } else {
        readAttribute()
      }
    }
    flaws.append((less, .noEnd))
  }

  private mutating func readAttribute() {
    let start = place
    if let before = tag.attributes.last, before.value != nil, !Self.isBlank(bytes[start - 1]) {
      flaws.append((start, .strangeAttribute))
    }
    // A `=` may begin a name, and does not end it there.
    place += 1
    while place < bytes.count, !Self.endsName(bytes[place]) { place += 1 }
    let range = start..<place
    let name = HTMLName(bytes[range])
    if bytes[range].contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x3C || $0 == 0x3D }) {
      flaws.append((start, .strangeAttribute))
    } else if tag.attributes.contains(where: { $0.name == name }) {
      flaws.append((start, .repeated(range)))
    }
    passBlanks()
    guard place < bytes.count, bytes[place] == 0x3D else {
      tag.attributes.append(HTMLTag.Attribute(place: start, name: name, value: nil))
      return
    }
    place += 1
    passBlanks()
    tag.attributes.append(HTMLTag.Attribute(place: start, name: name, value: readValue(of: range)))
  }

  private mutating func readValue(of name: Range<Int>) -> Range<Int> {
    guard place < bytes.count else { return place..<place }
    let quote = bytes[place]
    if quote == 0x22 || quote == 0x27 {
      let end = find(quote, from: place + 1) ?? bytes.count
      defer { place = min(end + 1, bytes.count) }
      return place + 1..<max(end, place + 1)
    }
    let start = place
    while place < bytes.count, !Self.isBlank(bytes[place]), bytes[place] != 0x3E { place += 1 }
    flaws.append((name.lowerBound, .unquoted(name)))
    return start..<place
  }

  private mutating func passBlanks() {
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == 0x3D || byte == 0x3E || byte == 0x2F
  }
}
