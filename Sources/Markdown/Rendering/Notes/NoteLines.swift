/// Lines that begin a note, `[^1]: …`, which CommonMark may take for the address of a link (0.30, section 4.7): with a
/// backslash before the bracket they are text.
struct NoteLines {
  /// The Markdown with the backslashes.
  private(set) var markdown: [UInt8] = []
  /// The lines that have one, from 1.
  private(set) var lines: Set<Int> = []

  /// Reads a text; what stands in a fenced block of code is left alone.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    markdown.reserveCapacity(source.count + 64)
    var fence: (character: UInt8, count: Int)?
    var number = 0
    var start = 0
    while start < source.count {
      number += 1
      let end = source[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.count
      let line = source[start..<end]
      let indent = line.prefix { $0 == 0x20 }.count
      let text = line.dropFirst(indent)
      if indent < 4, let first = text.first {
        let run = text.prefix { $0 == first }.count
        let isFence = (first == UInt8(ascii: "`") || first == UInt8(ascii: "~")) && run >= 3
        if let open = fence {
          let isEnd = isFence && first == open.character && run >= open.count
          if isEnd, text.dropFirst(run).allSatisfy({ $0 <= 0x20 }) { fence = nil }
        } else if isFence {
          fence = (first, run)
        } else if Self.beginsNote(text) {
          markdown += line.prefix(indent)
          markdown.append(UInt8(ascii: "\\"))
          markdown += text
          lines.insert(number)
          start = end
          continue
        }
      }
      markdown += line
      start = end
    }
  }

  private static func beginsNote(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.starts(with: [UInt8(ascii: "["), UInt8(ascii: "^")]),
      let close = text.firstIndex(of: UInt8(ascii: "]")), text.index(after: close) < text.endIndex
    else { return false }
    return text[text.index(after: close)] == UInt8(ascii: ":")
  }
}
