/// Changes single values of a YAML text and leaves every other byte as it is: comments, order, quotes, line ends.
///
/// It knows one-line texts and lists of them, in each of YAML's styles (YAML 1.2.2, sections 7.3, 7.4 and 8.2). Whoever
/// edits reads the result again and compares it with what it should say: what is unusual is refused, never damaged.
public struct YAMLEditor: Sendable {
  /// Why something is not edited.
  public struct Refusal: Error, Sendable, Equatable {
    /// Where, in the whole file.
    public let position: TextPosition
    /// What is in the way.
    public let message: String

    /// Something in the way of an edit.
    public init(position: TextPosition, message: String) {
      self.position = position
      self.message = message
    }
  }

  /// What becomes of an item of a list.
  public enum Change: Sendable, Equatable {
    case keep, delete
    case replace(String)
  }

  struct Edit {
    let range: Range<Int>
    let bytes: [UInt8]
  }

  /// The file before any change.
  public let source: [UInt8]
  private let lineStarts: [Int]
  private(set) var edits: [Edit] = []

  /// An editor of a file's bytes, from its first line on.
  public init(_ source: [UInt8]) {
    self.source = source
    var starts = [source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = 0
    while index < source.count {
      if source[index] == 0x0D, index + 1 < source.count, source[index + 1] == 0x0A { index += 1 }
      index += 1
      if source[index - 1] == 0x0A || source[index - 1] == 0x0D { starts.append(index) }
    }
    lineStarts = starts
  }

  /// The file with all changes.
  public func result() -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    // Of insertions at one place the first comes first.
    let ordered = edits.enumerated().sorted { one, other in
      (one.element.range.lowerBound, one.element.range.upperBound, one.offset)
        < (other.element.range.lowerBound, other.element.range.upperBound, other.offset)
    }
    for edit in ordered.map(\.element) {
      guard edit.range.lowerBound >= offset else { continue }
      result += source[offset..<edit.range.lowerBound]
      result += edit.bytes
      offset = edit.range.upperBound
    }
    return result + source[offset...]
  }

  // MARK: - Changes

  /// Replaces bytes; for what is laid out by hand.
  public mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    edits.append(Edit(range: range, bytes: bytes))
  }

  /// Writes another text in the place of one.
  public mutating func replaceText(_ old: String, at position: TextPosition, with new: String) throws(Refusal) {
    let token = try token(of: old, at: position)
    edits.append(Edit(range: token, bytes: written(new, like: token)))
  }

  /// Changes the items of a list, or of a text that stands for a list of one, and adds some behind them.
  ///
  /// - Parameter change: what becomes of an item.
  public mutating func editList(
    _ entry: YAMLEntry, appending new: [String] = [], _ change: (Int, String) -> Change = { _, _ in .keep }
  ) throws(Refusal) {
    switch entry.value {
    case .text(let text):
      try editText(text, entry, appending: new, change(0, text))
    case .list(let items):
      guard let start = offset(of: entry.valuePosition) else {
        throw refusal(entry.valuePosition, "the list was not found")
      }
      var tokens: [Range<Int>] = []
      var changes: [Change] = []
      for (index, item) in items.enumerated() {
        guard case .text(let text) = item.value else {
          throw refusal(item.position, "an item of the list is not a text")
        }
        tokens.append(try token(of: text, at: item.position))
        changes.append(change(index, text))
      }
      if source[start] == UInt8(ascii: "[") {
        try editFlow(start, tokens, changes, appending: new, entry.valuePosition)
      } else {
        try editBlock(items, tokens, changes, appending: new, entry)
      }
    case .mapping:
      throw refusal(entry.valuePosition, "'\(entry.key)' has keys of its own")
    }
  }

  private mutating func editText(_ text: String, _ entry: YAMLEntry, appending new: [String], _ change: Change)
    throws(Refusal)
  {
    if text.isEmpty, source.offsetIsBlank(offset(of: entry.valuePosition)) || !hasToken(entry) {
      if new.isEmpty { return }
      let colon = try offsetAfterColon(entry)
      edits.append(Edit(range: colon..<colon, bytes: [0x20] + Self.flow(new)))
      return
    }
    let token = try token(of: text, at: entry.valuePosition)
    switch change {
    case .keep where new.isEmpty: break
    case .keep:
      // Between brackets fewer signs may stand without quotes.
      let isPlain = !Self.isQuoted(source[token])
      let first = isPlain && !Self.mayBePlain(text) ? Self.quoted(text) : Array(source[token])
      let rest = Self.flow(new).dropFirst()
      edits.append(Edit(range: token, bytes: [UInt8(ascii: "[")] + first + Array(", ".utf8) + rest))
    case .replace(let other) where new.isEmpty:
      edits.append(Edit(range: token, bytes: written(other, like: token)))
    case .replace(let other):
      edits.append(Edit(range: token, bytes: Self.flow([other] + new)))
    case .delete:
      edits.append(Edit(range: token, bytes: Self.flow(new)))
    }
  }

  /// A list between brackets.
  private mutating func editFlow(
    _ start: Int, _ tokens: [Range<Int>], _ changes: [Change], appending new: [String], _ position: TextPosition
  ) throws(Refusal) {
    if tokens.isEmpty {
      let flow = Self.flow(new).dropFirst().dropLast()
      edits.append(Edit(range: start + 1..<start + 1, bytes: Array(flow)))
      return
    }
    let kept = tokens.indices.filter { changes[$0] != .delete }
    for index in kept {
      if case .replace(let text) = changes[index] {
        edits.append(Edit(range: tokens[index], bytes: written(text, like: tokens[index])))
      }
    }
    guard let last = kept.last else {
      let all = tokens[0].lowerBound..<tokens[tokens.count - 1].upperBound
      try refuseComments(all, outside: tokens, position)
      edits.append(Edit(range: all, bytes: Array(Self.flow(new).dropFirst().dropLast())))
      return
    }
    for index in tokens.indices where changes[index] == .delete {
      let range: Range<Int>
      if index < last {
        range = tokens[index].lowerBound..<tokens[index + 1].lowerBound
      } else {
        range = tokens[index - 1].upperBound..<tokens[index].upperBound
      }
      try refuseComments(range, outside: tokens, position)
      edits.append(Edit(range: range, bytes: []))
    }
    if !new.isEmpty {
      let end = tokens[last].upperBound
      edits.append(Edit(range: end..<end, bytes: Array(", ".utf8) + Self.flow(new).dropFirst().dropLast()))
    }
  }

  /// A list with an item on each line.
  private mutating func editBlock(
    _ items: [YAMLItem], _ tokens: [Range<Int>], _ changes: [Change], appending new: [String], _ entry: YAMLEntry
  ) throws(Refusal) {
    for (index, token) in tokens.enumerated() {
      switch changes[index] {
      case .keep: break
      case .replace(let text): edits.append(Edit(range: token, bytes: written(text, like: token)))
      case .delete:
        let line = try ownLine(of: token, items[index].position)
        edits.append(Edit(range: line, bytes: []))
      }
    }
    if !new.isEmpty {
      let last = tokens[tokens.count - 1]
      let start = lineStart(of: last.lowerBound)
      let end = lineEnd(from: last.upperBound)
      // The same indentation and hyphen; what stands before them on a term's first line is not part of it.
      let prefix = source[start..<last.lowerBound]
      guard prefix.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }),
        prefix.count(where: { $0 == UInt8(ascii: "-") }) == 1
      else {
        throw refusal(items[items.count - 1].position, "this list is laid out in an unusual way")
      }
      var lines: [UInt8] = end.hasBreak ? [] : lineBreak
      for (index, text) in new.enumerated() {
        lines += prefix + written(text, like: last)
        if end.hasBreak || index < new.count - 1 { lines += lineBreak }
      }
      edits.append(Edit(range: end.offset..<end.offset, bytes: lines))
    } else if changes.allSatisfy({ $0 == .delete }) {
      let colon = try offsetAfterColon(entry)
      edits.append(Edit(range: colon..<colon, bytes: Array(" []".utf8)))
    }
  }

  private func refuseComments(_ range: Range<Int>, outside tokens: [Range<Int>], _ position: TextPosition)
    throws(Refusal)
  {
    for offset in range where source[offset] == UInt8(ascii: "#") && !tokens.contains(where: { $0.contains(offset) }) {
      throw refusal(position, "a comment stands in the list")
    }
  }

  /// The whole line of an item that is alone on it.
  private func ownLine(of token: Range<Int>, _ position: TextPosition) throws(Refusal) -> Range<Int> {
    let start = lineStart(of: token.lowerBound)
    let end = lineEnd(from: token.upperBound)
    let before = source[start..<token.lowerBound]
    let after = source[token.upperBound..<end.offset]
    guard before.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }),
      before.count(where: { $0 == UInt8(ascii: "-") }) == 1,
      after.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) })
    else { throw refusal(position, "a comment or something else stands on the line of this item") }
    return start..<end.offset
  }

  // MARK: - Places

  /// Where a place of the file is among its bytes.
  public func offset(of position: TextPosition) -> Int? {
    guard lineStarts.indices.contains(position.line - 1) else { return nil }
    var offset = lineStarts[position.line - 1]
    // Columns count characters, which continuation bytes do not begin (RFC 3629).
    for _ in 1..<max(1, position.column) {
      guard offset < source.count else { return nil }
      offset += 1
      while offset < source.count, source[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset < source.count ? offset : nil
  }

  /// Where the line around a byte begins.
  public func lineStart(of offset: Int) -> Int {
    lineStarts.last { $0 <= offset } ?? 0
  }

  /// Where the line around a byte ends, its line feed included, and whether it has one.
  public func lineEnd(from offset: Int) -> (offset: Int, hasBreak: Bool) {
    lineStarts.first { $0 > offset }.map { ($0, true) } ?? (source.count, false)
  }

  /// How the file ends its lines.
  public var lineBreak: [UInt8] {
    guard lineStarts.count > 1, lineStarts[1] >= 2, source[lineStarts[1] - 1] == 0x0A else { return [0x0A] }
    return source[lineStarts[1] - 2] == 0x0D ? [0x0D, 0x0A] : [0x0A]
  }

  private func offsetAfterColon(_ entry: YAMLEntry) throws(Refusal) -> Int {
    let key = try token(of: entry.key, at: entry.position)
    var offset = key.upperBound
    while offset < source.count, source[offset] == 0x20 { offset += 1 }
    guard offset < source.count, source[offset] == UInt8(ascii: ":") else {
      throw refusal(entry.position, "the key '\(entry.key)' is written in an unusual way")
    }
    return offset + 1
  }

  private func hasToken(_ entry: YAMLEntry) -> Bool {
    guard let offset = offset(of: entry.valuePosition) else { return false }
    return source[offset] == UInt8(ascii: "\"") || source[offset] == UInt8(ascii: "'")
  }

  /// The bytes of a one-line text with its quotes.
  public func token(of text: String, at position: TextPosition) throws(Refusal) -> Range<Int> {
    guard let start = offset(of: position) else { throw refusal(position, "the text was not found") }
    let quote = source[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var offset = start + 1
      while offset < source.count, source[offset] != 0x0A, source[offset] != 0x0D {
        if source[offset] == quote {
          // Two single quotes are one in the text.
          if quote == UInt8(ascii: "'"), offset + 1 < source.count, source[offset + 1] == quote {
            offset += 2
            continue
          }
          return start..<offset + 1
        }
        offset += quote == UInt8(ascii: "\"") && source[offset] == UInt8(ascii: "\\") ? 2 : 1
      }
    } else if source[start...].starts(with: text.utf8), !text.isEmpty {
      return start..<start + text.utf8.count
    }
    throw refusal(position, "this text goes over several lines, or is written in an unusual way")
  }

  private func refusal(_ position: TextPosition, _ message: String) -> Refusal {
    Refusal(position: position, message: message)
  }
}

extension YAMLEditor {
  /// A text between double quotes.
  public static func quoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    FrontMatterWriter.append(quoted: text, onto: &bytes)
    return bytes
  }

  /// Texts between brackets: `["a", "b"]`.
  public static func flow(_ texts: [String]) -> [UInt8] {
    [UInt8(ascii: "[")] + Array(texts.map(quoted).joined(separator: Array(", ".utf8))) + [UInt8(ascii: "]")]
  }

  /// The text in the style of another.
  private func written(_ text: String, like token: Range<Int>) -> [UInt8] {
    let hasControls = text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
    if source[token.lowerBound] == UInt8(ascii: "'"), !hasControls {
      return Array("'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'".utf8)
    }
    if !Self.isQuoted(source[token]), Self.mayBePlain(text) { return Array(text.utf8) }
    return Self.quoted(text)
  }

  private static func isQuoted(_ token: ArraySlice<UInt8>) -> Bool {
    token.first == UInt8(ascii: "\"") || token.first == UInt8(ascii: "'")
  }

  /// Whether no reader of YAML takes the text for anything else without quotes.
  private static func mayBePlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " " else { return false }
    let words: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    return !words.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy {
        $0 == " " || $0 == "-" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
  }
}

extension [UInt8] {
  /// Whether nothing stands at an offset.
  fileprivate func offsetIsBlank(_ offset: Int?) -> Bool {
    guard let offset, offset < count else { return true }
    return [0x0A, 0x0D, 0x20, UInt8(ascii: "#")].contains(self[offset])
  }
}
