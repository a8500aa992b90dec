import Markdown
import Support

/// The words of a paragraph, line by line, with what is marked in them.
struct PandocInlines {
  private var lines: [DocumentText.Line] = []
  private var line = DocumentText.Line()
  /// What is marked where the writer is: a mark ends with its line, and begins anew in the next.
  private var open: [InlineMark.Style] = []
  private var starts: [Int] = []

  /// Nothing yet.
  init() {}

  /// Text as it is; its ends of lines stay.
  init(text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { endLine() }
      add(String(line))
    }
  }

  /// Whether a link's address leads somewhere from every page.
  static func isKept(_ address: String) -> Bool {
    let bytes = address.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), SafeScheme.contains(bytes[..<colon]),
      bytes.count < 2000
    else { return false }
    return bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\\\"`".utf8.contains($0) }
  }

  /// Adds words. What would end a line is a blank.
  mutating func add(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if isPlain {
      line.text += text
      return
    }
    for scalar in text.unicodeScalars {
      let endsLine = scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || 0x2028...0x2029 ~= scalar.value
      line.text.unicodeScalars.append(endsLine ? " " : scalar)
    }
  }

  /// Whether no word was added.
  var isEmpty: Bool { lines.isEmpty && line.text.utf8.allSatisfy { $0 == 0x20 } }

  /// Ends a line.
  mutating func endLine() {
    for (style, start) in zip(open, starts).reversed() { append(style, start) }
    lines.append(line)
    line = DocumentText.Line()
    starts = starts.map { _ in 0 }
  }

  /// Begins what is marked; where that is.
  mutating func begin(_ style: InlineMark.Style) -> Int {
    open.append(style)
    starts.append(line.text.utf8.count)
    return open.count - 1
  }

  /// Ends what was marked.
  mutating func end(_ style: InlineMark.Style, from place: Int) {
    open.removeLast()
    append(style, starts.removeLast())
  }

  /// A mark from `start` to here, without the blanks at its ends.
  private mutating func append(_ style: InlineMark.Style, _ start: Int) {
    let bytes = Array(line.text.utf8)
    var range = start..<bytes.count
    while let first = range.first, bytes[first] == 0x20 { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last] == 0x20 { range = range.lowerBound..<last }
    guard !range.isEmpty else { return }
    // What is emphatic twice is emphatic.
    if line.marks.contains(where: { $0.style == style && $0.range == range }) { return }
    line.marks.append(InlineMark(style, range))
  }

  /// The lines that hold words, without blanks at their ends.
  func finished() -> [DocumentText.Line] {
    (lines + [line]).compactMap { line in
      let bytes = Array(line.text.utf8)
      let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
      let end = (bytes.lastIndex { $0 != 0x20 } ?? start - 1) + 1
      guard start < end else { return nil }
      var trimmed = DocumentText.Line(String(decoding: bytes[start..<end], as: UTF8.self))
      trimmed.marks = line.marks.reversed().map {
        InlineMark($0.style, $0.range.lowerBound - start..<$0.range.upperBound - start)
      }
      .sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
      return trimmed
    }
  }
}

extension DocumentText.Line {
  /// The line with a text before it.
  func behind(_ prefix: String) -> DocumentText.Line {
    var line = self
    line.text = prefix + text
    let length = prefix.utf8.count
    line.marks = marks.map { InlineMark($0.style, $0.range.lowerBound + length..<$0.range.upperBound + length) }
    return line
  }
}
