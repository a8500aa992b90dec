extension EscapeMarks {
  /// Marks the runs of `*` and `_` that would open emphasis (CommonMark 0.30, section 6.2).
  ///
  /// The algorithm is the specification's ("process emphasis", in the appendix), but for the end: where it would make
  /// emphasis, the opening run is escaped whole, and the search for another goes on.
  mutating func markEmphasis(in bytes: UnsafeBufferPointer<UInt8>) {
    var open: [DelimiterRun] = []
    // Where the search for an opener ends: below, none fits a closer of this kind.
    var bottoms = [Int](repeating: 0, count: DelimiterRun.kinds)
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "*") || bytes[offset] == UInt8(ascii: "_") else {
        offset += 1
        continue
      }
      // A first character that is escaped already, because it would start a block, is text.
      if isMarked[offset] { offset += 1 }
      guard let run = DelimiterRun(in: bytes, at: offset) else { continue }
      offset += run.length
      if run.canClose {
        let bottom = bottoms[run.kind]
        var index = open.count - 1
        var kept: [DelimiterRun] = []
        while index >= 0, open[index].offset >= bottom {
          if open[index].opens(for: run) {
            for escaped in 0..<open[index].length { mark(open[index].offset + escaped) }
          } else {
            kept.append(open[index])
          }
          index -= 1
        }
        open.removeSubrange((index + 1)...)
        open.append(contentsOf: kept.reversed())
        bottoms[run.kind] = run.offset
      }
      if run.canOpen { open.append(run) }
    }
  }
}

/// A run of `*` or `_` that may open or close emphasis (CommonMark 0.30, section 6.2, "delimiter run").
private struct DelimiterRun {
  /// How many kinds of closers there are: two characters, can open or not, length modulo three.
  static let kinds = 12

  let offset: Int
  let length: Int
  let character: UInt8
  let canOpen: Bool
  let canClose: Bool

  init?(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard offset < bytes.count else { return nil }
    let character = bytes[offset]
    guard character == UInt8(ascii: "*") || character == UInt8(ascii: "_") else { return nil }
    var end = offset
    while end < bytes.count, bytes[end] == character { end += 1 }
    let before = CharacterClass.ofScalar(in: bytes, before: offset)
    let after = CharacterClass.ofScalar(in: bytes, from: end)
    let isLeftFlanking = after != .space && (after != .punctuation || before != .other)
    let isRightFlanking = before != .space && (before != .punctuation || after != .other)
    self.offset = offset
    self.length = end - offset
    self.character = character
    if character == UInt8(ascii: "_") {
      canOpen = isLeftFlanking && (!isRightFlanking || before == .punctuation)
      canClose = isRightFlanking && (!isLeftFlanking || after == .punctuation)
    } else {
      canOpen = isLeftFlanking
      canClose = isRightFlanking
    }
  }

  /// Closers of the same kind find the same openers.
  var kind: Int { (character == UInt8(ascii: "_") ? 6 : 0) + (canOpen ? 3 : 0) + length % 3 }

  /// Whether this run, which stands before `closer`, would begin its emphasis; rules 9 and 10 forbid some lengths.
  func opens(for closer: DelimiterRun) -> Bool {
    canOpen && character == closer.character
      && (!(closer.canOpen || canClose) || closer.length % 3 == 0 || (length + closer.length) % 3 != 0)
  }
}
