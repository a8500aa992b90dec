import Markdown
import Support

/// Takes an article from the front matter of its content file, and collects what is wrong with it.
struct ArticleReader {
  /// The content file, as messages name it; nearly every file needs none.
  private let shownPath: () -> String
  private var path: String { shownPath() }
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the line that keeps an article out stands below its front matter, by a slip.
  private var bodyBeginsWithDraft = false
  /// The files of the archive that the text names.
  private var files = LocalAddresses(in: [])

  init(path: @escaping () -> String) {
    shownPath = path
  }

  /// The front matter of a content file that holds `bytes`, without the lines around it; `nil` when it cannot be an
  /// article's.
  mutating func frontMatter(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    // Bytes that are not UTF-8 would be shown as U+FFFD, and what they said would be lost without a sound.
    if let flaw = TextCheck(bytes) {
      fail(flaw.position, flaw.message, flaw.advice)
      return nil
    }
    do {
      guard let split = try FrontMatterSplit.split(bytes) else {
        diagnostics.append(.noFrontMatter(in: bytes, path, example: "The headline"))
        return nil
      }
      bodyBeginsWithDraft = Self.beginsWithDraft(bytes[split.body])
      files = LocalAddresses(in: bytes[split.body])
      return bytes[split.yaml]
    } catch {
      diagnostics.append(Diagnostic(error, path: path))
      return nil
    }
  }

  /// The article of the content file `file` (relative to the content folder) that has this front matter; `nil` when it
  /// cannot be one.
  mutating func article(file: String, yaml bytes: ArraySlice<UInt8>) -> FrontMatter? {
    do {
      let yaml = try YAMLMapping(parsing: bytes, firstLine: FrontMatterSplit.yamlFirstLine)
      warnOfComments(in: bytes, firstLine: FrontMatterSplit.yamlFirstLine, yaml)
      refuseItemsInTexts(bytes, firstLine: FrontMatterSplit.yamlFirstLine, yaml)
      warnOfPrintedQuotes(bytes, firstLine: FrontMatterSplit.yamlFirstLine, yaml)
      return article(file: file, yaml)
    } catch {
      diagnostics.append(Diagnostic(error, path: path))
      return nil
    }
  }

  private mutating func article(file: String, _ yaml: YAMLMapping) -> FrontMatter? {
    guard let titleEntry = yaml["title"] else {
      failWithoutTitle(yaml)
      return nil
    }
    guard let title = text(titleEntry) else { return nil }
    if title.isEmpty {
      fail(titleEntry.valuePosition, Self.noTitle, Self.titleAdvice)
      return nil
    }
    guard let slug = slug(yaml["slug"], file: file, title: titleEntry) else { return nil }
    var frontMatter = FrontMatter(file: file, title: title, slug: slug)
    frontMatter.positions = Article.Positions(yaml.entries)
    frontMatter.files = files
    for entry in yaml.entries {
      guard let key = ArticleKey(named: entry.key) else {
        extra(entry, into: &frontMatter)
        continue
      }
      if key != .title, let value = value(of: key, entry) { frontMatter[key] = value }
    }
    if bodyBeginsWithDraft, frontMatter[.draft] == nil {
      frontMatter[.draft] = .isTrue
      diagnostics.append(
        Diagnostic(
          .warning, path, "a line 'draft: true' stands below the front matter: the article is kept out",
          advice: "Put the line above the second ---. If the article may be published, delete the line."))
    }
    return frontMatter
  }

  private static let noTitle = "the article has no title"
  private static let titleAdvice = "Write its headline in the front matter: title: \"…\"."

  /// Tells that there is no title, and by which key one may be meant: "Title", "titel".
  private mutating func failWithoutTitle(_ yaml: YAMLMapping) {
    let name = ArticleKey.title.name
    let meant = yaml.entries.first { entry in
      ArticleKey(named: entry.key) == nil
        && (nearestName(to: entry.key, among: [name]) != nil || entry.key.lowercased() == "headline")
    }
    guard let meant else { return fail(TextPosition(line: 1, column: 1), Self.noTitle, Self.titleAdvice) }
    fail(meant.position, Self.noTitle, "Did you mean 'title' by '\(meant.key)'? \(Self.titleAdvice)")
  }

  private static func beginsWithDraft(_ body: ArraySlice<UInt8>) -> Bool {
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let start = body.drop(while: isBlank)
    // Hardly any text begins so: the others cost a look at a byte.
    guard start.first == UInt8(ascii: "d") || start.first == UInt8(ascii: "D") else { return false }
    let line = String(decoding: start.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(40), as: UTF8.self)
    let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmedBlanks }
    return parts.count == 2 && Withholding.isSaidAnywhere(by: parts[0], parts[1])
  }

  private mutating func value(of key: ArticleKey, _ entry: YAMLEntry) -> ArticleValue? {
    switch key.kind {
    case .words where key == .withdrawn: reason(entry).map { .text($0) }
    case .words, .figure, .digest, .file: optionalText(entry).map { .text($0) }
    case .name: named(entry).map { .text($0) }
    case .names: Self.value(names(entry))
    case .texts: Self.value(list(entry).map(\.text))
    case .addresses: Self.value(list(entry).compactMap { alias($0.text, at: $0.position) })
    case .date: date(entry).map { .date($0) }
    case .day: day(entry).map { .date(PartialDate($0)) }
    case .language: language(entry).map { .text($0) }
    case .flag: flag(entry) ? .isTrue : nil
    case .seed: source(entry).map { .text($0) }
    case .number: number(entry).map { .number($0) }
    case .lines: lines(entry).map { .lines($0) }
    // It is read before all others.
    case .slug: nil
    }
  }

  private static func value(_ texts: [String]) -> ArticleValue? { texts.isEmpty ? nil : .texts(texts) }

  /// Words that people write after ` #` in a headline would be gone without a sound: to YAML they are a comment (YAML
  /// 1.2.2, section 6.6).
  private mutating func warnOfComments(in yaml: ArraySlice<UInt8>, firstLine: Int, _ mapping: YAMLMapping) {
    guard yaml.contains(UInt8(ascii: "#")) else { return }
    let lines = yaml.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for entry in mapping.entries {
      guard let kind = ArticleKey(named: entry.key)?.kind, kind == .words || kind == .name else { continue }
      let line = entry.valuePosition.line - firstLine
      guard lines.indices.contains(line), case .text(let text) = entry.value else { continue }
      let written = String(decoding: lines[line], as: UTF8.self).dropFirst(entry.valuePosition.column - 1)
      guard written.hasPrefix(text), written.dropFirst(text.count).contains(" #") else { continue }
      let advice = "If they belong to the text, put it in quotes: \(entry.key): \"\(text) #…\"."
      let message = "the words after # are a comment, not part of '\(entry.key)'"
      diagnostics.append(Diagnostic(.warning, path, at: entry.valuePosition, message, advice: advice))
    }
  }

  /// To YAML the items of a list below a text, `tags: Lima` and then `- bread`, are lines of that text (YAML 1.2.2,
  /// section 7.3.3).
  private mutating func refuseItemsInTexts(_ yaml: ArraySlice<UInt8>, firstLine: Int, _ mapping: YAMLMapping) {
    for entry in mapping.entries {
      // The cheaper questions first: few keys are lists, and to look through the texts of all takes a while.
      guard case .text(let text) = entry.value, let kind = ArticleKey(named: entry.key)?.kind,
        kind == .names || kind == .addresses, text.contains("- ")
      else { continue }
      let lines = yaml.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let below = entry.valuePosition.line - firstLine + 1
      guard lines.indices.contains(below), lines[below].drop(while: { $0 == 0x20 }).starts(with: "- ".utf8) else {
        continue
      }
      let advice =
        "Put the text into the list: a line of its own below '\(entry.key):', with a hyphen and a blank before it."
      fail(entry.valuePosition, "a list stands below a text of '\(entry.key)', and both would be one", advice)
    }
  }

  /// To YAML only straight quotes are quotes: `title: “Bread riots”`, as a word processor writes it, prints them.
  private mutating func warnOfPrintedQuotes(_ yaml: ArraySlice<UInt8>, firstLine: Int, _ mapping: YAMLMapping) {
    var lines: [ArraySlice<UInt8>]?
    for entry in mapping.entries {
      guard let kind = ArticleKey(named: entry.key)?.kind,
        [.words, .figure, .name, .names, .texts].contains(kind)
      else { continue }
      let texts: [(text: String, position: TextPosition)] =
        switch entry.value {
        case .text(let text): [(text, entry.valuePosition)]
        case .list(let items):
          items.compactMap { item -> (text: String, position: TextPosition)? in
            if case .text(let text) = item.value { (text, item.position) } else { nil }
          }
        case .mapping: []
        }
      for (text, position) in texts where Self.isInPrintedQuotes(text) {
        let all = lines ?? yaml.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        lines = all
        // What stands in straight quotes besides is meant.
        guard all.indices.contains(position.line - firstLine),
          String(decoding: all[position.line - firstLine], as: UTF8.self).dropFirst(position.column - 1)
            .hasPrefix(text)
        else { continue }
        let words = text.dropFirst().dropLast()
        diagnostics.append(
          Diagnostic(
            .warning, path, at: position, "the curly quotes are a part of '\(entry.key)', and readers see them",
            advice: "Write straight ones: \"\(words)\". If these belong to it, put straight ones around: \"\(text)\".")
        )
      }
    }
  }

  private static func isInPrintedQuotes(_ text: String) -> Bool {
    // The cheaper question first: these quotes begin with the bytes C2 and E2.
    guard let byte = text.utf8.first, byte == 0xE2 || byte == 0xC2, let first = text.first, let last = text.last,
      text.count > 2
    else { return false }
    return "“”„«»‘’‚".contains(first) && "“”«»‘’".contains(last)
  }

  // MARK: - Values

  /// A key that is a slip of the pen away from a known one would lose what it says; any other is the editor's own.
  private mutating func extra(_ entry: YAMLEntry, into frontMatter: inout FrontMatter) {
    frontMatter.extra.append(entry)
    // What another system would not show is not shown here either.
    if Self.isWithheld(entry) { frontMatter[.draft] = .isTrue }
    if let near = nearestName(to: entry.key, among: ArticleKey.names), near.count > 3 {
      let advice = "Did you mean '\(near)'? A key of your own is kept and reaches templates as extra.\(entry.key)."
      diagnostics.append(Diagnostic(.warning, path, at: entry.position, "unknown key '\(entry.key)'", advice: advice))
    }
  }

  /// Whether a key says that the article is not to be published, or one below it does: `params:` with `draft: true`.
  private static func isWithheld(_ entry: YAMLEntry) -> Bool {
    switch entry.value {
    case .text(let text): Withholding.isSaid(by: entry.key, text.trimmedBlanks)
    case .mapping(let entries): entries.contains(where: isWithheld)
    case .list: false
    }
  }

  private mutating func text(_ entry: YAMLEntry) -> String? {
    if case .text(let text) = entry.value { return text.trimmedBlanks }
    fail(entry.valuePosition, "'\(entry.key)' must be one text", "Write it on one line: \(entry.key): \"…\".")
    return nil
  }

  private mutating func optionalText(_ entry: YAMLEntry) -> String? {
    text(entry).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Why an article was withdrawn: without a reason it would stay in the archive, and an answer is none.
  private mutating func reason(_ entry: YAMLEntry) -> String? {
    guard let text = text(entry) else { return nil }
    guard ["", "true", "false", "yes", "no"].contains(text.lowercased()) else { return text }
    fail(
      entry.valuePosition, "'\(entry.key)' does not say why",
      "Write the reason, which readers will see: \(entry.key): \"…\". If the article stays, delete the line.")
    return nil
  }

  private mutating func flag(_ entry: YAMLEntry) -> Bool {
    switch text(entry) {
    case "true": return true
    case "false", nil: return false
    default:
      fail(
        entry.valuePosition, "'\(entry.key)' is neither true nor false", "Write \(entry.key): true, or delete the line."
      )
      return false
    }
  }

  private mutating func number(_ entry: YAMLEntry) -> Int? {
    guard let text = optionalText(entry) else { return nil }
    if let number = Int(decimalDigits: text), number > 0 { return number }
    fail(entry.valuePosition, "'\(entry.key)' is no number", "Write a whole number: \(entry.key): \"1\".")
    return nil
  }

  private mutating func lines(_ entry: YAMLEntry) -> SourceLines? {
    guard let text = optionalText(entry) else { return nil }
    if let lines = SourceLines(text) { return lines }
    let advice = "Write the numbers of its first and last line in the source text: \(entry.key): \"12-40\"."
    fail(entry.valuePosition, "'\(text)' are no lines of a text", advice)
    return nil
  }

  private mutating func list(_ entry: YAMLEntry) -> [(text: String, position: TextPosition)] {
    switch entry.value {
    case .text(let text):
      return text.trimmedBlanks.isEmpty ? [] : [(text.trimmedBlanks, entry.valuePosition)]
    case .list(let items):
      return items.compactMap { item in
        if case .text(let text) = item.value { return (text.trimmedBlanks, item.position) }
        fail(item.position, "an item of '\(entry.key)' is not a text", "Put it in quotes: - \"…\".")
        return nil
      }
    case .mapping:
      fail(entry.valuePosition, "'\(entry.key)' must be a list", "Write each on a line of its own: - \"…\".")
      return []
    }
  }

  /// Tags or authors: each needs a letter or digit to have a page, and counts once.
  private mutating func names(_ entry: YAMLEntry) -> [String] {
    var known: Set<String> = []
    return list(entry).compactMap { text, position in
      guard checkedName(text, of: entry.key, at: position) else { return nil }
      let name = text.inOneLine
      return known.insert(name).inserted ? name : nil
    }
  }

  private mutating func named(_ entry: YAMLEntry) -> String? {
    guard let name = optionalText(entry), checkedName(name, of: entry.key, at: entry.valuePosition) else { return nil }
    return name.inOneLine
  }

  private mutating func checkedName(_ name: String, of key: String, at position: TextPosition) -> Bool {
    let hasLetter = name.utf8.contains { $0.isASCIILetterOrDigit }
    if hasLetter || Slug(name) != nil { return true }
    let advice = "Its page's address is made from its letters and digits: add some, or delete it."
    fail(position, "'\(name)' in '\(key)' has no letter or digit", advice)
    return false
  }

  private mutating func date(_ entry: YAMLEntry) -> PartialDate? {
    guard let text = optionalText(entry) else { return nil }
    do {
      return try PartialDate(edtf: text)
    } catch {
      let advice = "Write the year, month and day as far as they are known: \"1997-04-24\", \"1997-04\" or \"1997\"."
      fail(entry.valuePosition, error.message, advice)
      return nil
    }
  }

  private mutating func day(_ entry: YAMLEntry) -> CalendarDay? {
    guard let text = optionalText(entry) else { return nil }
    if let day = CalendarDay(iso: text) { return day }
    let advice = "Write the day on which the article came into the archive: \(entry.key): \"2026-11-25\"."
    fail(entry.valuePosition, "'\(text)' is not a day", advice)
    return nil
  }

  private mutating func language(_ entry: YAMLEntry) -> String? {
    guard let text = optionalText(entry) else { return nil }
    if isLanguageTag(text) { return text }
    fail(entry.valuePosition, "'\(text)' is not a language tag", "Write a BCP 47 tag such as en, fr or pt-BR.")
    return nil
  }

  /// The slug from the front matter, else from the file's name, else from the headline.
  private mutating func slug(_ entry: YAMLEntry?, file: String, title: YAMLEntry) -> Slug? {
    if let entry, let text = optionalText(entry) {
      if let slug = Slug(written: text) { return slug }
      let example = Slug(text)?.text ?? "massacre-in-lima"
      fail(
        entry.valuePosition, "'\(text)' is not a slug",
        "Write lower-case words with hyphens between: slug: \"\(example)\".")
      return nil
    }
    let start = file.utf8.lastIndex(of: UInt8(ascii: "/")).map(file.utf8.index(after:)) ?? file.startIndex
    let name = file[start...].utf8.dropLast(".md".utf8.count)
    if let slug = Slug(fileName: String(Substring(name))) { return slug }
    if case .text(let text) = title.value, let slug = Slug(text) { return slug }
    let advice = "Give it an address by hand: slug: \"untitled\"."
    fail(title.valuePosition, "neither the title nor the file's name has a letter or digit", advice)
    return nil
  }

  private mutating func alias(_ text: String, at position: TextPosition) -> String? {
    let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
    if path.isPathInside, path.hasSuffix(".html") {
      guard let name = path.split(separator: "/").first(where: { !$0.isNameOnAnyDisk }) else { return path }
      let advice = "Write it without : < > \" | ? * and without a dot or blank at a name's end, or delete the alias."
      let message = "the alias '\(text)' is left out: no Windows disk can hold '\(name)'"
      diagnostics.append(Diagnostic(.warning, self.path, at: position, message, advice: advice))
      return nil
    }
    let advice = "Write the old address from the archive's top, with its ending: old/page.html."
    fail(position, "'\(text)' is not an address of this archive", advice)
    return nil
  }

  private mutating func source(_ entry: YAMLEntry) -> String? {
    // The name of a file may begin or end with a blank.
    guard optionalText(entry) != nil, case .text(let text) = entry.value else { return nil }
    if text.isPathInside { return text }
    fail(entry.valuePosition, "'\(text)' is not a file of the seeds", "Write its path below the seeds' folder.")
    return nil
  }

  private mutating func fail(_ position: TextPosition, _ message: String, _ advice: String) {
    diagnostics.append(Diagnostic(.error, path, at: position, message, advice: advice))
  }
}

extension Article {
  /// Whether a source text of this path, relative to the seeds' folder, can be named in a front matter.
  public static func canName(source path: String) -> Bool { path.isPathInside }

  /// Whether its addresses and its text's path are such as a front matter may name. A memory is a file as any other: a
  /// forged one, which came with an archive from elsewhere, must not lead out of the archive's folders.
  var staysInside: Bool {
    Slug(written: slug.text) != nil && (source?.isPathInside ?? true)
      && (!has(.aliases) || aliases.allSatisfy { $0.isPathInside })
  }
}

extension String {
  /// Whether this is a relative path that stays inside its folder.
  var isPathInside: Bool {
    // A system takes no path much longer than this.
    (1...1000).contains(utf8.count) && !utf8.contains { $0 == UInt8(ascii: "\\") || $0 < 0x20 }
      && utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { name in
        // By bytes, as the disk has it: a mark behind a slash would make another Character of it.
        !["", ".", ".."].contains { $0.utf8.elementsEqual(name) }
      }
  }

  /// The text in one line, as a name is: what would end a line, or is no character at all, is a blank.
  public var inOneLine: String {
    // Nearly all names are told by their bytes: NEL, LS and PS begin with the bytes C2 and E2.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return self }
    func isNone(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
      default: false
      }
    }
    guard unicodeScalars.contains(where: isNone) else { return self }
    let parts = unicodeScalars.split(whereSeparator: isNone).map { String(String.UnicodeScalarView($0)).trimmedBlanks }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
