public import Archive
import Documents
import Files
import Markdown
import Subjects
import SystemPackage

/// Converts a project's seeds to content files, without ever writing over an editor's work.
///
/// `ledger.tsv` in the content folder knows for each article its text and the content file as conversion wrote it. A
/// file whose digest is still that one is conversion's own and may be written again; any other has been edited, and
/// stays.
public struct Converter: Sendable {
  /// How seeds are converted.
  public struct Options: Sendable {
    /// What the whole run is given.
    public var run: RunSettings
    /// Only these seeds, as paths below the seeds' folder; `nil` for all.
    public var only: [String]?
    /// Whether everything is checked and nothing written.
    public var isOnlyChecked = false
    /// Whether tags are found anew for articles that have some, as long as nobody has edited their content files.
    public var retags = false
    /// The day that is written down as the one on which articles came that are converted for the first time; `nil` to
    /// write none.
    public var added: CalendarDay?
    /// Is told, from any task, how many of how many texts are done.
    public var progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?

    /// All seeds.
    public init(_ run: RunSettings = RunSettings()) {
      self.run = run
    }
  }

  /// What a conversion did.
  public struct Summary: Sendable, Equatable, Encodable {
    /// The number of source texts.
    public var seeds = 0
    /// How many content files were written.
    public var written = 0
    /// How many were as they should be.
    public var unchanged = 0
    /// How many an editor has changed; they stay.
    public var edited = 0
    /// How many texts could not be converted.
    public var failed = 0
    /// How many texts are copies of others, word for word, and made into no article of their own.
    public var copies = 0
    /// How many articles of texts their editor wants out of the archive.
    public var forgotten = 0
    /// How many files in the seeds' folder are no texts.
    public var ignored = 0
    /// These files, and what to do with them.
    public var passedOver: [PassedOver] = []
    /// Whether something was wrong that is more than single texts are: the site would not be what its editor expects.
    public var isStopped = false
    /// How many articles are doubtful, by the kind of doubt.
    public var doubts: [String: Int] = [:]
    /// The content files that were written, or would be, relative to the content folder.
    public var files: [String] = []
    /// The content files whose tags were changed, or would be.
    public var retagged: [TagChange] = []
  }

  let project: Project
  let configuration: Configuration
  let options: Options
  let documents: DocumentStore

  /// A converter for `project`.
  public init(_ project: Project, configuration: Configuration, options: Options) {
    self.project = project
    self.configuration = configuration
    self.options = options
    documents = DocumentStore(project, keeps: !options.isOnlyChecked, programStamp: options.run.programStamp)
  }

  /// Lets the next conversion look at every text again.
  public static func forgetStates(of project: Project) {
    ConversionCache.delete(of: project)
  }

  /// How many texts are converted before their files are written: this bounds the memory.
  private static let batch = 2048

  /// Converts the seeds. A text with an error is reported and left out; the others are converted.
  public func convert() async -> (summary: Summary, diagnostics: [Diagnostic]) {
    var content: ArticleLoader?
    return await convert(&content)
  }

  /// Converts the seeds.
  ///
  /// - Parameter content: gets the content files as they were read, where there was nothing to convert: they are still
  ///   so, and a build need not read them again.
  public func convert(_ content: inout ArticleLoader?) async -> (summary: Summary, diagnostics: [Diagnostic]) {
    var summary = Summary()
    var diagnostics: [Diagnostic] = []
    guard let (seeds, allTexts) = findSeeds(&summary, &diagnostics) else { return stopped(summary, diagnostics) }
    summary.seeds = seeds.count
    let (vocabulary, mistakes) = Vocabulary.load(project)
    diagnostics += mistakes
    // Without its vocabulary an archive would get tags that its editor has decided against.
    if mistakes.containsError { return stopped(summary, diagnostics) }
    // What is wrong with content files is for the build to report; here they only say which texts they come from.
    let loaded = await ArticleLoader(
      project, await ContentFiles(project, stamped: !options.isOnlyChecked, jobs: options.run.jobs),
      jobs: options.run.jobs, programStamp: options.isOnlyChecked ? "" : options.run.programStamp)
    // What nobody has looked at may hold an editor's work.
    if !loaded.unknown.isEmpty { return stopped(summary, diagnostics + loaded.unknown) }
    let known = Set(allTexts.map { PathKey($0) })
    var ledger: ContentLedger
    do {
      ledger = try ContentLedger(
        project, loaded, seeds: known, isReadOnly: options.isOnlyChecked,
        recalled: options.only == nil ? [] : Set(seeds.map { PathKey($0) }))
    } catch {
      return stopped(summary, diagnostics + [error])
    }
    var cache = ConversionCache(of: project, madeWith: inputs(vocabulary))
    var separations: [PathKey: Separation] = [:]
    var candidates = leaveUnchanged(seeds, known, &ledger, &cache, &separations, &summary, &diagnostics)
    let others = changedBeside(seeds, allTexts, known, &ledger, &cache)
    let survey = CorpusSurvey(
      project: project, configuration: configuration, documents: documents, jobs: options.run.jobs)
    let looks: [SeedLook]
    var knowledge: CorpusKnowledge?
    do {
      looks = try await look(at: candidates + others, ledger)
      // Whatever a text with other bytes is, it will be converted.
      let digests = ledger.digests
      if looks.contains(where: { !digests.contains($0.digest) }) {
        knowledge = try await survey.knowledge(for: candidates + others, among: allTexts)
      }
      try identify(looks, knowledge, seeds: known, &ledger)
      // What has changed places with a text that was asked for is converted with it: else one would have two articles.
      let exchanging = ledger.exchanging
      candidates += others.filter { exchanging.contains(PathKey($0)) }
    } catch {
      return stopped(summary, diagnostics + [Diagnostic(error, path: project.shown(error.path))])
    }
    let changed = candidates.filter { ledger.original(of: $0) == nil }
    diagnostics += copies(among: candidates, ledger, &summary)
    let shared: CorpusKnowledge
    do {
      if let knowledge {
        shared = knowledge
      } else {
        shared = try await survey.knowledge(for: changed, among: allTexts)
      }
    } catch {
      return stopped(summary, diagnostics + [Diagnostic(error, path: project.shown(error.path))])
    }
    let converter = seedConverter(shared, vocabulary, looks, ledger)
    var unread: [Program: [String]] = [:]
    for start in stride(from: 0, to: changed.count, by: Self.batch) {
      let part = Array(changed[start..<min(start + Self.batch, changed.count)])
      let outcomes = await convert(part, with: converter, after: max(0, seeds.count - changed.count) + start, of: seeds)
      for (stamp, outcome) in outcomes {
        separations[PathKey(outcome.seed)] = outcome.separation
        if let tool = outcome.missingTool { unread[tool, default: []].append(outcome.seed) }
        enter(outcome, stamp, &ledger, &cache, &summary, &diagnostics)
      }
    }
    diagnostics += Program.missing(unread, in: project)
    summary.passOver(unread)
    if options.only == nil { documents.forgetAll(but: cache.documents) }
    diagnostics += ledger.secondFiles + ledger.told
    if options.only == nil {
      diagnostics += ledger.orphans(among: known)
      diagnostics += Separation.unused(separations, configuration, project)
    }
    finish(among: known, &ledger, cache, &summary, &diagnostics)
    if changed.isEmpty, ledger.waiting.isEmpty, !options.isOnlyChecked { content = loaded }
    summary.files = ledger.written
    summary.retagged = ledger.retagged
    for diagnostic in diagnostics {
      if let topic = diagnostic.topic { summary.doubts[topic, default: 0] += 1 }
    }
    return (summary, diagnostics.sorted())
  }

  private func stopped(_ summary: Summary, _ diagnostics: [Diagnostic]) -> (Summary, [Diagnostic]) {
    var summary = summary
    summary.isStopped = true
    return (summary, diagnostics.sorted())
  }

  /// What the conversion depends on beside the texts.
  private func inputs(_ vocabulary: Vocabulary) -> String {
    [
      options.run.programStamp, "\(configuration.texts)",
      configuration.folders.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";"),
      configuration.publications.keys.sorted().joined(separator: ";"),
      configuration.layouts.map { ([$0.name] + $0.lines).joined(separator: "\n") }.joined(separator: "\n\n"),
      configuration.language, "\(vocabulary)",
    ].joined(separator: "\n")
  }
}

extension Converter {
  /// The kinds of doubt, the worst first: the topics of the diagnostics of texts.
  public static var doubtsWorstFirst: [String] { Doubt.Kind.allCases.map(\.rawValue) }
}
