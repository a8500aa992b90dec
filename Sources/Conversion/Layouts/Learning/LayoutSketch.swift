import Archive
import Support

/// The lines above and below one text, with what of them is a field's, drawn as a layout that fits this text.
struct LayoutSketch {
  /// A line, or several that one field fills.
  private struct Line {
    let lines: Range<Int>
    var pieces: [Layout.Piece]
  }

  /// The layout: what is no field's stands there word for word.
  let layout: Layout
  /// The fields whose words stand in no line.
  private(set) var unfound: [LayoutField] = []

  /// - Parameters:
  ///   - body: the lines of the article's text.
  ///   - date: the article's date.
  init(
    name: String, _ text: SourceText, from start: Int, body: ArticleBody, _ values: [StatedValue],
    date: PartialDate?, printedDate: String?, _ dates: DateReader
  ) {
    let lines = body.lines
    var head = (start..<lines.lowerBound).map { Line(lines: $0..<$0 + 1, pieces: [.words(text.line($0))]) }
    if body.wordsBefore > 0 {
      let first = text.line(lines.lowerBound)
      let before = first[..<first.start(ofWord: body.wordsBefore)]
      head.append(
        Line(lines: lines.lowerBound..<lines.lowerBound + 1, pieces: [.words(String(before)), .field(.text)]))
    }
    var tail = (lines.upperBound..<text.lines.count).map { Line(lines: $0..<$0 + 1, pieces: [.words(text.line($0))]) }
    func place(_ find: (inout [Line]) -> Bool) -> Bool { find(&head) || find(&tail) }
    // The date first: a page's number may be that of a day.
    if let date {
      // What leads to the date, as "on" does, is no part of it.
      let printed = printedDate.flatMap { printed in
        dates.dates(in: printed).first { $0.date == date }.map { String(printed[$0.range]) }
      }
      let isPlaced = printed.map { words in place { Self.place(.date(nil), words.oneBlank, in: &$0, text) } } ?? false
      // Figures that could be read in two ways are told by the day that the editor wrote.
      let orders = [nil] + Configuration.DateOrder.allCases.map(Optional.some)
      if !isPlaced, !orders.contains(where: { order in place { Self.place(date, order, in: &$0, dates) } }) {
        unfound.append(.date(nil))
      }
    }
    for value in values {
      let words = value.words.oneBlank
      if !place({ Self.place(value.field, words, in: &$0, text) }) { unfound.append(value.field) }
    }
    layout = Layout(
      name: name, head: Self.rows(head, text, above: body.wordsBefore > 0 ? nil : lines.lowerBound),
      tail: Self.rows(tail, text))
  }

  /// Puts a field where its words are a line, or several, or stand in one.
  private static func place(_ field: LayoutField, _ words: String, in lines: inout [Line], _ text: SourceText) -> Bool {
    guard !words.isEmpty else { return false }
    for first in lines.indices {
      var all = ""
      for last in lines[first...].indices.prefix(6) {
        guard case .words(let line)? = lines[last].pieces.first, lines[last].pieces.count == 1 else { break }
        all += (all.isEmpty ? "" : " ") + line
        if all.utf8.count > words.utf8.count { break }
        if all.isSame(as: words) {
          let whole = lines[first].lines.lowerBound..<lines[last].lines.upperBound
          lines.replaceSubrange(first...last, with: [Line(lines: whole, pieces: [.field(field)])])
          return true
        }
      }
    }
    for index in lines.indices where lines[index].lines.count == 1 {
      for place in lines[index].pieces.indices {
        guard case .words(let line) = lines[index].pieces[place], let range = line.range(ofWords: words) else {
          continue
        }
        return put(field, range, of: line, at: place, in: &lines[index])
      }
    }
    return false
  }

  /// Puts the date where a line has it.
  private static func place(
    _ date: PartialDate, _ order: Configuration.DateOrder?, in lines: inout [Line], _ dates: DateReader
  ) -> Bool {
    let reader = DateReader(order: order ?? dates.order, earliestShortYear: dates.earliestShortYear)
    for index in lines.indices where lines[index].lines.count == 1 {
      for place in lines[index].pieces.indices {
        guard case .words(let line) = lines[index].pieces[place],
          let found = reader.dates(in: line).first(where: { $0.date == date })
        else { continue }
        return put(.date(order), found.range, of: line, at: place, in: &lines[index])
      }
    }
    return false
  }

  private static func put(
    _ field: LayoutField, _ range: Range<String.Index>, of words: String, at place: Int, in line: inout Line
  ) -> Bool {
    let before: [Layout.Piece] = words[..<range.lowerBound].isEmpty ? [] : [.words(String(words[..<range.lowerBound]))]
    let behind: [Layout.Piece] = words[range.upperBound...].isEmpty ? [] : [.words(String(words[range.upperBound...]))]
    // Two fields with nothing between them could not be told apart.
    if before.isEmpty, place > 0 || behind.isEmpty && place + 1 < line.pieces.count { return false }
    line.pieces.replaceSubrange(place...place, with: before + [.field(field)] + behind)
    return true
  }

  private static func rows(_ lines: [Line], _ text: SourceText, above body: Int?) -> [Layout.Row] {
    var rows = rows(lines, text)
    if rows.first?.isBlank == true { rows.removeFirst() }
    if let body, text.lines[body].beginsBlock, !rows.isEmpty { rows.append(.blank) }
    return rows
  }

  private static func rows(_ lines: [Line], _ text: SourceText) -> [Layout.Row] {
    var rows: [Layout.Row] = []
    for line in lines {
      if text.lines[line.lines.lowerBound].beginsBlock { rows.append(.blank) }
      rows.append(Layout.Row(line.lines.count > 1 ? .oneOrMore : .once, line.pieces))
    }
    return rows
  }
}

extension SourceText {
  /// A line's words, one blank for several.
  func line(_ index: Int) -> String { String(decoding: words(of: index), as: UTF8.self) }
}

extension String {
  /// Where a word begins, counted from 0.
  fileprivate func start(ofWord number: Int) -> String.Index {
    var count = -1
    var isInside = false
    for index in unicodeScalars.indices {
      let isWord = CharacterKind(unicodeScalars[index]).isWordCharacter
      if isWord, !isInside { count += 1 }
      if count == number {
        // A quotation mark before the first word is the text's.
        var start = index
        while start > startIndex, unicodeScalars[unicodeScalars.index(before: start)] != " " {
          start = unicodeScalars.index(before: start)
        }
        return start
      }
      isInside = isWord
    }
    return endIndex
  }

  /// Whether both are the same words, whatever their capitals.
  fileprivate func isSame(as other: String) -> Bool {
    self == other || utf8.count == other.utf8.count && lowercased() == other.lowercased()
  }

  /// Where words stand, whatever their capitals, and not as a part of longer ones: papers set bylines in capitals, and
  /// editors do not.
  fileprivate func range(ofWords words: String) -> Range<String.Index>? {
    let length = words.count
    var before: Character = " "
    for start in indices {
      defer { before = self[start] }
      if before.isLetter || before.isNumber { continue }
      guard let end = index(start, offsetBy: length, limitedBy: endIndex) else { return nil }
      let isWhole = end == endIndex || !self[end].isLetter && !self[end].isNumber
      if isWhole, String(self[start..<end]).isSame(as: words) { return start..<end }
    }
    return nil
  }
}
