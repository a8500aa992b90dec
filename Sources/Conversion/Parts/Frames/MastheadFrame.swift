import Archive
import Support

/// A paper's name with a date above each article: `The Fernholm Courier, Saturday, January 7, 1871`.
enum MastheadFrame: Frame {
  /// A line that is a date with a name, or below one.
  private struct Masthead {
    let place: Int
    let date: String
    /// Its words without the date and figures.
    let words: String
  }

  /// How many lines from the top the first may stand.
  private static let reach = 4

  static func cuts(in lines: FileLines) -> [FrameCut] {
    let places = lines.filled.indices.filter { place in
      (8...120).contains(lines.length(place)) && holdsYear(lines.bytes(place))
        && (place < reach || isNearBlock(place, lines))
    }
    guard places.count > 2, let first = places.first, first < reach, (0...first).allSatisfy({ !lines.isProse($0) })
    else { return [] }
    let mastheads = places.compactMap { masthead($0, lines) }
    guard mastheads.count > 2, let top = mastheads.first, top.place < reach else { return [] }
    let offset = top.place
    let starts = mastheads.filter { mast in
      let start = mast.place - offset
      return start >= 0 && lines.beginsBlock(start) && (start..<mast.place).allSatisfy { !lines.isProse($0) }
        && (0...offset).dropFirst().allSatisfy { lines.beginsBlock(start + $0) == lines.beginsBlock($0) }
    }
    guard starts.count > 2, hasName(starts, offset, lines), haveHeads(starts, offset, lines) else { return [] }
    return starts.dropFirst().map { FrameCut(at: lines.filled[$0.place - offset]) }
  }

  /// Whether the mastheads name a paper: by the same words in each, or by a page or number in each.
  private static func hasName(_ mastheads: [Masthead], _ offset: Int, _ lines: FileLines) -> Bool {
    let keys = mastheads.map { mast in offset > 0 ? lines.string(mast.place - offset) : mast.words }
    let isSame = keys[0].contains(where: \.isLetter) && keys.allSatisfy { $0.lowercased() == keys[0].lowercased() }
    if isSame { return true }
    return mastheads.allSatisfy { mast in
      (mast.place - offset...mast.place).contains { place in
        let line = lines.string(place)
        return FolioReading(page: line) != nil || NewspaperWords.areIn(line) || lines.isFolio(line)
      }
    }
  }

  /// Whether below each something stands that may be a headline, with a text, and their headlines differ. A text of a
  /// few words is one where it stands apart and ends as a sentence does: a list of references has none.
  private static func haveHeads(_ mastheads: [Masthead], _ offset: Int, _ lines: FileLines) -> Bool {
    let ends = mastheads.dropFirst().map { $0.place - offset } + [lines.filled.count]
    var headlines: Set<String> = []
    for (mast, end) in zip(mastheads, ends) {
      let next = mast.place + 1
      guard next < end, lines.words(next..<end) >= 12 || isSentence(next + 1..<end, lines) else { return false }
      if !lines.isProse(next) { headlines.insert(lines.string(next)) }
    }
    return headlines.count * 5 >= mastheads.count * 4
  }

  private static func isSentence(_ places: Range<Int>, _ lines: FileLines) -> Bool {
    guard let first = places.first, let last = places.last else { return false }
    return lines.beginsBlock(first) && lines.words(places) >= 3 && LineShape(lines.string(last)).endsSentence
  }

  private static func masthead(_ place: Int, _ lines: FileLines) -> Masthead? {
    let line = lines.string(place)
    guard lines.isDate(line), let date = lines.dates(in: line).first else { return nil }
    let words = line.replacing(date, with: "").filter { $0.isLetter || $0 == " " }.trimmedBlanks
    return Masthead(place: place, date: date, words: words)
  }

  /// Whether a block begins with a line or one of the few above it.
  private static func isNearBlock(_ place: Int, _ lines: FileLines) -> Bool {
    (max(0, place - reach)...place).contains { lines.beginsBlock($0) }
  }

  /// Whether four figures stand together.
  private static func holdsYear(_ line: ArraySlice<UInt8>) -> Bool {
    var run = 0
    for byte in line {
      run = byte.isASCIIDigit ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }
}
