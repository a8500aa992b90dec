import Archive
import Documents
import Files
import LanguageFiles
import Markdown
import SystemPackage

/// Converts one source text.
struct SeedConverter: Sendable {
  /// What came of a text.
  struct Outcome: Sendable {
    /// The text's path below the seeds' folder.
    let seed: String
    /// The text's digest; `nil` when it could not be read.
    var digest: SHA256Digest?
    /// The content files, one an article; empty when the text has an error.
    var contents: [ContentFile] = []
    var diagnostics: [Diagnostic] = []
    /// The program that is not installed, without which the document cannot be read.
    var missingTool: Program?
    /// Whether the configured separator stands in the text.
    var separation = Separation()

    /// Which of the text's parts are articles.
    var parts: [Int] { contents.map { $0.part ?? 1 } }
  }

  let project: Project
  let configuration: Configuration
  let documents: DocumentStore
  let knowledge: CorpusKnowledge
  let subjects: SubjectFinder
  let names: DecidedNames
  /// The tags that articles have already.
  var settledTags = SettledTags()
  /// When articles came into the archive.
  var addedDays = AddedDays()
  /// Articles that their editors have made drafts.
  var drafts: Set<Ledger.Key> = []
  let today: CalendarDay?

  /// Reads and converts the text `seed`, a path below the seeds' folder.
  func convert(_ seed: String) -> Outcome {
    let path = project.seeds.appending(seed)
    var outcome = Outcome(seed: seed)
    guard Article.canName(source: seed) else {
      let advice = "Rename it: a control character or a backslash in a name cannot be written down safely."
      outcome.diagnostics.append(
        Diagnostic(.error, project.shown(path), "the file's name cannot be used", advice: advice))
      return outcome
    }
    do {
      let bytes = try FileSystem.read(path, limit: SeedSource.longest(seed))
      convert(bytes, into: &outcome)
    } catch {
      outcome.diagnostics.append(.unreadable(error, path: project.shown(path)))
    }
    return outcome
  }

  /// Converts a text's bytes.
  func convert(_ bytes: [UInt8], into outcome: inout Outcome) {
    let shown = project.shown(seed: outcome.seed)
    let digest = SHA256Digest(of: bytes)
    outcome.digest = digest
    do {
      let source = try SeedSource(bytes, of: outcome.seed, configuration, documents)
      outcome.separation = Separation(source.parting)
      outcome.diagnostics += source.decoded.flaws.map { flaw in
        var diagnostic = Diagnostic(.warning, shown, at: flaw.position, flaw.message, advice: flaw.advice)
        diagnostic.topic = Doubt.Kind.encoding.rawValue
        return diagnostic
      }
      outcome.diagnostics += source.document?.diagnostics(shown) ?? []
      let settings = ConversionSettings(configuration, seed: outcome.seed, today: today)
      let readings = SeedReadings(source, settings: settings, knowledge: knowledge)
      outcome.diagnostics += readings.doubts.map { Diagnostic($0, path: shown) }
      for article in readings.articles {
        let origin = ContentFile.Origin(
          seed: outcome.seed, digest: digest, encoding: source.decoded.encoding,
          changes: source.decoded.changes.map(\.note) + (source.document?.changes(ofPart: article.part ?? 1) ?? []),
          part: article.part, lines: article.lines)
        var reading = article.reading
        let words = TagText(reading)
        reading.noteLanguage(words, archive: configuration.language)
        let content = ContentFile(
          reading, tags: tags(of: reading, words, origin), names: names,
          wasDraft: drafts.contains(Ledger.Key(origin.seed, origin.part ?? 1)) || origin.seed.isAmongDrafts,
          added: addedDays.day(of: origin),
          origin: origin)
        try WordAudit.check(reading, file: content.bytes)
        if let fault = Article.faults(inContent: content.bytes, file: content.path(content.slug)).first {
          outcome.contents = []
          outcome.diagnostics.append(.unreadableResult(shown, fault))
          return
        }
        outcome.contents.append(content)
        let doubt = source.document?.doubt(aboutHeadline: reading.values.headline)
        outcome.diagnostics += (reading.doubts + [doubt].compactMap(\.self)).map { Diagnostic($0, path: shown) }
      }
    } catch let error as DecodingError {
      outcome.missingTool = error.missingTool
      outcome.diagnostics.append(Diagnostic(.error, shown, at: error.position, error.message, advice: error.advice))
    } catch let loss as WordAudit.Loss {
      outcome.contents = []
      outcome.diagnostics.append(.textWouldChange(shown, loss))
    } catch {
      outcome.diagnostics.append(Diagnostic(.error, shown, "\(error)", advice: "Please report this with the text."))
    }
  }

  private static let noSubjects = Languages.set(.noSubjects)

  /// The tags that the text brings, or those that its article has already, or else those that are found.
  private func tags(of reading: ArticleReading, _ words: TagText, _ origin: ContentFile.Origin) -> [String] {
    let given = reading.values.tags.filter { !Self.noSubjects.contains($0.lowercased()) }
    if !given.isEmpty { return subjects.vocabulary.tags(forFound: DecidedNames.clean(given)) }
    if let tags = settledTags.tags(of: origin) { return subjects.vocabulary.tags(forFound: tags) }
    return subjects.tags(of: reading, words).map(\.label)
  }
}

extension ConversionSettings {
  /// What the configuration says of a text.
  init(_ configuration: Configuration, seed: String, today: CalendarDay?) {
    let texts = configuration.texts(forSeed: seed)
    dateOrder = texts.dateOrder
    earliestShortYear = texts.earliestShortYear
    separator = texts.articleSeparators.first
    isWholeFile = texts.areWholeFiles
    layouts = configuration.layouts
    defaults = texts.defaults
    mastheads = Set(configuration.publications.keys)
    for value in defaults.flatMap(\.values) where value.key == .publication { mastheads.insert(value.text) }
    possibleYear = NameDate.possibleYear(ofSeed: seed)
    names = NameReader(DateReader(order: texts.dateOrder, earliestShortYear: texts.earliestShortYear))
      .read(seed, by: defaults)
    self.today = today
  }
}

extension String {
  /// Whether a text lies in the folder in which Jekyll keeps what is not yet published.
  fileprivate var isAmongDrafts: Bool { hasPrefix("_drafts/") || contains("/_drafts/") }
}

extension Diagnostic {
  /// A doubt about a text.
  init(_ doubt: Doubt, path: String) {
    self.init(
      .warning, path, at: TextPosition(line: doubt.line, column: doubt.column), doubt.message, advice: doubt.advice)
    topic = doubt.kind.rawValue
  }

  /// A text that cannot be read from disk.
  static func unreadable(_ error: FileError, path: String) -> Diagnostic {
    guard error.reason == .fileTooLarge else { return Diagnostic(error, path: path) }
    let limit = SeedSource.longest >> 20
    return Diagnostic(
      .error, path, "the text is larger than \(limit) MB",
      advice:
        "One article is never as long: cut the file into its articles, or say in pressmark.yml what stands between them."
    )
  }

  /// A text whose content file nobody could read.
  fileprivate static func unreadableResult(_ path: String, _ fault: Diagnostic) -> Diagnostic {
    Diagnostic(
      .error, path, "its content file could not be read: \(fault.message)",
      advice: "Nothing was written for it. Change the text's own front matter or labels. \(fault.advice)")
  }

  /// A text that its Markdown would not show word for word; this is a fault of Pressmark.
  fileprivate static func textWouldChange(_ path: String, _ loss: WordAudit.Loss) -> Diagnostic {
    Diagnostic(
      .error, path, at: TextPosition(line: loss.line, column: 1),
      "the page would not show this word for word, from '\(loss.words)' on",
      advice: "This is a fault of Pressmark: please report it with this text. Nothing was written for it.")
  }
}
