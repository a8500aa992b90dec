import Support

/// One pass that mends what was decoded wrongly.
struct MojibakePass {
  private let text: [UInt8]
  private let evidence: MojibakeEvidence
  private let isFirst: Bool
  /// Whether the evidence has been weighed elsewhere.
  private let isCertain: Bool
  private(set) var output: [UInt8] = []
  /// How many sequences were mended.
  private(set) var count = 0
  /// The characters they took before.
  private(set) var charactersTaken = 0
  private(set) var doubts = Tally()
  /// The first mended word that can be shown.
  private(set) var exampleWord: Range<Int>?

  private var copied = 0
  /// Where the last mended sequence ended.
  private var mendedEnd = -1
  /// The line that was looked at last: where it ends, and whether it may be mended whole.
  private var line = (end: -1, mayBeMendedWhole: false)

  init(_ text: [UInt8], _ evidence: MojibakeEvidence, isFirst: Bool, isCertain: Bool = false) {
    self.text = text
    self.evidence = evidence
    self.isFirst = isFirst
    self.isCertain = isCertain
  }

  mutating func run() {
    let isEnough = isCertain || evidence.isEnough
    guard isEnough || isFirst else { return }
    var offset = 0
    while let found = MojibakeScan.next(in: text, from: offset) {
      guard let sequence = MojibakeSequence(in: text, at: found) else {
        if isFirst, isBareOpening(at: found, isEnough) { doubts.add(found) }
        offset = found + 2
        continue
      }
      offset = found + sequence.length
      if isEnough, isBelieved(sequence, at: found) {
        mend(sequence, at: found)
      } else if isFirst, sequence.strength != .weak {
        doubts.add(found)
      }
    }
    if count > 0 { output += text[copied...] }
  }

  private mutating func isBelieved(_ sequence: MojibakeSequence, at offset: Int) -> Bool {
    switch sequence.strength {
    case .unmistakable, .strong:
      return true
    case .weak:
      // Right after a mended sequence it belongs to the same wrongly read run.
      if isCertain || mendedEnd == offset { return true }
      // "é »" with a no-break space would become a Chinese character, "á»…" a Vietnamese one: others of their kind have
      // to be there for certain.
      if sequence.characters > 2, !evidence.hasSure(like: sequence) { return false }
      return evidence.coversAll || lineMayBeMendedWhole(from: offset)
    }
  }

  private mutating func mend(_ sequence: MojibakeSequence, at offset: Int) {
    if output.isEmpty { output.reserveCapacity(text.count) }
    if exampleWord == nil, isFirst { exampleWord = showableWord(around: offset) }
    output += text[copied..<offset]
    output.append(scalar: sequence.scalar)
    copied = offset + sequence.length
    mendedEnd = copied
    count += 1
    charactersTaken += sequence.characters
  }

  /// Whether "â€" stands here without the character that completes it, or, in a text that is being mended, "Ã" or "Â"
  /// before a blank.
  private func isBareOpening(at offset: Int, _ isEnough: Bool) -> Bool {
    guard offset + 2 < text.count else { return false }
    switch text[offset + 1] {
    case 0xA2: return text[offset + 2] == 0xE2 && text[(offset + 2)...].starts(with: [0xE2, 0x82, 0xAC])
    case 0x82, 0x83: return isEnough && text[offset + 2] == 0x20 && !(offset > 0 && text[offset - 1].isASCIICapital)
    default: return false
    }
  }

  /// Whether all characters beyond ASCII in the line from `offset` on belong to sequences, one of them not weak.
  private mutating func lineMayBeMendedWhole(from offset: Int) -> Bool {
    if offset < line.end { return line.mayBeMendedWhole }
    var start = offset
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    var isCovered = true
    var isSure = false
    var end = start
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
      if text[end] < 0x80 {
        end += 1
      } else if let sequence = MojibakeSequence(in: text, at: end) {
        if sequence.strength != .weak { isSure = true }
        end += sequence.length
      } else {
        isCovered = false
        end += 1
      }
    }
    line = (end, isCovered && isSure)
    return line.mayBeMendedWhole
  }

  /// The word around `offset`, if it is short and free of characters that cannot be seen.
  private func showableWord(around offset: Int) -> Range<Int>? {
    let longest = 24
    var start = offset
    while start > 0, text[start - 1] > 0x20, offset - start < longest { start -= 1 }
    var end = offset
    while end < text.count, text[end] > 0x20, end - offset < longest * 2 { end += 1 }
    let isWhole = (start == 0 || text[start - 1] <= 0x20) && (end == text.count || text[end] <= 0x20)
    guard isWhole else { return nil }
    let word = text[start..<end]
    var previous: UInt8 = 0
    for byte in word {
      if previous == 0xC2, byte <= 0xA0 || byte == 0xAD { return nil }
      previous = byte
    }
    return start..<end
  }
}
