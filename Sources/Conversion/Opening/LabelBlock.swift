/// The lines at the top of a text that say with a label what they are: `Title: …`, mail headers, a news database's export.
struct LabelBlock: Sendable {
  /// A labelled line, with the lines that go on with what it says.
  struct Entry: Sendable {
    let label: String
    let part: Part
    /// What stands behind the label.
    let value: String
    let lines: Range<Int>
    /// Whether the text begins behind it.
    let announcesText: Bool
  }

  /// The labelled lines, by the line at which they begin.
  private(set) var entries: [Int: Entry] = [:]
  /// Where the block ends.
  private(set) var end: Int

  /// The longest block that is read.
  private static let longest = 80

  init(_ text: SourceText, from start: Int) {
    end = start
    // A rule, or the line that begins a mailbox entry, may stand above.
    var index = start
    while index < min(start + 3, text.lines.count), Self.isPrelude(text.string(index)) {
      let line = text.string(index)
      if line.hasPrefix("From ") {
        entries[index] = Entry(
          label: "From", part: .otherLabel, value: line, lines: index..<index + 1, announcesText: false)
      }
      index += 1
    }
    if readCodes(text, from: index) || readLabels(text, from: index) { return }
    // A line or two, such as a masthead, may stand above the labels.
    let below = (index..<min(index + Self.preludeLength + 1, text.lines.count)).dropFirst()
    if below.contains(where: { text.lines[$0].beginsBlock && readLabels(text, from: $0) }) { return }
    entries = [:]
    end = start
    findLoneLabels(text, from: start)
  }

  /// How many lines may stand above the labels.
  private static let preludeLength = 3

  /// Reads lines with labels; false, and nothing is kept, if they are no head.
  private mutating func readLabels(_ text: SourceText, from start: Int) -> Bool {
    let before = entries
    let first = start
    var index = start
    var count = 0
    while index < min(text.lines.count, start + Self.longest) {
      let line = text.lines[index]
      guard line.width <= 4000, let (label, value) = Self.split(text.string(index)) else { break }
      let announcesText = FieldLabel.announcesText(label) && value.isEmpty
      guard let part = announcesText ? .otherLabel : FieldLabel.part(of: label) else {
        // An unknown label between known ones, as mail has many: it must look like one.
        guard count > 0, !line.beginsBlock, isAmongLabels(label, index, text) else { break }
        add(label, .otherLabel, value, index, text, &index)
        continue
      }
      // After a blank line only a label that is sure: prose may have a colon too.
      if count > 0, line.beginsBlock, value.isEmpty, !announcesText { break }
      if count > 0, line.blanksBefore > 0, index - 1 >= first, part == .otherLabel, !announcesText { break }
      if announcesText {
        entries[index] = Entry(label: label, part: part, value: value, lines: index..<index + 1, announcesText: true)
        index += 1
        count += 1
        break
      }
      add(label, part, value, index, text, &index)
      count += 1
    }
    // One label alone proves little: a headline may hold a colon.
    let parts = Set(entries.values.map(\.part))
    let isHead = count >= 2 && (parts.contains(.headline) || parts.contains(.date) || parts.contains(.byline))
    if isHead { end = index } else { entries = before }
    return isHead
  }

  /// Whether an unknown label is one by its look, as in mail (`X-Mailer`), or because the line below has a known one.
  private func isAmongLabels(_ label: String, _ index: Int, _ text: SourceText) -> Bool {
    if label.contains("-"), !label.contains(" ") { return true }
    let next = index + 1
    guard next < text.lines.count, !text.lines[next].beginsBlock, let (other, _) = Self.split(text.string(next)) else {
      return false
    }
    return FieldLabel.part(of: other) != nil
  }

  /// How many lines from the top a label may stand by itself.
  private static let loneRange = 12

  /// A label by itself among the lines of a head: `Section: Sport`. Only words that are nothing but labels count.
  private mutating func findLoneLabels(_ text: SourceText, from start: Int) {
    let range = start..<min(start + Self.loneRange, text.lines.count)
    // Three labels prove one another.
    let isHead =
      range.count { index in
        text.lines[index].width <= 90
          && (Self.split(text.string(index)).map { FieldLabel.part(of: $0.label) != nil && !$0.value.isEmpty } ?? false)
      } >= 3
    for index in range where text.lines[index].width <= 90 {
      guard let (label, value) = Self.split(text.string(index)), isHead || FieldLabel.isUnmistakable(label),
        let part = FieldLabel.part(of: label) ?? (FieldLabel.announcesText(label) ? .otherLabel : nil),
        value.split(separator: " ").count <= 12
      else { continue }
      let announcesText = value.isEmpty && FieldLabel.announcesText(label)
      guard announcesText || !value.isEmpty else { continue }
      entries[index] = Entry(
        label: label, part: part, value: value, lines: index..<index + 1, announcesText: announcesText)
    }
  }

  /// An export whose fields begin with two letters: `HD Headline`, `PD 6 July 2016`, `LP` before the text.
  private mutating func readCodes(_ text: SourceText, from start: Int) -> Bool {
    var found: [Int: Entry] = [:]
    var index = start
    while index < min(text.lines.count, start + Self.longest) {
      let line = text.string(index)
      let code = line.prefix { $0 != " " }
      guard let part = FieldLabel.part(ofCode: code) else { break }
      var value = line[code.endIndex...].trimmedBlanks
      var next = index + 1
      if !value.isEmpty {
        while next < text.lines.count, !text.lines[next].beginsBlock,
          FieldLabel.part(ofCode: text.string(next).prefix { $0 != " " }) == nil
        {
          value += " " + text.string(next)
          next += 1
        }
      }
      found[index] = Entry(
        label: String(code), part: part, value: value, lines: index..<next, announcesText: value.isEmpty)
      index = next
      if value.isEmpty { break }
    }
    let parts = Set(found.values.map(\.part))
    guard found.count >= 3, parts.contains(.headline), parts.contains(.date) || parts.contains(.masthead) else {
      return false
    }
    entries.merge(found) { $1 }
    end = index
    return true
  }

  private mutating func add(
    _ label: String, _ part: Part, _ value: String, _ start: Int, _ text: SourceText, _ index: inout Int
  ) {
    var value = value
    var next = start + 1
    while next < text.lines.count, !text.lines[next].beginsBlock, text.lines[next].width < 4000 {
      let line = text.string(next)
      // A line that is set in goes on with a mail header (RFC 5322, section 2.2.3); so does one without a label.
      if text.lines[next].indent == 0, Self.split(line) != nil { break }
      value += (value.isEmpty ? "" : " ") + line
      next += 1
    }
    entries[start] = Entry(label: label, part: part, value: value, lines: start..<next, announcesText: false)
    index = next
  }

  /// A label and what stands behind it.
  static func split(_ line: String) -> (label: String, value: String)? {
    // `:Date: 3 May 1931`, a field of reStructuredText.
    if line.first == ":" { return split(String(line.dropFirst())).flatMap { $0.value.isEmpty ? nil : $0 } }
    guard let colon = line.utf8.prefix(40).firstIndex(where: { $0 == UInt8(ascii: ":") }) else {
      return FieldLabel.announcesText(line) ? (line, "") : nil
    }
    let label = line[..<colon]
    let singular = FieldLabel.singular(label)
    let behind = line.utf8.index(after: colon)
    let hasBlank = behind == line.endIndex || line.utf8[behind] == 0x20 || line.utf8[behind] == 0x09
    guard hasBlank, let first = label.unicodeScalars.first, CharacterKind(first).isLetter,
      singular.unicodeScalars.allSatisfy({ CharacterKind($0).isLetter || $0 == " " || $0 == "-" || $0 == "/" }),
      label.split(separator: " ").count <= 3
    else { return nil }
    var value = line[behind...]
    while value.first?.isWhitespace == true { value.removeFirst() }
    return (String(label), String(value))
  }

  /// `From ann@example.org Thu Aug 25 18:26:10 2005`, which begins a message in a mailbox file (RFC 4155).
  private static func isMailboxLine(_ line: String) -> Bool {
    guard line.hasPrefix("From ") else { return false }
    return line.split(separator: " ").contains { word in
      let parts = word.split(separator: ":")
      return parts.count >= 2 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isNumber) }
    }
  }

  private static func isPrelude(_ line: String) -> Bool {
    isMailboxLine(line) || !line.unicodeScalars.contains { CharacterKind($0).isWordCharacter }
  }
}
