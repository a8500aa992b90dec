/// Finds the characters of a text that need a backslash, by asking cmark what the text renders to without.
struct EscapeSearch {
  /// How many bytes cmark reads of one text, again and again, before the characters that are left get their backslashes
  /// unasked: a hostile text takes no longer for its length, and those of newspapers never come near.
  private static let patience = 1 << 17

  private let text: ParagraphText
  /// What stands before the text and is not part of it.
  private let prefix: [UInt8]
  private var isEscaped: [Bool]
  private var bytesRead = 0
  /// The Markdown found so far, without the prefix.
  private(set) var markdown: [UInt8]

  /// Searches from the end, so that what would begin mark-up keeps its backslash rather than what would end it.
  init(_ text: ParagraphText, after prefix: [UInt8]) {
    self.text = text
    self.prefix = prefix
    isEscaped = [Bool](repeating: true, count: text.special.count)
    markdown = text.markdown(escaping: text.special)
    if !text.special.isEmpty, !release(0..<text.special.count) { releaseHalves(of: 0..<text.special.count) }
  }

  /// Leaves out what backslashes can be left out in a part that needs at least one.
  private mutating func releaseHalves(of part: Range<Int>) {
    guard part.count > 1 else { return }
    let middle = part.lowerBound + part.count / 2
    let isEndFree = release(middle..<part.upperBound)
    if !isEndFree { releaseHalves(of: middle..<part.upperBound) }
    // With the end free, the start needs a backslash: the whole did.
    if isEndFree || !release(part.lowerBound..<middle) { releaseHalves(of: part.lowerBound..<middle) }
  }

  /// Leaves out the backslashes of a part if the text renders to itself without.
  private mutating func release(_ part: Range<Int>) -> Bool {
    guard bytesRead == 0 || bytesRead + text.bytes.count <= Self.patience else { return false }
    bytesRead += text.bytes.count
    isEscaped.replaceSubrange(part, with: repeatElement(false, count: part.count))
    let shorter = text.markdown(escaping: zip(text.special, isEscaped).lazy.filter(\.1).map(\.0))
    let renders = (prefix + shorter).withUnsafeBufferPointer {
      CommonMarkDocument(parsing: $0, options: []).isPlain(text)
    }
    if renders {
      markdown = shorter
    } else {
      isEscaped.replaceSubrange(part, with: repeatElement(true, count: part.count))
    }
    return renders
  }
}
