import Support

/// The mark of a note: `[^1]` or `[1]`, where it is referred to, and at the beginning of the note.
struct NoteMark {
  /// The label: "1", or any letters and digits behind `^`.
  let label: String
  /// Whether it is `[^1]`.
  let hasCaret: Bool

  /// What two marks of one note share.
  var key: String { (hasCaret ? "^" : "") + label }

  /// The first mark in a text at or after `start`, and where it stands.
  static func first(in text: String, from start: String.Index) -> (mark: NoteMark, range: Range<String.Index>)? {
    var rest = text[start...].utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      if let found = NoteMark.at(open, in: text) { return found }
      rest = text.utf8[text.utf8.index(after: open)...]
    }
    return nil
  }

  /// The mark that begins at a bracket.
  static func at(_ open: String.Index, in text: String) -> (mark: NoteMark, range: Range<String.Index>)? {
    var position = text.utf8.index(after: open)
    let hasCaret = position < text.endIndex && text.utf8[position] == UInt8(ascii: "^")
    if hasCaret { position = text.utf8.index(after: position) }
    let longest = hasCaret ? 40 : 3
    // No further than the longest label: a text may have a bracket at every place.
    let label = text.utf8[position...].prefix(longest + 1).prefix { byte in
      hasCaret ? byte != UInt8(ascii: "]") && byte > 0x20 : byte.isASCIIDigit
    }
    guard (1...longest).contains(label.count), label.endIndex < text.endIndex,
      text.utf8[label.endIndex] == UInt8(ascii: "]"), !label.contains(UInt8(ascii: "["))
    else { return nil }
    return (
      NoteMark(label: String(Substring(label)), hasCaret: hasCaret), open..<text.utf8.index(after: label.endIndex)
    )
  }

  /// The mark that a note's text begins with, and where the text itself begins: `[^1]: …` or `[1] …`.
  static func beginning(_ text: String) -> (mark: NoteMark, end: String.Index)? {
    guard text.utf8.first == UInt8(ascii: "["), let (mark, range) = at(text.startIndex, in: text) else { return nil }
    var rest = text[range.upperBound...]
    if mark.hasCaret {
      guard rest.first == ":" else { return nil }
      rest.removeFirst()
    } else {
      guard rest.isEmpty || rest.first == " " else { return nil }
    }
    while rest.first == " " { rest.removeFirst() }
    return (mark, rest.startIndex)
  }
}
