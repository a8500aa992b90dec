import Markdown
import Support

/// What the configuration says of how source texts are read.
extension ConfigurationReader {
  private typealias DateOrder = Configuration.DateOrder

  /// What holds for one folder of texts.
  mutating func readFolder(_ entry: YAMLEntry) {
    var path = entry.key[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasSuffix("/") { path = path.dropLast() }
    guard String(path).isPathInside else {
      fail(
        entry, "'\(entry.key)' is not a folder below seeds/",
        "Write its path from there, with no / before it: \"1926\":")
      return
    }
    var texts = Configuration.Texts()
    var defaults = TextDefaults(folder: String(path))
    for option in mapping(entry) {
      if ConfigurationKey.reading.has(option.key) {
        read(option, into: &texts)
        if option.key == "article-separator", !texts.articleSeparators.isEmpty {
          configuration.separatorPositions[String(path)] = option.valuePosition
        }
      } else if ConfigurationKey.folder.has(option.key) {
        read(option, into: &defaults)
      } else {
        failUnknown(option, among: ConfigurationKey.folder.names)
      }
    }
    if !defaults.isEmpty { texts.defaults = [defaults] }
    configuration.folders[String(path)] = texts
    configuration.folderPositions[String(path)] = entry.position
  }

  /// What the texts of a folder have in common, or how their names are to be read.
  mutating func read(_ entry: YAMLEntry, into defaults: inout TextDefaults) {
    guard let key = ArticleKey(named: entry.key) else { return readNames(entry, into: &defaults) }
    guard let words = text(entry)?.split(whereSeparator: \.isWhitespace).joined(separator: " "), !words.isEmpty else {
      return
    }
    if key == .language, !isLanguageTag(words) {
      fail(entry, "'\(words)' is not a language tag", "Write a BCP 47 tag such as en, fr or pt-BR.")
    } else if key == .date, (try? PartialDate(edtf: words)) == nil {
      fail(entry, "'\(words)' is not a date", "Write it as far as it is known: \"1926-05-04\", \"1926-05\", \"1926\".")
    } else {
      defaults.values.append(TextDefaults.Value(key: key, text: words))
    }
  }

  /// One pattern of names, or a list of them.
  mutating func readNames(_ entry: YAMLEntry, into defaults: inout TextDefaults) {
    let texts = texts(entry, "a pattern of names is one text", "Write it in quotes: \(entry.key): \"No. {issue}\".")
    for (text, position) in texts {
      do {
        defaults.names.append(try NamePattern(reading: text))
      } catch {
        fail(Diagnostic(.error, path, at: position, error.message, advice: error.advice))
      }
    }
  }

  /// How some texts stand.
  mutating func readLayout(_ entry: YAMLEntry) {
    guard let text = text(entry) else { return }
    do {
      configuration.layouts.append(try Layout(name: entry.key, reading: text))
    } catch {
      // A text of several lines stands below its key, set in.
      let isBlock = text.contains("\n")
      let line = entry.valuePosition.line + (isBlock ? 1 + error.line : 0)
      let column = isBlock ? entry.position.column + 2 : entry.valuePosition.column
      fail(
        Diagnostic(
          .error, path, at: TextPosition(line: line, column: column), error.message, advice: error.advice))
    }
  }

  mutating func read(_ entry: YAMLEntry, into texts: inout Configuration.Texts) {
    if entry.key == "article-separator" { return readSeparators(entry, into: &texts) }
    guard let text = text(entry) else { return }
    switch entry.key {
    case "date-order":
      texts.dateOrder = DateOrder(rawValue: text)
      if texts.dateOrder == nil { fail(entry, "'\(text)' is not an order of dates", "Write dmy, mdy or ymd.") }
    case "earliest-short-year":
      if let year = Int(decimalDigits: text), (1000...9900).contains(year) {
        texts.earliestShortYear = year
      } else {
        let advice =
          "Write the earliest year that two digits can mean: earliest-short-year: 1930 makes '30' 1930 and '29' 2029."
        fail(entry, "'\(text)' is not a year from 1000 to 9900", advice)
      }
    case "encoding":
      texts.encoding = text.isEmpty ? nil : text
    default: break
    }
  }

  /// The line between articles, or a list of such lines; `none` where each file is one article.
  mutating func readSeparators(_ entry: YAMLEntry, into texts: inout Configuration.Texts) {
    let lines = self.texts(
      entry, "what stands between articles is one line of text", "Write it in quotes: article-separator: \"=====\".")
    for (text, position) in lines {
      if text == "none", lines.count == 1 {
        texts.isWholeFile = true
      } else if Layout.linePattern(text)?.contains(.field(.text)) == true {
        fail(
          Diagnostic(
            .error, path, at: position, "{text} cannot stand in a line between articles",
            advice: "Write {…} for words that differ."))
      } else if !text.isEmpty {
        texts.isWholeFile = false
        texts.articleSeparators.append(text)
      }
    }
  }
}
