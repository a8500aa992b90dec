import Archive
import Support

/// What the words in a layout's fields say of the article.
struct LayoutValues {
  private let dates: DateReader

  init(_ dates: DateReader) {
    self.dates = dates
  }

  /// Whether words can be what a field is.
  func reads(_ field: LayoutField, _ words: String) -> Bool {
    switch field {
    case .date(let order): date(words, order) != nil
    case .key(.language): LanguageName.tag(for: words) != nil
    case .key(.page), .key(.volume), .key(.issue): words.utf8.count <= 60
    default: true
    }
  }

  /// The date that words are, if they are a date and nothing else.
  func date(_ words: String, _ order: Configuration.DateOrder?) -> DateReading? {
    let reader = DateReader(order: order ?? dates.order, earliestShortYear: dates.earliestShortYear)
    return reader.dates(in: words).first { reading in
      let rest = words[..<reading.fullRange.lowerBound] + words[reading.fullRange.upperBound...]
      return reading.date != nil && !rest.contains { $0.isLetter || $0.isNumber }
    }
  }

  /// What a line of a layout says, as a part of the article's head or end.
  func candidate(_ line: LayoutFit.Line, of layout: Layout, in text: SourceText) -> Candidate {
    var values = FieldValues()
    var doubts: [Doubt] = []
    if !line.found.isEmpty, line.found.allSatisfy({ $0.field == .leftOut }) {
      // A line of which nothing is kept is noted as it stands.
      values.leftOut = line.lines.map { text.string($0) }
    } else {
      values.leftOut = line.constant.map { String($0.drop { ",;·– ".contains($0) }).trimmedBlanks }.filter {
        !$0.isEmpty
      }
      read(line.found, text.lines[line.lines.lowerBound].number, into: &values, &doubts)
    }
    var sheet = EvidenceSheet()
    sheet.add(8, "the layout “\(layout.name)” has it there")
    return Candidate(
      // Where the text begins in it, the line is the text's.
      part: Self.part(line.found.map(\.field)),
      lines: line.found.last?.field == .text ? line.lines.upperBound..<line.lines.upperBound : line.lines,
      evidence: sheet, values: values, doubts: doubts,
      isLabelled: true)
  }

  /// Takes over what fields say that stand in the line of this number.
  func read(
    _ found: [(field: LayoutField, words: String)], _ line: Int, into values: inout FieldValues, _ doubts: inout [Doubt]
  ) {
    for (field, words) in found {
      var said = FieldValues()
      switch field {
      case .key(.language):
        said.language = LanguageName.tag(for: words)
        said.leftOut = [words]
      case .key(.tags): said.tags = TagList.tags(in: words)
      case .key(let key): said[key] = words
      case .byline:
        said.byline = words
        said.authors = Self.authors(words)
      case .date(let order): read(date: words, order, line, into: &said, &doubts)
      case .extra(let key): said.keep(words, as: key)
      case .leftOut: if !words.isEmpty { said.leftOut = [words] }
      case .text: break
      }
      values.merge(said)
    }
  }

  /// The persons in a byline.
  static func authors(_ words: String) -> [String] {
    // That it is a byline need not be guessed: "Lee, Ann" is one person.
    let authors = MailSender(words).authors
    return authors.isEmpty ? Byline(words)?.authors ?? [] : authors
  }

  private func read(
    date words: String, _ order: Configuration.DateOrder?, _ line: Int, into said: inout FieldValues,
    _ doubts: inout [Doubt]
  ) {
    said.printedDate = words
    guard let reading = date(words, order) else { return }
    said.date = reading.date
    said.provenOrder = reading.proves
    doubts += reading.doubts.map { Doubt($0, line: line) }
  }

  /// What a line with these fields is called.
  private static func part(_ fields: [LayoutField]) -> Part {
    let parts = fields.compactMap { field -> Part? in
      switch field {
      case .byline: .byline
      case .date: .date
      case .key(let key): Part.allCases.first { $0.key == key } ?? (key == .tags ? .tags : .language)
      case .extra, .leftOut, .text: nil
      }
    }
    return parts.count > 1 ? .folio : parts.first ?? .otherLabel
  }
}
