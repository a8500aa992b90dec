/// The words of a text, cut once.
struct TagText: Sendable {
  /// What a segment of the text is.
  enum Segment: Sendable, Equatable {
    case headline, standfirst
    /// A paragraph, from 1.
    case paragraph(Int)
  }

  /// The segments' bytes, one after the other.
  private(set) var bytes: [UInt8] = []
  private(set) var words: [TagWord] = []
  private(set) var segments: [Segment] = []
  private var segmentStarts: [Int] = []
  private let endings: NameEndings

  /// The segments, each with its bytes.
  var segmentBytes: some Sequence<(Segment, ArraySlice<UInt8>)> {
    segments.indices.lazy.map { index in
      let end = index + 1 < segmentStarts.count ? segmentStarts[index + 1] : bytes.count
      return (segments[index], bytes[segmentStarts[index]..<end])
    }
  }

  /// Adds a segment.
  mutating func append(_ text: some Collection<UInt8>, as segment: Segment) {
    let start = bytes.count
    bytes += text
    segments.append(segment)
    segmentStarts.append(start)
    var reader = TagWordReader(start: start, segment: Int32(segments.count - 1), endings)
    let first = words.count
    bytes.withUnsafeBufferPointer { reader.read($0, into: &words) }
    if segment == .headline || isTitle(first) {
      for index in first..<words.count { words[index].marks.insert(.beginsSentence) }
    }
  }

  /// Whether a segment is short and nearly all its longer words have capitals: there they prove nothing.
  private func isTitle(_ first: Int) -> Bool {
    guard words.count - first <= 20 else { return false }
    var (long, capitals) = (0, 0)
    for word in words[first...] where word.end - word.start > 3 {
      long += 1
      if word.marks.contains(.capital) { capitals += 1 }
    }
    return long > 1 && capitals * 10 >= long * 7
  }

  /// Cuts a text that nobody has read yet: a line begins a segment where a blank line or a short line stands before it.
  init(unread text: SourceText) {
    endings = NameEndings(in: text.ownBytes)
    bytes.reserveCapacity(text.length)
    words.reserveCapacity(text.length / 6)
    var paragraph: [UInt8] = []
    var number = 0
    var previous: SourceLine?
    for line in text.lines {
      let begins = line.beginsBlock || previous.map { $0.width < 40 || line.indent > $0.indent } ?? true
      if begins, !paragraph.isEmpty {
        append(paragraph, as: .paragraph(number))
        paragraph.removeAll(keepingCapacity: true)
      }
      if begins { number += 1 } else { paragraph.append(0x20) }
      paragraph += text.bytes[line.range]
      previous = line
    }
    if !paragraph.isEmpty { append(paragraph, as: .paragraph(number)) }
  }

  /// The headline, the standfirst and the paragraphs of an article.
  init(_ reading: ArticleReading) {
    endings = NameEndings(in: reading.text.ownBytes)
    bytes.reserveCapacity(reading.text.length + 64)
    words.reserveCapacity(reading.text.length / 6)
    if let headline = reading.values.headline { append(headline.utf8, as: .headline) }
    if let standfirst = reading.values.standfirst { append(standfirst.utf8, as: .standfirst) }
    var number = 0
    for block in reading.blocks where block.kind != .separator && block.kind != .table {
      number += 1
      append(reading.words(of: block), as: .paragraph(number))
    }
  }

  /// Paragraphs without anything around them.
  init(headline: String, paragraphs: [String]) {
    endings = NameEndings(in: ([headline] + paragraphs).joined(separator: "\n").utf8)
    if !headline.isEmpty { append(headline.utf8, as: .headline) }
    for (index, paragraph) in paragraphs.enumerated() { append(paragraph.utf8, as: .paragraph(index + 1)) }
  }

  /// The words from `first` to `last` as they are printed, with single blanks between them.
  func printed(_ first: Int, _ count: Int) -> String {
    var printed: [UInt8] = []
    for index in first..<first + count {
      if index > first {
        // An elided article keeps its apostrophe: "Sables d’Olonne".
        let between = bytes[Int(words[index - 1].end)..<Int(words[index].start)]
        if between.isEmpty || between.count > 3 || between.contains(where: { $0 <= 0x20 }) {
          printed.append(0x20)
        } else {
          printed += between
        }
      }
      printed += bytes[Int(words[index].start)..<Int(words[index].end)]
    }
    // A possessive’s apostrophe belongs to a name only inside it.
    if printed.last == UInt8(ascii: "'") { printed.removeLast() }
    if printed.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) { printed.removeLast(3) }
    return String(decoding: printed, as: UTF8.self)
  }
}
