import Archive
import Documents
import Markdown

/// A front matter that a source text brings with it, as texts from another system do.
struct GivenFrontMatter {
  private(set) var values = FieldValues()
  private(set) var doubts: [Doubt] = []
  /// The first line of the text below it.
  let end: Int

  private let dates: DateReader
  private let today: CalendarDay?

  /// How many lines are looked at for its end.
  static let longest = 400

  /// `nil` when the text has none: then its lines are text like any others.
  init?(_ text: SourceText, dates: DateReader, today: CalendarDay? = nil) {
    guard let (entries, end) = Self.entries(of: text) else { return nil }
    self.end = end
    self.dates = dates
    self.today = today
    for entry in entries { read(entry) }
    // A comment, an escape: what the fields do not hold is named, word for word.
    var kept = WordCount(values, keys: ArticleKey.names)
    for index in 0..<end {
      let line = text.string(index)
      if kept.firstMissing(of: line) != nil { values.leftOut.append(line) }
    }
  }

  // MARK: - Lines

  /// The first line below a text's front matter, where it stands between lines of its own and a key of it is known;
  /// `nil` where there is none.
  static func end(in text: SourceText) -> Int? {
    guard let (entries, end) = entries(of: text), entries.contains(where: { isKnown($0) }) else { return nil }
    return end
  }

  private static func isKnown(_ entry: YAMLEntry) -> Bool {
    if case .other = GivenKey(entry.key) { false } else { true }
  }

  /// The keys and values at the top of a text, and the first line below them.
  private static func entries(of text: SourceText) -> (entries: [YAMLEntry], end: Int)? {
    guard let first = text.lines.first, first.indent == 0 else { return nil }
    let fence = text.string(0)
    let isTOML = fence == "+++"
    // Hexo needs no line above.
    let start = isTOML || fence == "---" ? 1 : 0
    let range = start..<min(text.lines.count, longest)
    guard
      let close = range.first(where: { index in
        guard text.lines[index].range.count == 3, text.lines[index].indent == 0 else { return false }
        let line = text.string(index)
        return isTOML ? line == "+++" : line == "---" || line == "..." && start == 1
      }), close > start
    else { return nil }
    let inner = start..<close
    var entries: [YAMLEntry]?
    if start == 1, !isTOML {
      let yaml = text.bytes[first.range.upperBound..<text.lines[close].range.lowerBound]
      entries = (try? YAMLMapping(parsing: yaml, firstLine: first.number))?.entries
    }
    if entries == nil, let sloppy = SloppyFrontMatter(text, inner, separator: isTOML ? "=" : ":") {
      // A line that says nothing of the kind is a slip only among others that do.
      if sloppy.unread > 0, start == 0 || !sloppy.entries.contains(where: isKnown) { return nil }
      entries = sloppy.entries
    }
    guard let entries, isFrontMatter(entries, isFenced: start == 1) else { return nil }
    return (entries, close + 1)
  }

  /// Whether the keys are those of a front matter: a masthead or a note may stand between rules, too.
  private static func isFrontMatter(_ entries: [YAMLEntry], isFenced: Bool) -> Bool {
    let known = entries.count { isKnown($0) }
    if isFenced { return known > 0 || entries.count > 1 }
    return known > 1 && entries.contains { $0.key == "title" }
      && entries.allSatisfy { $0.key.utf8.allSatisfy { $0 < 0x80 } && $0.key.first?.isLowercase == true }
  }

  // MARK: - Values

  private mutating func read(_ entry: YAMLEntry) {
    let list = Self.texts(entry.value)
    let names = Self.names(entry.value)
    guard let list = list ?? names else {
      // Nested values have no place in a flat front matter: their lines are named, word for word.
      values.leftOut.append(Self.written(entry.key, entry.value))
      return
    }
    let value = list.joined(separator: ", ")
    if value.isEmpty {
      keepLabel(of: entry)
      return
    }
    let isTaken =
      switch GivenKey(entry.key) {
      case .part(let part): take(part, value, list, entry, isOneText: Self.isText(entry.value))
      case .categories: takeCategories(list)
      case .slug: takeSlug(value, entry)
      case .address: takeAddresses(list, entry)
      case .publishing: takeWithholding(value, entry)
      case .publishedFrom: takeDay(value, entry, isBeginning: true)
      case .publishedUntil: takeDay(value, entry, isBeginning: false)
      case .other: false
      }
    if isTaken { keepLabel(of: entry) } else { values.keep(value, as: entry.key) }
  }

  /// A key that stays what it is needs no word.
  private mutating func keepLabel(of entry: YAMLEntry) {
    if !ArticleKey.names.contains(entry.key) { values.leftOut.append("\(entry.key):") }
  }

  private mutating func take(_ part: Part, _ value: String, _ list: [String], _ entry: YAMLEntry, isOneText: Bool)
    -> Bool
  {
    // `headline: false` names no headline.
    if ["true", "false", "null", "~", "none"].contains(value.lowercased()) { return false }
    // What Pressmark itself says of a text is not for the text to say, and an address is no paper.
    if part == .masthead, entry.key == "source", value.contains("/") || value.isSourceFile {
      return false
    }
    if let key = part.key { return set(key, value) }
    switch part {
    case .language:
      guard let tag = LanguageName.tag(for: value) else {
        tell("'\(value)' in '\(entry.key)' is no language", "Write it into the content file: language: \"en\".", entry)
        return false
      }
      return set(.language, tag)
    case .tags:
      let tags = isOneText ? TagList.tags(in: value) : list
      values.tags += tags.filter { !values.tags.contains($0) }
      return true
    case .byline:
      guard values.byline == nil, values.authors.isEmpty else { return false }
      if isOneText {
        values.byline = value
        values.authors = Byline(value, isMarked: true)?.authors ?? []
      } else {
        values.authors = list
      }
      return true
    case .date: return takeDate(value, entry)
    default: return false
    }
  }

  private mutating func set(_ key: ArticleKey, _ value: String) -> Bool {
    guard values[key] == nil else { return false }
    values[key] = value
    return true
  }

  private mutating func takeDate(_ value: String, _ entry: YAMLEntry) -> Bool {
    guard values.date == nil, values.printedDate == nil else { return false }
    if let date = try? PartialDate(edtf: value) {
      values.date = date
    } else if let reading = dates.dates(in: value).first {
      values.date = reading.date
      values.printedDate = value
      doubts += reading.doubts.map { Doubt($0, line: entry.valuePosition.line) }
    } else {
      return false
    }
    return true
  }

  /// One is the part of the paper; several are subjects.
  private mutating func takeCategories(_ list: [String]) -> Bool {
    if list.count == 1, values.section == nil { return set(.section, list[0]) }
    values.tags += list.filter { !values.tags.contains($0) }
    return true
  }

  private mutating func takeSlug(_ value: String, _ entry: YAMLEntry) -> Bool {
    guard values.slug == nil else { return false }
    if Slug(written: value) != nil { return set(.slug, value) }
    guard let slug = Slug(value.split(separator: "/").last.map(String.init) ?? value) else { return false }
    tell(
      "'\(value)' cannot be an address as it stands; '\(slug.text)' is used",
      "If it should be another, write it into the content file: slug: \"\(slug.text)\".", entry)
    return set(.slug, slug.text)
  }

  private mutating func takeAddresses(_ list: [String], _ entry: YAMLEntry) -> Bool {
    // Eleventy's word for a page of its own that is not written.
    if list.allSatisfy({ ["true", "false"].contains($0.lowercased()) }) { return false }
    let isLink = ["url", "link", "permalink"].contains(entry.key.lowercased())
    // Where an article stands in another's site is worth keeping, and no address of this one.
    if isLink, list.contains(where: { $0.contains("://") }) { return false }
    let aliases = list.map { ($0, GivenAddress.alias(for: $0)) }
    for (address, _) in aliases.filter({ $0.1 == nil }) {
      values.leftOut.append(address)
      tell(
        "the old address '\(address)' in '\(entry.key)' cannot be kept",
        "Links to it will not work. Where there is an address that ends with .html, write it into the content file: aliases:.",
        entry)
    }
    for alias in aliases.compactMap(\.1) where !values.aliases.contains(alias) { values.aliases.append(alias) }
    return true
  }

  private mutating func takeWithholding(_ value: String, _ entry: YAMLEntry) -> Bool {
    if Withholding.isSaid(by: entry.key, value) {
      values.isDraft = true
      // The words that said so are named: whoever wants it published has one line to delete.
      if entry.key != "draft" { values.leftOut.append(value) }
      return true
    }
    if Withholding.isDenied(by: entry.key, value) { return entry.key == "draft" }
    // `published: 2018-11-02` says when.
    if (try? PartialDate(edtf: value)) != nil || !dates.dates(in: value).isEmpty {
      return takeDay(value, entry, isBeginning: true)
    }
    values.isDraft = true
    tell(
      "'\(entry.key): \(value.shortened)' leaves open whether the article may be published: it stays out",
      "If it may, delete the line draft: true in the content file.", entry, kind: .publishing)
    return false
  }

  /// The day on which another system would begin, or cease, to show the article.
  private mutating func takeDay(_ value: String, _ entry: YAMLEntry, isBeginning: Bool) -> Bool {
    if let day = dates.dates(in: value).first?.date?.day, let today {
      if isBeginning ? day > today : day < today {
        values.isDraft = true
        tell(
          "'\(entry.key): \(value)' keeps the article out of the site",
          "When it may be published, delete the line draft: true in the content file.", entry, kind: .publishing)
      } else if !isBeginning {
        tell(
          "'\(entry.key): \(value)' says until when to publish, which nobody will look after here",
          "On that day write draft: true into the content file, if the article is to go.", entry, kind: .publishing)
      }
    }
    return isBeginning && takeDate(value, entry)
  }

  private mutating func tell(
    _ message: String, _ advice: String, _ entry: YAMLEntry, kind: Doubt.Kind = .givenValue
  ) {
    doubts.append(Doubt(kind: kind, line: entry.position.line, message: message, advice: advice))
  }

  // MARK: - Forms of values

  private static func isText(_ value: YAMLValue) -> Bool { if case .text = value { true } else { false } }

  private static func texts(_ value: YAMLValue) -> [String]? {
    switch value {
    case .text(let text): return [text]
    case .list(let items):
      var texts: [String] = []
      for item in items {
        guard case .text(let text) = item.value else { return nil }
        texts.append(text)
      }
      return texts
    case .mapping: return nil
    }
  }

  /// `author:` with a mapping, or a list of such, that holds a `name`.
  private static func names(_ value: YAMLValue) -> [String]? {
    switch value {
    case .text: return nil
    case .mapping(let entries):
      guard case .text(let name)? = entries.first(where: { $0.key == "name" })?.value else { return nil }
      return [name]
    case .list(let items):
      let names = items.compactMap { item -> String? in
        if case .text(let text) = item.value { return text }
        return Self.names(item.value)?.first
      }
      return names.count == items.count ? names : nil
    }
  }

  /// A nested value in one line.
  private static func written(_ key: String, _ value: YAMLValue) -> String {
    switch value {
    case .text(let text): return "\(key): \(text)"
    case .list(let items): return "\(key): " + items.map { written("-", $0.value) }.joined(separator: " ")
    case .mapping(let entries): return "\(key): " + entries.map { written($0.key, $0.value) }.joined(separator: " ")
    }
  }
}
