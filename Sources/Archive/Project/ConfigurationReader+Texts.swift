import Markdown
import Support

extension ConfigurationKey {
  /// How texts are read.
  static let reading: [ConfigurationKey] = [
    ConfigurationKey(
      "date-order", .choice(Configuration.DateOrder.allCases.map(\.rawValue)), "How texts write dates in figures."
    ) { reader, entry in
      reader.texts.dateOrder = reader.value(entry, orElse: "is not an order of dates", "Write dmy, mdy or ymd.") {
        Configuration.DateOrder(rawValue: $0)
      }
    },
    ConfigurationKey(
      "earliest-short-year", .number(shortYears), "The earliest year that a year of two digits can mean."
    ) { reader, entry in
      let advice =
        "Write the earliest year that two digits can mean: earliest-short-year: 1930 makes '30' 1930 and '29' 2029."
      reader.texts.earliestShortYear = reader.value(
        entry, orElse: "is not a year \(shortYears.inWords)", advice, shortYears.number)
    },
    ConfigurationKey("encoding", .words, "The texts' encoding: windows-1251.") { reader, entry in
      reader.texts.encoding = reader.text(entry).flatMap { $0.isEmpty ? nil : $0 }
    },
    ConfigurationKey(
      "article-separator", .oneOrMore(.words),
      "What stands between the articles of one file; none where each is one article."
    ) { $0.readSeparators($1) },
  ]

  private static let shortYears = 1000...9900

  /// What can be said of a folder's texts.
  static let folder: [ConfigurationKey] =
    reading
    + [
      ConfigurationKey("names", .oneOrMore(.words), "How the names of its files and folders are to be read.") {
        $0.readNames($1)
      }
    ]
    + TextDefaults.keys.map { key in
      ConfigurationKey(key.name, key.kind.shape, "\(key.meaning)") { $0.readDefault(key, $1) }
    }
}

/// What the configuration says of how source texts are read.
extension ConfigurationReader {
  /// How the texts are read of the folder that is being read.
  var texts: Configuration.Texts {
    get { folder.isEmpty ? configuration.texts : configuration.folders[folder] ?? Configuration.Texts() }
    set { if folder.isEmpty { configuration.texts = newValue } else { configuration.folders[folder] = newValue } }
  }

  /// What is known of them beside what they say.
  private var defaults: TextDefaults {
    get { texts.defaults.first ?? TextDefaults(folder: folder) }
    set { texts.defaults = [newValue] }
  }

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
    folder = String(path)
    texts = Configuration.Texts()
    configuration.folderPositions[folder] = entry.position
    for option in mapping(entry) { read(option, among: ConfigurationKey.folder) }
    folder = ""
  }

  /// What the texts of a folder have in common.
  mutating func readDefault(_ key: ArticleKey, _ entry: YAMLEntry) {
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
  mutating func readNames(_ entry: YAMLEntry) {
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

  /// The line between articles, or a list of such lines; `none` where each file is one article.
  mutating func readSeparators(_ entry: YAMLEntry) {
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
    if !texts.articleSeparators.isEmpty { configuration.separatorPositions[folder] = entry.valuePosition }
  }
}
