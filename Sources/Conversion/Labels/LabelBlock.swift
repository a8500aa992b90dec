import LanguageFiles
import Support

/// The lines at the top of a text that say with a label what they are: `Title: …`, mail headers, a news database's
/// export.
struct LabelBlock: Sendable {
  /// A labelled line, with the lines that go on with what it says.
  struct Entry: Sendable {
    let label: String
    var part: Part
    /// What stands behind the label.
    let value: String
    let lines: Range<Int>
    /// Whether the text begins behind it.
    var announcesText = false
    /// Whether nobody knows the label: it is the text's own, and so is what it says.
    var isUnknown = false
    /// What lines of the same kind say that stand further below: a record has a line for each author and keyword.
    var more: [String] = []
    /// Whether what it says is among `more` of another.
    var isGathered = false
  }

  /// The labelled lines, by the line at which they begin.
  var entries: [Int: Entry] = [:]
  /// Where the block begins and ends.
  var start: Int
  var end: Int
  /// Lines of the text that begin with a label or a code, by the length of what is to be left out:
  /// `Full text: The port …`.
  var cuts: [Int: Int] = [:]
  /// Whether the labels are codes, as those at the end of the text will be then.
  var isCoded = false
  /// Whether they are a mail's.
  private(set) var isMail = false

  /// The longest block that is read.
  private static let longest = 80
  /// How many lines may stand above the labels.
  private static let preludeLength = 3

  init(_ text: SourceText, from start: Int) {
    self.start = start
    end = start
    // A rule, or the line that begins a mailbox entry, may stand above.
    var index = start
    while index < min(start + 3, text.lines.count), Self.isPrelude(text.string(index)) {
      let line = text.string(index)
      if line.unicodeScalars.contains(where: { CharacterKind($0).isWordCharacter }) {
        entries[index] = Entry(label: "", part: .otherLabel, value: line, lines: index..<index + 1)
      }
      index += 1
    }
    let prelude = entries
    if readCodes(text, from: index) || readLabels(text, from: index) || readUnlabelledRecord(text, from: index) {
      settle(text)
      return
    }
    // A line or two, such as a masthead, may stand above the labels.
    let below = (index..<min(index + Self.preludeLength + 1, text.lines.count)).dropFirst()
    if below.contains(where: { readLabels(text, from: $0, least: text.lines[$0].beginsBlock ? 2 : 3) }) {
      settle(text)
      return
    }
    entries = prelude
    self.start = start
    end = start
    findLoneLabels(text, from: start)
    settle(text)
  }

  /// Reads lines with labels; false, and nothing is kept, if they are no head.
  ///
  /// - Parameter least: how many labels are enough.
  private mutating func readLabels(_ text: SourceText, from first: Int, least: Int = 2) -> Bool {
    let before = (entries, cuts)
    var index = first
    var count = 0
    while index < min(text.lines.count, first + Self.longest) {
      let line = text.lines[index]
      guard line.quotes == 0, line.width <= 4000 else { break }
      guard let (label, value) = Self.split(text.string(index)) else {
        // Databases put the address of a text among its labels.
        guard count > 0, text.string(index).isAddressAlone, isAboveLabel(index, text) else { break }
        entries[index] = Entry(label: "", part: .otherLabel, value: text.string(index), lines: index..<index + 1)
        index += 1
        continue
      }
      if FieldLabel.announcesText(label), value.isEmpty || count > 0 {
        announce(label, value, index, text)
        count += 1
        index += value.isEmpty ? 1 : 0
        break
      }
      let part = FieldLabel.part(of: label)
      guard part != nil || count > 0 && isAmongLabels(label, value, index, text) else { break }
      // After a blank line only a label that is sure: prose may have a colon too.
      if count > 0, line.beginsBlock, part == .otherLabel || value.isEmpty, !FieldLabel.isOfRecord(label),
        !WordCountLine.isOne(value), !isAboveLabel(index, text)
      {
        break
      }
      let end = valueEnd(part ?? .text, value, index, text)
      let items = items(index + 1..<end, text)
      let whole = ([value] + (items == nil ? (index + 1..<end).map(text.string) : [])).joined(separator: " ")
      entries[index] = Entry(
        label: label, part: part ?? .otherLabel, value: items?.first ?? whole.trimmedBlanks, lines: index..<end,
        isUnknown: part == nil, more: items.map { Array($0.dropFirst()) } ?? [])
      if part != nil { count += 1 }
      index = end
    }
    // One label alone proves little: a headline may hold a colon.
    let parts = Set(entries.values.map(\.part))
    guard count >= least, parts.contains(.headline) || parts.contains(.date) || parts.contains(.byline),
      parts.isDisjoint(with: Self.aboveBylines) || !hasByline(in: max(start, first - Self.preludeLength)..<first, text)
    else {
      (entries, cuts) = before
      return false
    }
    start = first
    end = index
    return true
  }

  /// The text begins behind a label, or in its line.
  mutating func announce(_ label: String, _ value: String, _ index: Int, _ text: SourceText) {
    if value.isEmpty {
      entries[index] = Entry(
        label: label, part: .otherLabel, value: value, lines: index..<index + 1, announcesText: true)
    } else {
      cuts[index] = text.lines[index].range.count - value.utf8.count
    }
  }

  /// Whether an unknown label is one by its look or by its place: a line with a known one follows, or it ends the
  /// block.
  private func isAmongLabels(_ label: String, _ value: String, _ index: Int, _ text: SourceText) -> Bool {
    let words = value.split(separator: " ").count
    guard text.lines[index].width <= 120, words <= 16, label.split(separator: " ").count <= 4 else { return false }
    if isAboveLabel(index, text) { return true }
    // What stands by itself may be a subhead: `Housing: who pays`.
    var next = index + 1
    if text.lines[index].beginsBlock {
      return value.utf8.contains { $0.isASCIIDigit } && words <= 4
        && !entries.values.contains(where: Self.sends)
    }
    if label.contains("-"), !label.contains(" ") { return true }
    guard words > 0, let last = value.unicodeScalars.last else { return false }
    // Several nobody knows may follow each other; text right below ends them.
    while next < text.lines.count, next - index < 20, !text.lines[next].beginsBlock, text.lines[next].width <= 120,
      Self.split(text.string(next)) != nil
    { next += 1 }
    if next < text.lines.count, !text.lines[next].beginsBlock { return words <= 4 }
    return words <= 12 && !(CharacterKind(last).endsSentence && words > 4)
  }

  /// Whether a known label follows, with nothing but other labels and addresses before it.
  private func isAboveLabel(_ index: Int, _ text: SourceText) -> Bool {
    for next in index + 1..<min(index + 6, max(index + 1, text.lines.count)) {
      let line = text.string(next)
      guard let (label, _) = Self.split(line) else {
        if line.isAddressAlone || text.lines[next].indent > text.lines[index].indent { continue }
        return false
      }
      if FieldLabel.part(of: label) != nil || FieldLabel.announcesText(label) { return true }
      guard text.lines[next].width <= 120 else { return false }
    }
    return false
  }

  // MARK: - Labels by themselves

  /// How many lines from the top a label may stand by itself.
  private static let loneRange = 12

  /// A label by itself among the lines of a head: `Section: Sport`. Only words that are nothing but labels count.
  private mutating func findLoneLabels(_ text: SourceText, from start: Int) {
    let range = (start..<min(start + Self.loneRange, text.lines.count)).filter { text.lines[$0].quotes == 0 }
    // Three labels prove one another, where one of them says what an article has, or has several words: a list of the
    // lost has "Name:", "Age:" and "City:", and an interview "A:" before each answer.
    let labels = range.reduce(into: [String: Part]()) { labels, index in
      guard text.lines[index].width <= 90, let (label, value) = Self.split(text.string(index)), !value.isEmpty,
        label.utf8.count > 1
      else { return }
      labels[label.lowercased()] = FieldLabel.part(of: label)
    }
    let isHead =
      labels.count >= 3
      && labels.contains { Self.fields.contains($0.value) || $0.key.contains(" ") || $0.key.contains("-") }
    for index in range where text.lines[index].width <= 4000 {
      guard let (label, value) = Self.split(text.string(index)) else { continue }
      if FieldLabel.announcesText(label), isHead || FieldLabel.surelyAnnouncesText(label) {
        announce(label, value, index, text)
        if !value.isEmpty { return }
        continue
      }
      guard text.lines[index].width <= 90, !value.isEmpty, value.split(separator: " ").count <= 12,
        let part = FieldLabel.part(of: label), label.utf8.count > 1,
        isHead || WordCountLine.isOne(value) || part == .date && Self.holdsDate(value)
          // "Length: 40 feet" says something of a whale.
          || FieldLabel.isUnmistakable(label) && (part != .otherLabel || FieldLabel.isOfRecord(label)),
        !Self.aboveBylines.contains(part) || !hasByline(in: start..<index, text)
      else { continue }
      entries[index] = Entry(label: label, part: part, value: value, lines: index..<index + 1)
    }
  }

  /// What the labels of a head say among others.
  private static let fields: Set<Part> = [.headline, .byline, .date, .masthead, .section]

  /// What stands nowhere below a line such as `By Ann Lee`: there a book's title and author, and the head of a letter,
  /// are the article's text.
  private static let aboveBylines: Set<Part> = [.headline, .byline]

  /// Whether one of the few lines above a label is surely a byline, without a label.
  private func hasByline(in lines: Range<Int>, _ text: SourceText) -> Bool {
    lines.contains { place in
      let line = text.string(place)
      return (4...80).contains(line.utf8.count) && !line.contains(":") && Byline(line)?.isMarked == true
    }
  }

  private static func holdsDate(_ value: String) -> Bool {
    value.utf8.contains { $0.isASCIIDigit }
      && !DateReader(order: nil, earliestShortYear: nil).dates(in: value).isEmpty
  }

  // MARK: - What labels say beside each other

  /// Two labels of one part: the stronger, or else the first, has it, and the other is data of the record.
  private mutating func settle(_ text: SourceText) {
    let order = entries.keys.sorted()
    isMail = entries.values.contains(where: Self.sends)
    // The sender's firm is no paper.
    if isMail {
      for index in order where entries[index]?.part == .masthead {
        if let label = entries[index]?.label, FieldLabel.isWeak(label) { entries[index]?.part = .otherLabel }
      }
    }
    // `From:` beside an author's label, or in a database's record, names the paper.
    if !isMail,
      entries.values.contains(where: {
        $0.part == .byline && !FieldLabel.namesSender($0.label) || FieldLabel.isOfRecord($0.label)
      })
    {
      for index in order where entries[index]?.part == .byline {
        if let label = entries[index]?.label, FieldLabel.namesSender(label) { entries[index]?.part = .masthead }
      }
    }
    if entries.values.contains(where: { $0.part == .headline && $0.label.lowercased() == "rubrik" }),
      !entries.values.contains(where: { FieldLabel.isNordic($0.label) })
    {
      for index in order where entries[index]?.label.lowercased() == "rubrik" { entries[index]?.part = .section }
    }
    keepAbove(text)
    gather(order)
    for part in Part.allCases where part.isSingle {
      let rivals = order.filter { entries[$0]?.part == part }
      guard rivals.count > 1 else { continue }
      let named = rivals.filter { entries[$0]?.value.isEmpty == false }
      let chosen =
        named.first { index in entries[index].map { !FieldLabel.isWeak($0.label) } ?? false } ?? named.first
        ?? rivals[0]
      for index in rivals where index != chosen { entries[index]?.part = .otherLabel }
    }
  }

  /// Puts together what the lines of one label say of authors, and those of all labels of subjects.
  private mutating func gather(_ order: [Int]) {
    for first in order {
      guard let entry = entries[first], !entry.isGathered, !entry.value.isEmpty,
        entry.part == .tags || entry.part == .byline && !FieldLabel.namesSender(entry.label)
      else { continue }
      for index in order where index > first {
        guard let other = entries[index], other.part == entry.part, !other.value.isEmpty,
          other.part == .tags || other.label.lowercased() == entry.label.lowercased()
        else { continue }
        entries[first]?.more.append(other.value)
        entries[index]?.isGathered = true
        entries[index]?.part = .otherLabel
      }
    }
  }

  /// Lines right above the first known label that look like labels are some, where a headline has its own.
  private mutating func keepAbove(_ text: SourceText) {
    guard entries.values.contains(where: { $0.part == .headline }), start > 0, start < end else { return }
    var index = start - 1
    while index >= 0, entries[index] == nil, !text.lines[index + 1].beginsBlock, text.lines[index].width <= 90,
      let (label, value) = Self.split(text.string(index)), !value.isEmpty, label.split(separator: " ").count <= 3,
      value.split(separator: " ").count <= 8
    {
      entries[index] = Entry(
        label: label, part: .otherLabel, value: value, lines: index..<index + 1,
        isUnknown: FieldLabel.part(of: label) == nil)
      index -= 1
    }
  }

  /// Whether a line names a mail's sender.
  private static func sends(_ entry: Entry) -> Bool {
    entry.part == .byline && FieldLabel.namesSender(entry.label)
      && (entry.value.contains("@") || entry.value.contains(" at "))
  }

  /// The labels and codes before lines of the text, word for word.
  func cutWords(of text: SourceText) -> [String] {
    cuts.sorted { $0.key < $1.key }.map { index, length in
      String(decoding: text.bytes[text.lines[index].range].prefix(length), as: UTF8.self).trimmedBlanks
    }
  }

  // MARK: - Lines

  /// A label and what stands behind it.
  static func split(_ line: String) -> (label: String, value: String)? {
    // `:Date: 3 May 1931`, a field of reStructuredText.
    if line.first == ":", line.dropFirst().first?.isLetter == true {
      return split(String(line.dropFirst())).flatMap { $0.value.isEmpty ? nil : $0 }
    }
    // `#+TITLE: Bread riots`, a keyword of Org.
    if line.hasPrefix("#+") { return split(String(line.dropFirst(2))) }
    // The wide colon of East Asia is EF BC 9A, and needs no blank behind it.
    guard let colon = line.utf8.prefix(44).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF }),
      line.utf8[colon] != 0xEF || line.unicodeScalars[colon] == "："
    else {
      return FieldLabel.announcesText(line) ? (line, "") : nil
    }
    // French sets a blank before the colon.
    let label = line[..<colon].trimmedBlanks
    let singular = FieldLabel.singular(label[...])
    let behind = line.unicodeScalars.index(after: colon)
    let hasBlank = behind == line.endIndex || line[behind].isWhitespace || line.unicodeScalars[colon] == "："
    guard hasBlank, let first = label.unicodeScalars.first, CharacterKind(first).isLetter,
      singular.unicodeScalars.allSatisfy({ CharacterKind($0).isLetter || " -/.°'’\u{A0}".unicodeScalars.contains($0) }),
      label.split(whereSeparator: \.isWhitespace).count <= 6
    else { return nil }
    return (label, line[behind...].trimmedBlanks)
  }

  /// `From ann@example.org Thu Aug 25 18:26:10 2005`, which begins a message in a mailbox file (RFC 4155).
  static func isMailboxLine(_ line: String) -> Bool {
    guard line.hasPrefix("From ") else { return false }
    return line.split(separator: " ").contains { word in
      let parts = word.split(separator: ":")
      return parts.count >= 2 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isNumber) }
    }
  }

  /// `-------- Forwarded Message --------`, `Begin forwarded message:`.
  private static func isForwardMark(_ line: String) -> Bool {
    guard line.utf8.count <= 90 else { return false }
    let words = line.lowercased().trimmingMarks
    return forwardMarks.contains(words)
  }

  private static let forwardMarks = Languages.set(.forwardMarks)

  private static func isPrelude(_ line: String) -> Bool {
    isMailboxLine(line) || isForwardMark(line) || DocumentMark(line, line: 0) != nil
      || !line.unicodeScalars.contains { CharacterKind($0).isWordCharacter }
  }
}

extension String {
  /// Without the hyphens, signs and blanks around it.
  fileprivate var trimmingMarks: String {
    var text = self[...]
    while let first = text.first, !first.isLetter { text.removeFirst() }
    while let last = text.last, !last.isLetter { text.removeLast() }
    return String(text)
  }
}
