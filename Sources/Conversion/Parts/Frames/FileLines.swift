import Archive
import Support

/// The lines of a file that are not blank, as frames look at them.
struct FileLines {
  let text: DecodedText
  /// Their places among the decoded lines.
  let filled: [Int]
  private let dates: DateReader

  init(_ text: DecodedText, _ dates: DateReader) {
    self.text = text
    self.dates = dates
    filled = text.lines.indices.filter { !text.lines[$0].range.isEmpty }
  }

  /// A line's bytes, blanks before it included.
  func bytes(_ place: Int) -> ArraySlice<UInt8> { text.bytes[text.lines[filled[place]].range] }

  /// A line's words.
  func string(_ place: Int) -> String { text.string(filled[place]) }

  /// How many bytes a line has.
  func length(_ place: Int) -> Int { text.lines[filled[place]].range.count }

  /// Whether a blank line or a page's end stands before a line.
  func beginsBlock(_ place: Int) -> Bool {
    place == 0 || filled[place] != filled[place - 1] + 1 || text.lines[filled[place]].followsPageBreak
  }

  /// Whether a line is a date, alone or with a few words such as a paper's name.
  func isDate(_ line: String) -> Bool {
    guard line.utf8.count <= 120, line.utf8.contains(where: { $0.isASCIIDigit || $0 >= 0x80 }) else { return false }
    return dates.dates(in: line).contains { reading in
      guard !reading.isBareYear, reading.precision == .day || reading.precision == .month else { return false }
      let rest = line.utf8.count - reading.printed(in: line).utf8.count
      return rest <= 60 && LineShape(line).longSmallWords <= 2
    }
  }

  /// Whether a line has the page or the number of an issue beside its date.
  func isFolio(_ line: String) -> Bool {
    dates.dates(in: line).contains { reading in
      FolioReading(reading, in: line).map { $0.page != nil || $0.isOfIssue } ?? false
    }
  }

  /// The dates in a line, as they are printed.
  func dates(in line: String) -> [String] {
    dates.dates(in: line).filter { !$0.isBareYear }.map { $0.printed(in: line) }
  }

  /// Whether a line is a sentence or several, and no headline.
  func isProse(_ place: Int) -> Bool {
    if length(place) > 160 { return true }
    let shape = LineShape(string(place))
    return shape.words > 16 || shape.words > 8 && shape.endsSentence || shape.holdsSentenceEnd && shape.words > 10
  }

  /// How many words stand in some lines.
  func words(_ places: Range<Int>) -> Int {
    places.reduce(0) { count, place in count + bytes(place).split { $0 == 0x20 || $0 == 0x09 }.count }
  }
}
