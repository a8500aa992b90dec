import Archive
import Markdown

/// A front matter that a source text brings with it, as texts from another system do.
struct GivenFrontMatter {
  let values: FieldValues
  let doubts: [Doubt]
  /// The first line of the text below it.
  let end: Int

  /// `nil` when the text has none, or none that can be read: then its lines are text like any others.
  init?(_ text: SourceText, dates: DateReader) {
    guard let first = text.lines.first, first.range.count == 3, text.bytes[first.range].elementsEqual("---".utf8),
      let split = try? FrontMatterSplit.split(text.bytes),
      let yaml = try? YAMLMapping(parsing: text.bytes[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine),
      !yaml.entries.isEmpty
    else { return nil }
    end = text.lines.firstIndex { $0.range.lowerBound >= split.body.lowerBound } ?? text.lines.count
    var values = FieldValues()
    var doubts: [Doubt] = []
    for entry in yaml.entries {
      let list = Self.texts(entry.value)
      guard let list else {
        // Nested values have no place in a flat front matter: their lines are named, word for word.
        values.leftOut.append(Self.written(entry.key, entry.value))
        continue
      }
      let value = list.joined(separator: ", ")
      // A key that stays what it is needs no word.
      var label = Article.frontMatterKeys.contains(entry.key) ? "" : "\(entry.key):"
      switch (FieldLabel.part(of: entry.key), list.isEmpty || value.isEmpty) {
      case (_, true): break
      case (.headline?, _) where values.headline == nil: values.headline = value
      case (.kicker?, _) where values.kicker == nil: values.kicker = value
      case (.standfirst?, _) where values.standfirst == nil: values.standfirst = value
      case (.masthead?, _) where values.publication == nil: values.publication = value
      case (.section?, _) where values.section == nil: values.section = value
      case (.page?, _) where values.page == nil: values.page = value
      case (.volume?, _) where values.volume == nil: values.volume = value
      case (.issue?, _) where values.issue == nil: values.issue = value
      case (.place?, _) where values.place == nil: values.place = value
      case (.rights?, _) where values.rights == nil: values.rights = value
      case (.language?, _) where values.language == nil && value.utf8.count <= 12: values.language = value
      case (.tags?, _) where values.tags.isEmpty: values.tags = list
      case (.byline?, _) where values.byline == nil:
        if case .list = entry.value {
          values.authors = list
        } else {
          values.byline = value
          values.authors = Byline(value, isMarked: true)?.authors ?? []
        }
      case (.date?, _) where values.printedDate == nil:
        if let date = try? PartialDate(edtf: value) {
          values.date = date
        } else if let reading = dates.dates(in: value).first {
          values.date = reading.date
          values.printedDate = value
          doubts += reading.doubts.map { Doubt($0, line: entry.valuePosition.line) }
        }
      case _ where Article.frontMatterKeys.contains(entry.key):
        // What Pressmark itself says of a text is not for the text to say.
        label = "\(entry.key): \(value)"
      default:
        values.extra.append((entry.key, value))
        label = ""
      }
      if !label.isEmpty { values.leftOut.append(label) }
    }
    self.values = values
    self.doubts = doubts
  }

  /// Whether the fields hold every word of the front matter; comments and escapes would be lost.
  func keepsWords(of text: SourceText) -> Bool {
    var kept = WordCount(values, keys: Article.frontMatterKeys)
    return (0..<end).allSatisfy { kept.firstMissing(of: text.string($0)) == nil }
  }

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

  /// A nested value in one line.
  private static func written(_ key: String, _ value: YAMLValue) -> String {
    switch value {
    case .text(let text): return "\(key): \(text)"
    case .list(let items): return "\(key): " + items.map { written("-", $0.value) }.joined(separator: " ")
    case .mapping(let entries): return "\(key): " + entries.map { written($0.key, $0.value) }.joined(separator: " ")
    }
  }
}
