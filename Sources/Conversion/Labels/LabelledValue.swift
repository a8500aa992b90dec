import Archive
import Support

/// What a labelled line says of the article.
struct LabelledValue {
  private(set) var part: Part
  private(set) var values = FieldValues()
  private(set) var doubts: [Doubt] = []

  /// - Parameters:
  ///   - printed: the whole of the labelled lines, word for word.
  ///   - line: the line's number in the file.
  ///   - isDated: whether another line says when the article appeared.
  init(
    _ entry: LabelBlock.Entry, printed: String, line: Int, dates: DateReader, isDated: Bool = true, isMail: Bool = false
  ) {
    part = entry.part
    let value = EncodedWords.decoded(entry.value) ?? entry.value
    if Withholding.isSaid(by: entry.label, value) {
      values.isDraft = true
      part = .otherLabel
    }
    if value.isEmpty || part == .date && CopyDate.isBehind(entry.label) { part = .otherLabel }
    if entry.isUnknown, !isMail, let key = Self.key(entry.label), !value.isEmpty {
      values.keep(value, as: key)
    } else {
      read(value, line, dates, isDated: isDated)
      for other in entry.more { gather(other) }
    }
    if entry.isGathered {
      // What it says stands with the first line of its kind.
      values.leftOut = [printed.dropLast(entry.value.count).trimmedBlanks]
    } else {
      account(for: printed, value, isList: !entry.more.isEmpty)
    }
  }

  private mutating func read(_ value: String, _ line: Int, _ dates: DateReader, isDated: Bool) {
    switch part {
    case .masthead: read(masthead: value, line, dates, isDated: isDated)
    case .section: read(section: value)
    case .place: values.place = Dateline.dayAndMonth(value) ?? value
    case .byline where !value.contains(where: \.isLetter): part = .otherLabel
    case .byline:
      let sender = MailSender(value)
      values.byline = sender.byline
      values.authors = sender.authors
      values.place = sender.place
    case .date:
      guard let reading = dates.dates(in: value).first else {
        if !value.utf8.contains(where: { $0.isASCIIDigit }) {
          part = .otherLabel
        } else {
          values.printedDate = value
        }
        return
      }
      values.printedDate = value
      values.date = reading.date
      values.provenOrder = reading.proves
      doubts = reading.doubts.map { Doubt($0, line: line) }
    case .tags: values.tags = TagList.tags(in: value)
    case .language: if let tag = LanguageName.tag(for: value) { values.language = tag } else { part = .otherLabel }
    default: if let key = part.key { values[key] = value } else { part = .otherLabel }
    }
  }

  /// Adds what another line of the same kind says.
  private mutating func gather(_ value: String) {
    if part == .tags {
      for tag in TagList.tags(in: value) where !values.tags.contains(tag) { values.tags.append(tag) }
    } else {
      let sender = MailSender(value)
      values.byline = [values.byline, sender.byline].compactMap(\.self).joined(separator: "; ")
      values.authors += sender.authors.filter { !values.authors.contains($0) }
    }
  }

  private mutating func read(masthead value: String, _ line: Int, _ dates: DateReader, isDated: Bool) {
    let reading = MastheadValue(value, dates: dates)
    values.publication = reading.name
    values.volume = reading.numbers?.volume
    values.issue = reading.numbers?.issue
    values.page = reading.numbers?.page
    guard !isDated, let date = reading.date else { return }
    values.date = date.date
    values.provenOrder = date.proves
    values.printedDate = date.printed(in: value)
    doubts = date.doubts.map { Doubt($0, line: line) }
  }

  /// `Home Pages; Pg. 18`.
  private mutating func read(section value: String) {
    if let mark = value.lastIndex(where: { ";,".contains($0) }),
      let page = FolioReading(page: value[value.index(after: mark)...].trimmedBlanks)?.page
    {
      values.page = page
      let name = value[..<mark].trimmedBlanks
      if !name.isEmpty { values.section = name }
    } else if let page = FolioReading(page: value)?.page {
      values.page = page
    } else {
      values.section = value
    }
  }

  /// Every word of the lines stands in a field, or is named as left out.
  private mutating func account(for printed: String, _ value: String, isList: Bool) {
    if part == .otherLabel, values.extra.isEmpty, values.allTexts.isEmpty {
      let isDraft = values.isDraft
      values = FieldValues()
      values.isDraft = isDraft
      values.leftOut = [printed]
      return
    }
    let label = printed.hasSuffix(value) ? printed.dropLast(value.count).trimmedBlanks : ""
    if !label.isEmpty { values.leftOut = [label] }
    var kept = WordCount(values)
    let missing = printed.words.filter { kept.firstMissing(of: $0) != nil }
    if missing.isEmpty { return }
    // A line or two that were put together otherwise, or words of the value that no field takes.
    values.leftOut =
      missing.count > 12 || label.isEmpty && !isList
      ? [printed] : [label, missing.joined(separator: " ")].filter { !$0.isEmpty }
  }

  /// The key under which an unknown label's value is kept; `nil` where it would be taken for another.
  private static func key(_ label: String) -> String? {
    guard let key = Slug(label)?.text, key.utf8.count <= 40 else { return nil }
    return ArticleKey(named: key)?.isPlain ?? false || !Article.isNearKey(key) ? key : nil
  }
}
