import Archive
import TemplateEngine

/// A piece of a byline: an author's name, or what stands between.
struct BylinePart: TemplateRecord {
  let text: Substring
  /// The author's address, when the words are an author's name.
  let author: Slug?

  static let fields = TemplateFields<BylinePart>(
    "byline part", "A piece of the byline: an author's name, or what stands between.",
    [
      .writtenText("text", "The words.") { $1.append($0.text) },
      .address("path", "The author's page, when the words are an author's name.", when: { $0.author != nil }) {
        part, output in
        if let author = part.author { SitePath.name(.authors, author, page: 0).append(to: &output) }
      },
    ])

  /// The byline with its authors' names linked; without a byline, the authors.
  static func parts(of number: Int, in context: SiteContext) -> [BylinePart] {
    let index = context.catalogue.authors
    let numbers = index.namesOfArticle[number]
    guard let byline = context.articles[number].byline else {
      return numbers.enumerated().flatMap { position, author in
        let separator =
          position == 0 ? "" : context.words[position == numbers.count - 1 ? .listLastSeparator : .listSeparator]
        let name = index.names[author]
        return [BylinePart(text: separator[...], author: nil), BylinePart(text: name.text[...], author: name.slug)]
      }.filter { !$0.text.isEmpty }
    }
    var parts: [BylinePart] = []
    parts.reserveCapacity(2 * numbers.count + 1)
    var rest = byline[...]
    var places = Self.places(ofAuthors: numbers, in: rest, of: number, context)
    while let next = places.indices.min(by: { places[$0].range.lowerBound < places[$1].range.lowerBound }) {
      let (range, author, name) = places[next]
      if range.lowerBound < rest.startIndex {
        // Another name took these words: the name may stand behind it again.
        if let again = rest.firstRange(ofWords: name) { places[next].range = again } else { places.remove(at: next) }
        continue
      }
      if range.lowerBound > rest.startIndex { parts.append(BylinePart(text: rest[..<range.lowerBound], author: nil)) }
      parts.append(BylinePart(text: rest[range], author: index.names[author].slug))
      rest = rest[range.upperBound...]
    }
    if !rest.isEmpty { parts.append(BylinePart(text: rest, author: nil)) }
    return parts
  }

  /// Where a byline first has each author's name: as it is shown, else as the article writes it, or another of the
  /// vocabulary's, or with the family's name first.
  private static func places(
    ofAuthors numbers: [Int], in byline: Substring, of article: Int, _ context: SiteContext
  ) -> [(range: Range<Substring.Index>, author: Int, name: String)] {
    let names = context.catalogue.authors.names
    var written: [Int: [String]]?
    return numbers.compactMap { author in
      let shown = names[author].text
      if let range = byline.firstRange(ofWords: shown) { return (range, author, shown) }
      let others = written ?? context.written(.authors, of: article)
      written = others
      let terms = context.catalogue.vocabulary[.authors].terms
      let also = names[author].term.map { terms[$0].allLabels.map(\.text) } ?? []
      let forward = (others[author] ?? []) + also
      return (forward + ([shown] + forward).flatMap(inverted)).lazy.compactMap { name in
        byline.firstRange(ofWords: name).map { ($0, author, name) }
      }.first
    }
  }
}

/// The forms of a name with the family's name first: `Pell, Ada`, `van der Berg, Jan`.
private func inverted(_ name: String) -> [String] {
  let words = name.split(separator: " ")
  return words.indices.dropFirst().reversed().map { start in
    words[start...].joined(separator: " ") + ", " + words[..<start].joined(separator: " ")
  }
}

extension Substring {
  /// Where these words stand, without regard to case and not as part of longer ones.
  fileprivate func firstRange(ofWords words: String) -> Range<Index>? {
    if let range = firstRange(ofLatinWords: words) { return range.isEmpty ? nil : range }
    let wanted = Array(words.lowercased())
    guard !wanted.isEmpty else { return nil }
    for start in indices where start == startIndex || !self[index(before: start)].isLetter {
      var (here, matched) = (start, 0)
      while here < endIndex, matched < wanted.count, self[here].lowercased() == String(wanted[matched]) {
        here = index(after: here)
        matched += 1
      }
      if matched == wanted.count, here == endIndex || !self[here].isLetter { return start..<here }
    }
    return nil
  }

  /// The same where both are Latin letters, as most are, byte by byte; an empty range: nowhere; `nil`: that is not to
  /// be told so.
  private func firstRange(ofLatinWords words: String) -> Range<Index>? {
    let found = utf8.withContiguousStorageIfAvailable { text -> Range<Int>? in
      words.utf8.withContiguousStorageIfAvailable { wanted in Self.firstRange(of: wanted, in: text) } ?? nil
    }
    guard let found, let range = found else { return nil }
    return utf8.index(startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)
  }

  private static func firstRange(
    of wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard isLatin(text), isLatin(wanted), !wanted.isEmpty else { return nil }
    for start in 0..<Swift.max(0, text.count - wanted.count + 1) where start == 0 || !isLetter(text[start - 1]) {
      var matched = 0
      while matched < wanted.count, lowercased(text[start + matched]) == lowercased(wanted[matched]) { matched += 1 }
      let end = start + matched
      if matched == wanted.count {
        if end == text.count || !isLetter(text[end]) { return start..<end }
      } else if text[end] >= 0x80, wanted[matched] >= 0x80 {
        // They may be capital and small.
        return nil
      }
    }
    return 0..<0
  }

  /// Whether each character is ASCII, or a letter from U+00C0 to U+017F: one scalar, whose case alone may differ. A
  /// carriage return may be one character with a line feed.
  private static func isLatin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in text {
      switch byte {
      case 0x0D, 0xC2, 0xC6...: return false
      // The signs of multiplication and division.
      case 0x97 where last == 0xC3, 0xB7 where last == 0xC3: return false
      default: last = byte
      }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
