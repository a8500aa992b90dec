extension LabelBlock {
  /// A database's record without labels or codes (Factiva): headline, author, `412 words`, date, time, paper, its code,
  /// page, language, rights.
  mutating func readUnlabelledRecord(_ text: SourceText, from start: Int) -> Bool {
    let top = start..<min(start + 8, text.lines.count)
    guard let count = top.first(where: { WordCountLine.isOne(text.string($0)) }), count > start,
      count + 2 < text.lines.count, Self.isDate(text.string(count + 1))
    else { return false }
    var found: [Int: Entry] = [:]
    func add(_ part: Part, _ index: Int) {
      found[index] = Entry(label: "", part: part, value: text.string(index), lines: index..<index + 1)
    }
    add(.otherLabel, count)
    add(.date, count + 1)
    // Above stand the headline and, where somebody signed, the author.
    if count - start >= 2, Byline(text.string(count - 1)) != nil { add(.byline, count - 1) }
    var index = count + 2
    if FolioPiece.isTime(text.string(index)) {
      add(.otherLabel, index)
      index += 1
    }
    var isNamed = false
    while index < min(count + 14, text.lines.count), index == count + 2 || !text.lines[index].beginsBlock {
      let line = text.string(index)
      if !isNamed {
        guard text.lines[index].width <= 80, !LineShape(line).endsSentence else { break }
        add(.masthead, index)
        isNamed = true
      } else if RightsLine.isOne(line) {
        add(.rights, index)
        index += 1
        break
      } else if text.lines[index].width <= 40 {
        add(Self.part(ofLine: line), index)
      } else {
        break
      }
      index += 1
    }
    guard isNamed else { return false }
    entries.merge(found) { $1 }
    self.start = count
    end = index
    return true
  }

  private static func isDate(_ line: String) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    return DateReader(order: nil, earliestShortYear: nil).dates(in: line).contains { reading in
      !reading.isBareYear && FolioReading(reading, in: line)?.isDateAlone == true
    }
  }

  private static func part(ofLine line: String) -> Part {
    if line.utf8.count <= 4, line.first?.isNumber == true { return .page }
    return LanguageName.isName(line) ? .language : .otherLabel
  }
}
