import Archive

extension Words {
  /// The words for an archive in `language`, and what is wrong or missing in the project's own files.
  ///
  /// Words that a file of the project does not have are the built-in ones of the same language, then those of the wider
  /// language (pt for pt-BR), then the English ones.
  ///
  /// - Parameters:
  ///   - own: the files of the project's `Templates/words/`.
  ///   - builtIn: those of the built-in theme.
  static func load(own: [WordsFile.Source], builtIn: [WordsFile.Source], language: String) -> (
    words: Words, diagnostics: [Diagnostic]
  ) {
    var diagnostics: [Diagnostic] = []
    var ownFiles: [String: WordsFile] = [:]
    for source in own {
      guard let tag = source.language else {
        diagnostics.append(.noLanguage(source.path))
        continue
      }
      let file = WordsFile(source, language: tag)
      diagnostics += file.diagnostics
      ownFiles[tag] = file
    }
    func files(_ tag: String) -> [WordsFile] {
      let builtIn = builtIn.first { $0.language == tag }.map { WordsFile($0, language: tag) }
      diagnostics += builtIn?.diagnostics ?? []
      return [ownFiles[tag], builtIn].compactMap { $0 }
    }
    let tags = language.lowercased().wideningTags
    let found = tags.flatMap(files)
    let english = tags.last == "en" ? [] : files("en")
    var gathering = WordsGathering(found, rule: PluralRule(language: language), english: english)
    let words = gathering.words()
    // Files with mistakes lack what is mistaken: that has been told.
    if !gathering.missing.isEmpty, !diagnostics.containsError {
      diagnostics.append(
        .missing(gathering.missing, path: found.first?.path ?? "Templates/words/\(tags.last ?? language).yml", language)
      )
    }
    return (words, diagnostics)
  }
}

extension DefaultTheme {
  /// Its files of words.
  static var words: [WordsFile.Source] {
    files.filter { $0.path.hasPrefix("words/") }.map { WordsFile.Source(path: $0.path, bytes: $0.bytes) }
  }
}

extension String {
  /// A language tag, and what is left of it without its last part, and so on: pt-br, pt.
  fileprivate var wideningTags: [String] {
    var parts = split(separator: "-")
    var tags: [String] = []
    while !parts.isEmpty {
      tags.append(parts.joined(separator: "-"))
      parts.removeLast()
    }
    return tags
  }
}

/// Takes each word from the first file that has it.
private struct WordsGathering {
  private let files: [WordsFile]
  private let rule: PluralRule
  private let english: [WordsFile]
  /// The keys that no file but the English ones has.
  private(set) var missing: [String] = []

  init(_ files: [WordsFile], rule: PluralRule, english: [WordsFile]) {
    self.files = files
    self.rule = rule
    self.english = english
  }

  mutating func words() -> Words {
    let words = Word.keys.map { ($0.key, name($0.key)) }
    let phrases = Phrase.allCases.compactMap { phrase in pattern(phrase.rawValue).map { (phrase, $0) } }
    let numbers = NumberFormat(
      separator: name(NumberFormat.separatorKey),
      groupedFrom: first(NumberFormat.groupedFromKey) { $0.groupedFrom } ?? 1000)
    let counted = CountedPhrase.all.map { ($0, forms($0, numbers)) }
    let names = DateWord.names.map { ($0, name($0)) }
    let patterns = DateWord.Pattern.allCases.compactMap { one in pattern(one.rawValue).map { (one, $0) } }
    return Words(
      words: Dictionary(uniqueKeysWithValues: words), phrases: Dictionary(uniqueKeysWithValues: phrases),
      counted: Dictionary(uniqueKeysWithValues: counted),
      dates: DateWords(
        names: Dictionary(uniqueKeysWithValues: names), patterns: Dictionary(uniqueKeysWithValues: patterns),
        firstWeekday: first(DateWord.firstWeekdayKey) { $0.firstWeekday } ?? 1))
  }

  private mutating func name(_ key: String) -> String { first(key) { $0.names[key] } ?? "" }

  private mutating func pattern(_ key: String) -> WordPattern? { first(key) { $0.patterns[key] } }

  /// All forms of one language: the languages differ in the numbers that a form is for.
  private mutating func forms(_ phrase: CountedPhrase, _ numbers: NumberFormat) -> Words.CountedForms {
    func patterns(_ files: [WordsFile], _ rule: PluralRule) -> [PluralCategory: WordPattern] {
      let forms = rule.categories.compactMap { form in
        files.lazy.compactMap { $0.patterns[phrase.key(form)] }.first.map { (form, $0) }
      }
      return Dictionary(uniqueKeysWithValues: forms)
    }
    let own = patterns(files, rule)
    let absent = rule.categories.filter { own[$0] == nil }
    if absent.isEmpty { return Words.CountedForms(rule: rule, numbers: numbers, patterns: own) }
    missing += absent.map(phrase.key)
    return Words.CountedForms(rule: .one, numbers: numbers, patterns: patterns(english, .one))
  }

  private mutating func first<Value>(_ key: String, _ value: (WordsFile) -> Value?) -> Value? {
    if let own = files.lazy.compactMap(value).first { return own }
    missing.append(key)
    return english.lazy.compactMap(value).first
  }
}

extension Diagnostic {
  /// A file among the words that is for no language.
  fileprivate static func noLanguage(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "Templates/\(path)", "this file is not read: its name is no language's",
      advice: "Name it by the language's BCP 47 tag: words/fr.yml, words/pt-BR.yml.")
  }

  /// Words that stand in English on pages of another language.
  fileprivate static func missing(_ keys: [String], path: String, _ language: String) -> Diagnostic {
    let isAll = keys.count == WordKey.all(PluralRule(language: language)).count
    let message =
      isAll
      ? "there are no words in the language '\(language)': the interface is in English"
      : "\(keys.count == 1 ? "one word is" : "\(keys.count) words are") missing, and English here: \(keys.joined(separator: ", "))"
    return Diagnostic(
      .warning, path, message,
      advice: isAll
        ? "Write them into this file, for instance into a copy of words/en.yml."
        : "Add \(keys.count == 1 ? "it" : "them") to this file.")
  }
}
