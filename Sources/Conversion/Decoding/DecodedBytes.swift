internal import Markdown

/// Bytes turned into UTF-8, with all that could not be turned cleanly.
struct DecodedBytes: Sendable {
  /// A byte that means nothing in its encoding.
  struct Slip: Sendable, Equatable {
    /// Where the character written for it begins in `text`.
    let offset: Int
    let message: String
    let advice: String
  }

  /// Valid UTF-8. It may still hold control characters and any kind of line end.
  var text: [UInt8] = []
  /// How the bytes were read.
  var encoding = SourceEncoding.utf8
  /// How many bytes, or halves of characters, meant nothing.
  private(set) var slipCount = 0
  /// The first of them.
  private(set) var slips: [Slip] = []
  /// How many U+FFFD were written for them.
  private(set) var marks = 0
  /// What was done with so many of them; `nil` when there is nothing to say.
  var slipNote: (@Sendable (_ count: Int) -> String)?
  /// Doubts about the encoding as a whole.
  var doubt: Slip?

  /// Records that the character to be written next stands for a byte that means nothing.
  mutating func addSlip(_ message: @autoclosure () -> String, advice: String) {
    slipCount += 1
    // The first few are enough to find the trouble, and a hostile text must not fill the memory.
    if slips.count < Tally.limit { slips.append(Slip(offset: text.count, message: message(), advice: advice)) }
  }

  /// Writes U+FFFD for a byte that means nothing: the mark keeps its place.
  mutating func appendMark() {
    marks += 1
    text.append(scalar: 0xFFFD)
  }

  /// What decoding changed.
  var change: TextChange? {
    guard slipCount > 0, let slipNote else { return nil }
    var finder = PositionFinder(text)
    let lines = slips.map { finder.position(of: $0.offset).line }
    return TextChange("\(slipNote(slipCount)) (\(Tally.lines(lines, areAll: slipCount == slips.count)))")
  }

  /// What a person should look at, in the order of the text.
  var flaws: [TextFlaw] {
    var finder = PositionFinder(text)
    var flaws: [TextFlaw] = []
    if let doubt {
      var doubtFinder = PositionFinder(text)
      flaws.append(TextFlaw(doubt, at: &doubtFinder))
    }
    for slip in slips { flaws.append(TextFlaw(slip, at: &finder)) }
    if let last = flaws.last, slipCount > slips.count {
      flaws.append(
        TextFlaw(
          position: last.position, message: "\(slipCount - slips.count) more bytes like this follow",
          advice: last.advice))
    }
    return flaws
  }
}

extension TextFlaw {
  fileprivate init(_ slip: DecodedBytes.Slip, at finder: inout PositionFinder) {
    self.init(position: finder.position(of: slip.offset), message: slip.message, advice: slip.advice)
  }
}

extension UInt8 {
  /// Two hexadecimal digits: "9D".
  var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
