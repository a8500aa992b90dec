import Documents
import Markdown

/// What a document marks in its text: headings, quotations, emphasis, links.
struct TextMarkup: Sendable {
  /// Marks on bytes of the text, in their order; outer marks come before those that they hold. None leaves its line.
  private(set) var marks: [InlineMark] = []
  /// The numbers of lines that are headings.
  private(set) var headings: Set<Int> = []
  /// How many times lines are quoted, by their numbers.
  private(set) var quotes: [Int: Int] = [:]

  /// Nothing, as in a plain text.
  init() {}

  /// What is marked in a document's lines, where they stand in the decoded text.
  init(_ written: [DocumentText.Line], as lines: [DecodedText.Line], in bytes: [UInt8]) {
    for line in lines where written.indices.contains(line.number - 1) {
      let original = written[line.number - 1]
      if original.isHeading { headings.insert(line.number) }
      if original.quotes > 0 { quotes[line.number] = original.quotes }
      if original.marks.isEmpty { continue }
      let places = Self.places(of: Array(original.text.utf8), in: bytes, line.range)
      for mark in original.marks {
        let range = places[mark.range.lowerBound]..<places[mark.range.upperBound]
        if !range.isEmpty { marks.append(InlineMark(mark.style, range)) }
      }
    }
  }

  /// Where each byte of a line is: decoding has taken characters away, and made plain spaces of other blanks.
  private static func places(of original: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var here = range.lowerBound
    var places: [Int] = []
    places.reserveCapacity(original.count + 1)
    while places.count < original.count {
      let (value, length) = UTF8Sequence.scalar(in: original, at: places.count)
      let scalar = original[places.count..<places.count + length]
      places += repeatElement(here, count: length)
      if bytes[here..<range.upperBound].starts(with: scalar) {
        here += length
      } else if here < range.upperBound, bytes[here] == 0x20, isBlank(value) {
        here += 1
      }
    }
    return places + [here]
  }

  /// Whether decoding may make a plain space of a character.
  private static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }

  /// The marks on a part of the text.
  func marks(in range: Range<Int>) -> [InlineMark] {
    if marks.isEmpty { return [] }
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return marks[low...].prefix { $0.range.lowerBound < range.upperBound }.compactMap { mark in
      let clamped = mark.range.clamped(to: range)
      return clamped.isEmpty ? nil : InlineMark(mark.style, clamped)
    }
  }

  /// Whether a line is a heading, or set bold: no signs say so.
  func setsOff(_ line: SourceLine) -> Bool { headings.contains(line.number) || isBold(line.range) }

  /// Whether all of a line is set bold.
  func isBold(_ range: Range<Int>) -> Bool {
    marks(in: range).contains { $0.style == .strong && $0.range == range }
  }
}
