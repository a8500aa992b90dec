extension LabelBlock {
  /// An export whose fields begin with two letters: `HD Headline`, `PD 6 July 2016`, `LP` before the first paragraph,
  /// `TD` before the others.
  mutating func readCodes(_ text: SourceText, from start: Int) -> Bool {
    var found: [Int: Entry] = [:]
    var index = start
    while index < min(text.lines.count, start + 80) {
      guard let (code, meaning, value) = RecordCode.split(text.string(index)) else { break }
      guard case .part(let part) = meaning else { break }
      var next = index + 1
      var values = value.isEmpty ? [] : [value]
      while next < text.lines.count, !text.lines[next].beginsBlock, RecordCode.split(text.string(next)) == nil,
        values.joined().utf8.count < 400
      {
        values.append(text.string(next))
        next += 1
      }
      found[index] = Entry(label: code, part: part, value: values.joined(separator: " "), lines: index..<next)
      index = next
    }
    let parts = Set(found.values.map(\.part))
    guard found.count >= 3, parts.contains(.headline),
      parts.contains(.date) || parts.contains(.masthead) || found[start]?.label == "TY"
    else {
      return false
    }
    entries.merge(found) { $1 }
    self.start = start
    end = index
    isCoded = true
    findTextCodes(text, from: index)
    return true
  }

  /// The codes before the text's own paragraphs.
  private mutating func findTextCodes(_ text: SourceText, from start: Int) {
    for index in start..<max(start, text.lines.count) {
      guard index == start || text.lines[index].beginsBlock, text.lines[index].range.count >= 2,
        [UInt8(ascii: "L"), UInt8(ascii: "T")].contains(text.bytes[text.lines[index].range.lowerBound]),
        case .text? = RecordCode.meaning(of: text.firstWord(of: index))
      else { continue }
      let length = text.lines[index].range.count
      let line = text.bytes[text.lines[index].range]
      let behind = line.dropFirst(2).prefix { $0 == 0x20 || $0 == 0x09 }.count
      // A code alone in its line is left out as a whole; another part of the record tells it by its word.
      cuts[index] = behind + 2 >= length ? length : behind + 2
    }
  }
}

extension SourceText {
  /// A line's first word.
  func firstWord(of index: Int) -> String {
    String(decoding: bytes[lines[index].range].prefix { $0 != 0x20 && $0 != 0x09 }.prefix(64), as: UTF8.self)
  }
}
