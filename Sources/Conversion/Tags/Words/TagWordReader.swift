import LanguageFiles
import Support

/// Cuts a segment of text into words.
///
/// A word is letters and figures, with hyphens, apostrophes, points and & inside it. Web and mail addresses are no
/// words.
///
/// The text is the caller's memory, of which no address is kept. Each place that is read was compared with
/// `bytes.count` or lies in a word, whose ends were; places before one are read behind the beginning of a word alone.
struct TagWordReader {
  private let start: Int
  private let segment: Int32
  private let endings: NameEndings
  private var folded: [UInt8] = []
  private var beginsSentence = true
  private var isAfterBreak = true
  /// Up to where no address begins; it keeps a long line without blanks from being read once for each of its signs.
  private var plainUntil = 0
  /// How many bytes were looked at to find addresses.
  private(set) var bytesSearched = 0

  init(start: Int, segment: Int32, _ endings: NameEndings) {
    self.start = start
    self.segment = segment
    self.endings = endings
  }

  /// What a byte, or the character that begins with it, is to a word.
  private enum Kind {
    case word, inner, blank, sentenceEnd, quote, opening, closing, other
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into words: inout [TagWord]) {
    var position = start
    var isAfterBlank = true
    while position < bytes.count {
      if isAfterBlank, let end = addressEnd(bytes, position) {
        position = end
        isAfterBreak = true
        continue
      }
      let (kind, length) = Self.kind(bytes, position)
      switch kind {
      case .word:
        let end = wordEnd(bytes, position)
        add(position, end, bytes, &words)
        position = afterEnding(bytes, start: position, end: max(end, Int(words.last?.end ?? 0)))
        isAfterBlank = false
        continue
      case .blank: isAfterBlank = true
      case .sentenceEnd:
        if !isAbbreviation(words.last, bytes, position) { beginsSentence = true }
        isAfterBreak = true
      case .quote:
        beginsSentence = true
        isAfterBreak = true
        isAfterBlank = true
      case .opening:
        isAfterBreak = true
        isAfterBlank = true
      case .closing:
        if bytes[position] == UInt8(ascii: ")"), let last = words.last, Int(last.end) == position,
          last.start > start, bytes[Int(last.start) - 1] == UInt8(ascii: "(")
        {
          words[words.count - 1].marks.insert(.inBrackets)
        }
        isAfterBreak = true
      case .inner, .other: isAfterBreak = true
      }
      position += length
    }
  }

  // MARK: - Words

  private mutating func add(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout [TagWord]
  ) {
    var start = start
    var end = end
    if let apostrophe = Self.elision(bytes, start, end) {
      append(start, apostrophe.start, bytes, &words)
      start = apostrophe.end
    }
    var isPossessive = Self.withoutPossessive(bytes, start, &end)
    if let ending = endings.start(in: UnsafeBufferPointer(rebasing: bytes[start..<end])) {
      end = start + ending
      isPossessive = true
    }
    // U.S. keeps its last point too.
    if end < bytes.count, end - start >= 3, bytes[end] == UInt8(ascii: "."), bytes[end - 2] == UInt8(ascii: ".") {
      end += 1
    }
    append(start, end, bytes, &words)
    if isPossessive { isAfterBreak = true }
    takePluralPossessive(bytes, &words)
  }

  /// "Carters’ League" is one name.
  private func takePluralPossessive(_ bytes: UnsafeBufferPointer<UInt8>, _ words: inout [TagWord]) {
    guard let word = words.last, word.end > 0, bytes[Int(word.end) - 1] == UInt8(ascii: "s") else { return }
    let end = Int(word.end)
    var after = end
    if after < bytes.count, bytes[after] == UInt8(ascii: "'") { after += 1 }
    if after == end, after + 2 < bytes.count, bytes[after] == 0xE2, bytes[after + 1] == 0x80, bytes[after + 2] == 0x99 {
      after += 3
    }
    guard after > end, after + 1 < bytes.count, bytes[after] == 0x20, bytes[after + 1].isASCIICapital else {
      return
    }
    words[words.count - 1] = TagWord(
      key: word.key, start: word.start, end: Int32(after), classes: word.classes, segment: word.segment,
      marks: word.marks)
  }

  private mutating func append(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout [TagWord]
  ) {
    guard end > start else { return }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let key = WordKey.key(of: word, &folded)
    var marks: TagWord.Marks = []
    let shape = Self.shape(word)
    if shape.capitals > 0, shape.beginsCapital { marks.insert(.capital) }
    if shape.capitals > 1, shape.capitals == shape.letters { marks.insert(.capitals) }
    if shape.letters + shape.figures < 2 || shape.letters == 0 || shape.figures > 0 && shape.beginsFigure {
      marks.insert(.bare)
    }
    if beginsSentence { marks.insert(.beginsSentence) }
    if isAfterBreak { marks.insert(.afterBreak) }
    words.append(
      TagWord(
        key: key, start: Int32(start), end: Int32(end), classes: LanguageWords.all.classes(of: key), segment: segment,
        marks: marks))
    beginsSentence = false
    isAfterBreak = false
  }

  private static func shape(
    _ word: UnsafeBufferPointer<UInt8>
  ) -> (letters: Int, capitals: Int, figures: Int, beginsCapital: Bool, beginsFigure: Bool) {
    var (letters, capitals, figures) = (0, 0, 0)
    var (beginsCapital, beginsFigure) = (false, false)
    var cursor = ScalarCursor(word)
    var isFirst = true
    while let scalar = cursor.next() {
      switch CharacterKind(scalar) {
      case .capital:
        letters += 1
        capitals += 1
        if isFirst { beginsCapital = true }
      case .small, .caseless: letters += 1
      case .digit:
        figures += 1
        if isFirst { beginsFigure = true }
      default: break
      }
      isFirst = false
    }
    return (letters, capitals, figures, beginsCapital, beginsFigure)
  }

  /// Where a word ends: a sign inside it must have a letter or figure behind it.
  private func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let (kind, length) = Self.kind(bytes, position)
      if kind == .word {
        position += length
      } else if kind == .inner || bytes[position] == UInt8(ascii: "."), position + length < bytes.count,
        Self.kind(bytes, position + length).0 == .word
      {
        // "ended.Then" lacks a blank.
        if bytes[position] == UInt8(ascii: "."), bytes[position + 1].isASCIICapital,
          bytes[position - 1].isASCIISmallLetter
        {
          return position
        }
        position += length
      } else {
        return position
      }
    }
    return position
  }

  /// Finnish and Swedish write the endings of abbreviations and figures behind a colon: EU:ssa, SAK:n, 1990:een. They
  /// are no words.
  private mutating func afterEnding(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int) -> Int {
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"), bytes[end + 1].isASCIISmallLetter,
      end - start > 1,
      bytes[start..<end].allSatisfy({ $0.isASCIICapital || $0.isASCIIDigit })
    else { return end }
    let after = wordEnd(bytes, end + 1)
    guard after - end <= 7 else { return end }
    isAfterBreak = true
    return after
  }

  /// Drops 's; whether it was there.
  private static func withoutPossessive(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: inout Int) -> Bool {
    guard end - start > 2, bytes[end - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    if bytes[end - 2] == UInt8(ascii: "'") {
      end -= 2
      return true
    }
    if end - start > 4, bytes[end - 2] == 0x99, bytes[end - 3] == 0x80, bytes[end - 4] == 0xE2 {
      end -= 4
      return true
    }
    return false
  }

  /// French and Italian cut a vowel before another: `l'attaque`, `dell'arte`.
  private static func elision(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (start: Int, end: Int)? {
    var position = start
    let limit = min(end, start + 8)
    while position < limit, bytes[position] != UInt8(ascii: "'"), bytes[position] != 0xE2 {
      if bytes[position] >= 0x80 { return nil }
      position += 1
    }
    guard position > start, position < limit else { return nil }
    var after = position + 1
    if bytes[position] == 0xE2 {
      guard position + 3 < end, bytes[position + 1] == 0x80, bytes[position + 2] == 0x99 else { return nil }
      after = position + 3
    }
    guard end - after >= 2 else { return nil }
    var letters: UInt64 = 0
    for index in start..<position { letters = letters << 8 | UInt64(bytes[index] | 0x20) }
    return elided.contains(letters) ? (position, after) : nil
  }

  private static let elided = Set(Languages.words(.elisions).map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })

  // MARK: - Signs

  /// An initial's point, or that of Mr. and Dr., ends no sentence.
  private func isAbbreviation(_ last: TagWord?, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard bytes[position] == UInt8(ascii: "."), let last, Int(last.end) == position, last.marks.contains(.capital)
    else {
      return false
    }
    let length = Int(last.end - last.start)
    if length == 1 { return true }
    let hasVowel = bytes[Int(last.start)..<Int(last.end)].contains { "aeiouyAEIOUY".utf8.contains($0) || $0 >= 0x80 }
    return length <= 3 && !hasVowel && !last.marks.contains(.capitals)
  }

  /// Where a web or mail address that begins here ends.
  private mutating func addressEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let isWeb =
      start + 4 < bytes.count && bytes[start + 3] == UInt8(ascii: ".")
      && bytes[start..<start + 3].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    // What holds no address from its beginning holds none from its middle, unless it begins with "www.".
    guard isWeb || start >= plainUntil else { return nil }
    var end = start
    var slashes = 0
    var hasPoint = false
    var isAddress = isWeb
    while end < bytes.count, bytes[end] > 0x20 {
      switch bytes[end] {
      case UInt8(ascii: "@"): isAddress = true
      case UInt8(ascii: "/"):
        slashes += 1
        if slashes > 1 || hasPoint { isAddress = true }
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "_") where end > start: isAddress = true
      default: break
      }
      end += 1
    }
    bytesSearched += end - start
    guard isAddress, end > start else {
      plainUntil = end
      return nil
    }
    return end
  }

  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Kind, Int) {
    let byte = bytes[position]
    if byte < 0x80 { return (ascii(byte), 1) }
    var cursor = ScalarCursor(UnsafeBufferPointer(rebasing: bytes[position...]))
    guard let scalar = cursor.next() else { return (.other, 1) }
    let length = cursor.offset
    switch scalar.value {
    case 0xAD, 0x2010, 0x2011, 0x2019, 0x2BC: return (.inner, length)
    case 0xA0, 0x2009, 0x202F: return (.blank, length)
    default: break
    }
    switch CharacterKind(scalar) {
    case .capital, .small, .caseless, .digit: return (.word, length)
    case .blank: return (.blank, length)
    case .fullStop, .questionMark, .exclamationMark: return (.sentenceEnd, length)
    case .apostrophe, .enclosure: return (.quote, length)
    default: return (.other, length)
    }
  }

  // A switch, of which the compiler makes a table: whether a table of ours is made yet would be asked for each byte.
  @inline(__always)
  private static func ascii(_ byte: UInt8) -> Kind {
    switch Unicode.Scalar(byte) {
    case "A"..."Z", "a"..."z", "0"..."9": .word
    case "'", "-", "&": .inner
    case ".", "?", "!", ":": .sentenceEnd
    case "\"": .quote
    case "(", "[", "{": .opening
    case ")", "]", "}": .closing
    case "\0"..." ": .blank
    default: .other
    }
  }
}
