import Archive
import Support

/// Looks for what stands between articles in a text that nothing parts: so that several never become one without a
/// word.
struct SeveralArticles {
  /// A place where an article may end, by what stands there.
  private enum Mark: Hashable {
    /// A run of one sign: the line as it stands.
    case line(String)
    case pageBreak
    /// A label that each text of an export has: `HEADLINE:`.
    case label
    /// `Document 3`, of marks that do not count all texts of the file.
    case document
    /// `Document GRDN000020010914dt4o00ab1`, the last line of a database's record.
    case record
    /// A headline with who wrote it and when, as at the top, and nothing between.
    case head

    /// Its place among those that stand as often and begin at the same line.
    var rank: Int {
      switch self {
      case .line: 0
      case .pageBreak: 1
      case .label: 2
      case .document: 3
      case .record: 4
      case .head: 5
      }
    }
  }

  /// What a look at some lines gives.
  private struct Head {
    /// The lines that are a date, or a name and a date.
    var dates: Set<String> = []
    var hasByline = false
    /// Whether the file's first line stands there again.
    var hasMasthead = false
    /// Whether the first line is in capitals, and short.
    var hasCapitals = false
  }

  private let text: SourceText
  private let dates: DateReader
  private let masthead: String

  /// The doubt that a text holds several articles; `nil` when nothing speaks for it.
  static func doubt(_ text: SourceText, _ decoded: DecodedText, _ settings: ConversionSettings) -> Doubt? {
    let dates = DateReader(order: settings.dateOrder, earliestShortYear: settings.earliestShortYear)
    return SeveralArticles(text: text, dates: dates).find(decoded)
  }

  private init(text: SourceText, dates: DateReader) {
    self.text = text
    self.dates = dates
    masthead = text.lines.isEmpty ? "" : text.opening(of: 0)
  }

  private func find(_ decoded: DecodedText) -> Doubt? {
    // Few texts have anything to compare it with.
    lazy var top = head(at: 0)
    var found: [Mark: (first: Int, count: Int)] = [:]
    var labels = 0
    func add(_ mark: Mark, _ line: Int) {
      found[mark] = (found[mark]?.first ?? line, (found[mark]?.count ?? 0) + 1)
    }
    let topLines = headLines(at: 0)
    for index in text.lines.indices {
      let line = text.lines[index]
      if let topLines, index > topLines.count, line.beginsBlock, headLines(at: index) == topLines,
        index + topLines.count < text.lines.count
      {
        add(.head, index)
      }
      if line.followsPageBreak, index > 0, isNewHead(head(at: index), top, repeatsPages: true) {
        add(.pageBreak, index)
      }
      guard line.range.count <= 400 else { continue }
      let bytes = text.bytes[line.range]
      if ArticleSeparator.run(in: bytes) != nil {
        guard index > 0, index + 1 < text.lines.count, line.beginsBlock || text.lines[index + 1].beginsBlock else {
          continue
        }
        if isNewHead(head(at: index + 1), top, repeatsPages: false) { add(.line(text.string(index)), index) }
      } else if bytes.contains(UInt8(ascii: ":")), line.beginsBlock || index == 0 || isLabel(index - 1),
        isHeadlineLabel(index)
      {
        labels += 1
        if labels > 1 { add(.label, index) }
      }
    }
    let marks = DocumentMark.all(in: decoded)
    if marks.count > 1 {
      found[.document] = (text.lines.firstIndex { $0.number >= decoded.lines[marks[0].line].number } ?? 0, marks.count)
    }
    let records = RecordMark.documents(in: decoded)
    if records.count > 1 {
      let line = text.lines.firstIndex { $0.number >= decoded.lines[records[0]].number } ?? 0
      found[.record] = (line, records.count)
    }
    return found.max { one, other in
      (one.value.count, other.value.first, other.key.rank) < (other.value.count, one.value.first, one.key.rank)
    }.map(doubt)
  }

  private func doubt(_ mark: Mark, _ found: (first: Int, count: Int)) -> Doubt {
    let separator: String?
    let what: String
    var count = found.count + 1
    switch mark {
    case .line(let line):
      (separator, what) = (line, "a line '\(line)' with a head below it stands before each")
    case .pageBreak: (separator, what) = ("\\f", "each begins on a page of its own (a form feed)")
    case .label: (separator, what) = (nil, "the label of a headline stands in it \(count) times")
    case .head: (separator, what) = (nil, "a headline with who wrote it and when stands in it \(count) times")
    case .document, .record:
      count = found.count
      (separator, what) = (nil, "lines such as '\(text.string(found.first))' stand in it")
    }
    let advice =
      separator.map { "If it does, write into pressmark.yml: article-separator: \"\($0.yamlEscaped)\"" }
      ?? "If it does, put a line such as ===== between them and write into pressmark.yml: article-separator: \"=====\""
    return Doubt(
      kind: .severalArticles, line: text.lines[found.first].number,
      message: "the text looks as if it held \(count) articles: \(what)", advice: advice)
  }

  // MARK: - Heads

  /// What a line of a head is.
  private enum HeadLine {
    case words, byline, date
  }

  /// What the lines of a head are that begins there, down to who wrote the article and when; `nil` where they do not
  /// say both, or the first is no headline.
  private func headLines(at start: Int) -> [HeadLine]? {
    var lines: [HeadLine] = []
    for index in start..<min(start + 5, text.lines.count) {
      guard text.lines[index].width <= 120 else { return nil }
      let line = text.string(index)
      if index == start {
        guard !LineShape(line).endsSentence, (2...20).contains(LineShape(line).words) else { return nil }
      }
      let isByline = line.utf8.count > 3 && Byline(line)?.isMarked == true
      lines.append(isByline ? .byline : isDate(line) ? .date : .words)
      if lines.contains(.byline), lines.contains(.date) { return lines[0] == .words ? lines : nil }
    }
    return nil
  }

  // MARK: - What stands below a mark

  /// What the lines say with which an article would begin.
  private func head(at start: Int) -> Head {
    var head = Head()
    var blocks = 0
    for index in start..<min(start + 5, text.lines.count) {
      if index > start, text.lines[index].beginsBlock { blocks += 1 }
      guard text.lines[index].width <= 80 else { break }
      let line = text.string(index)
      if index == start {
        let shape = LineShape(line)
        head.hasCapitals = shape.isInCapitals && shape.words <= 12
      }
      if line == masthead { head.hasMasthead = true }
      if isDate(line) { head.dates.insert(line) }
      if index > start, line.utf8.count > 3, Byline(line)?.isMarked == true { head.hasByline = true }
    }
    return head
  }

  /// Whether an article may begin there as the first of the file did.
  private func isNewHead(_ head: Head, _ top: Head, repeatsPages: Bool) -> Bool {
    let hasDate = !head.dates.isEmpty && !top.dates.isEmpty
    if repeatsPages {
      // A masthead with its date stands at the top of every page of one article, too.
      return hasDate && head.dates.isDisjoint(with: top.dates) || head.hasByline && top.hasByline
    }
    return hasDate || head.hasByline || head.hasMasthead || head.hasCapitals && top.hasCapitals
  }

  /// Whether a line is a date, alone or with a name.
  private func isDate(_ line: String) -> Bool {
    dates.dates(in: line).contains { reading in
      guard !reading.isBareYear, reading.precision != .decade else { return false }
      let rest = line.utf8.count - reading.printed(in: line).utf8.count
      return rest <= 40 && LineShape(line).longSmallWords <= 2
    }
  }

  // MARK: - Labels

  private func label(_ index: Int) -> Part? {
    let opening = text.opening(of: index)
    guard let colon = opening.firstIndex(of: ":"), opening[..<colon].utf8.count <= 24 else { return nil }
    return FieldLabel.part(of: opening[..<colon].trimmedBlanks)
  }

  private func isLabel(_ index: Int) -> Bool { label(index) != nil }

  private func isHeadlineLabel(_ index: Int) -> Bool {
    guard label(index) == .headline else { return false }
    // An answer quotes the head of the mail it answers, which is no article of its own.
    return !text.string(index).lowercased().hasPrefix("subject: re:")
  }
}

extension String {
  /// As it stands between double quotes in YAML; a form feed is written already.
  fileprivate var yamlEscaped: String {
    self == "\\f" ? self : replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
