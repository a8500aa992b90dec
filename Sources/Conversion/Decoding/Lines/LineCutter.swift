/// Cuts valid UTF-8 into lines and takes out of it what no text should hold, in one pass.
///
/// Text that needs nothing is not even copied: runs are copied only from the first change on.
struct LineCutter {
  /// The text as it comes.
  let input: [UInt8]
  /// What becomes of a control character from U+0080 that Windows-1252 has no character for: U+FFFD when the text was
  /// read as Windows-1252, where it may have been a letter of another encoding, and nothing otherwise.
  let marksUndefined: Bool

  private(set) var lines: [DecodedText.Line] = []
  var findings = CleaningFindings()
  /// The line's number in the file.
  private(set) var number = 1

  /// What is written so far; the input from `copied` on follows it.
  var output: [UInt8] = []
  private(set) var copied = 0
  /// Where the line began in what is written, and in the input.
  private(set) var lineStart = 0
  private(set) var inputLineStart = 0
  /// Controls of the writing direction in the line, as places in what is written.
  var directions = DirectionBalance()
  /// Whether controls from U+0080 are Windows-1252 characters; found out when the first one is met.
  var controlsAreWindows1252: Bool?
  private var followsPageBreak = false
  /// Whether a line was given for this line of the file.
  private var gaveLine = false

  init(_ input: [UInt8], marksUndefined: Bool = false) {
    self.input = input
    self.marksUndefined = marksUndefined
    lines.reserveCapacity(input.count / 64 + 1)
  }

  /// The text without what was taken out.
  var bytes: [UInt8] { copied == 0 && output.isEmpty ? input : output }

  mutating func run() {
    var offset = 0
    while true {
      offset = nextOfInterest(from: offset)
      guard offset < input.count else { break }
      switch ByteClass.table[Int(input[offset])] {
      case .plain: offset += 1
      case .lineFeed: offset = endFileLine(at: offset, length: 1)
      case .carriageReturn:
        let isPair = offset + 1 < input.count && input[offset + 1] == 0x0A
        offset = endFileLine(at: offset, length: isPair ? 2 : 1)
      case .verticalBreak: offset = breakVertically(at: offset)
      case .control:
        findings.removeControl(input[offset], line: number, at: offset)
        offset = replace(offset, length: 1, with: [])
      case .leadC2: offset = treatC2(at: offset)
      case .leadE2: offset = treatE2(at: offset)
      case .leadEF: offset = treatEF(at: offset)
      }
    }
    if place(of: input.count) > lineStart { giveLine(endingAt: input.count, unlessBlank: gaveLine) }
    if copied > 0 || !output.isEmpty { flush(to: input.count) }
  }

  // MARK: - Line ends

  /// Gives the line before an LF, CRLF or CR, and writes LF for it.
  private mutating func endFileLine(at offset: Int, length: Int) -> Int {
    giveLine(endingAt: offset, unlessBlank: gaveLine)
    let next = input[offset] == 0x0A ? offset + 1 : replace(offset, length: length, with: [0x0A])
    beginLine(at: next)
    number += 1
    gaveLine = false
    return next
  }

  /// Gives the line before a form feed or vertical tab; what follows has the same number.
  private mutating func breakVertically(at offset: Int) -> Int {
    if !isBlank(upTo: offset) {
      giveLine(endingAt: offset)
      gaveLine = true
    }
    if input[offset] == 0x0C { followsPageBreak = true }
    let next = replace(offset, length: 1, with: [0x0A])
    beginLine(at: next)
    return next
  }

  /// Gives the line before U+0085, U+2028 or U+2029: a new line, but not to an editor, so the number stays.
  mutating func breakLine(at offset: Int, length: Int) -> Int {
    giveLine(endingAt: offset)
    gaveLine = true
    let next = replace(offset, length: length, with: [0x0A])
    beginLine(at: next)
    return next
  }

  private mutating func beginLine(at offset: Int) {
    lineStart = place(of: offset)
    inputLineStart = offset
  }

  /// Gives the line that ends at `offset`. When a form feed or the like stood before in the same line of the file, what
  /// is left of that may be nothing: then no line is given.
  private mutating func giveLine(endingAt offset: Int, unlessBlank: Bool = false) {
    if !directions.isEmpty { settleDirections(before: offset) }
    var end = place(of: offset)
    while end > lineStart, let length = trailingBlank(before: end) { end -= length }
    end = max(end, lineStart)
    if end == lineStart, unlessBlank { return }
    lines.append(
      DecodedText.Line(range: lineStart..<end, number: number, followsPageBreak: followsPageBreak))
    if end > lineStart { followsPageBreak = false }
  }

  private func isBlank(upTo offset: Int) -> Bool {
    var end = place(of: offset)
    while end > lineStart, let length = trailingBlank(before: end) { end -= length }
    return end <= lineStart
  }

  /// The length of the blank that ends before a place in what is written: a space, a tab, U+3000.
  private func trailingBlank(before end: Int) -> Int? {
    switch byte(at: end - 1) {
    case 0x20, 0x09: 1
    case 0x80: end - 3 >= lineStart && byte(at: end - 2) == 0x80 && byte(at: end - 3) == 0xE3 ? 3 : nil
    default: nil
    }
  }

  // MARK: - What is written

  /// Where a byte of the input is in what is written, if it is copied as it stands.
  func place(of offset: Int) -> Int { output.count + offset - copied }

  private func byte(at place: Int) -> UInt8 {
    place < output.count ? output[place] : input[copied + place - output.count]
  }

  /// Copies the input up to `offset`.
  mutating func flush(to offset: Int) {
    guard offset > copied else { return }
    if output.isEmpty { output.reserveCapacity(input.count) }
    output += input[copied..<offset]
    copied = offset
  }

  /// Writes `bytes` for what is at `offset`, and gives the offset after it.
  mutating func replace(_ offset: Int, length: Int, with bytes: [UInt8]) -> Int {
    flush(to: offset)
    output += bytes
    copied = offset + length
    return copied
  }

  /// Where the next byte is that asks for something.
  private func nextOfInterest(from start: Int) -> Int {
    input.withUnsafeBytes { bytes in
      var offset = start
      while true {
        offset = ByteScan.firstUnprintable(in: bytes, from: offset)
        guard offset < bytes.count else { return offset }
        // Letters beyond ASCII come in runs.
        while offset < bytes.count, Self.isPlain(bytes[offset]) { offset += 1 }
        guard offset < bytes.count, Self.asksForNothing(bytes, &offset) else { return offset }
      }
    }
  }

  /// Whether a byte that is not printable ASCII is copied as it is.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x80 ? byte != 0xC2 && byte != 0xE2 && byte != 0xEF : byte == 0x09
  }

  /// Steps over the commonest characters behind the bytes of interest: quotation marks, dashes, and what C2 and EF open
  /// in most texts.
  @inline(__always)
  private static func asksForNothing(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> Bool {
    let byte = bytes[offset]
    switch byte {
    case 0x20..<0x7F: return true
    case 0xE2 where offset + 2 < bytes.count:
      let isPlain =
        switch bytes[offset + 1] {
        case 0x80: 0x90...0xA7 ~= bytes[offset + 2] || bytes[offset + 2] >= 0xB0
        case 0x81: false
        default: true
        }
      if isPlain { offset += 3 }
      return isPlain
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] > 0xA0 && bytes[offset + 1] != 0xAD:
      offset += 2
      return true
    case 0xEF where offset + 1 < bytes.count && bytes[offset + 1] != 0xBB && bytes[offset + 1] != 0xBF:
      offset += 3
      return true
    default: return false
    }
  }
}
