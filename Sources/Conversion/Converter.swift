public import Archive
import Files
import Markdown
import SystemPackage

/// Converts a project's seeds to content files, without ever writing over an editor's work.
///
/// `manifest-sha256.txt` in the content folder lists each file as conversion wrote it. A file whose digest is still that one is
/// conversion's own and may be written again; any other has been edited, and stays.
public struct Converter: Sendable {
  /// How seeds are converted.
  public struct Options: Sendable {
    /// The number of tasks that work at once, at least 1.
    public var jobs = 1
    /// Only these seeds, as paths below the seeds' folder; `nil` for all.
    public var only: [String]?
    /// Whether everything is checked and nothing written.
    public var isOnlyChecked = false
    /// Whether tags are found anew for articles that have some, as long as nobody has edited their content files.
    public var findsTagsAnew = false
    /// The day that is written down as the one on which articles came that are converted for the first time; `nil` to write none.
    public var added: CalendarDay?
    /// Today, to find dates that lie ahead; `nil` not to look for them.
    public var today: CalendarDay?
    /// What tells one build of the program from another: texts are converted again by a new one.
    public var programStamp = ""
    /// Is told, from any task, how many of how many texts are done.
    public var progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?

    /// All seeds, one job.
    public init() {}
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
    public var retagged: [Retagging] = []
  }

  private let project: Project
  private let configuration: Configuration
  private let options: Options

  /// A converter for `project`.
  public init(_ project: Project, configuration: Configuration, options: Options) {
    self.project = project
    self.configuration = configuration
    self.options = options
  }

  /// Lets the next conversion look at every text again.
  public static func forgetStates(of project: Project) {
    try? FileSystem.delete(ConversionCache.file(of: project))
  }

  /// How many texts are converted before their files are written: this bounds the memory.
  private static let batch = 2048

  /// Converts the seeds. A text with an error is reported and left out; the others are converted.
  public func convert() async -> (summary: Summary, diagnostics: [Diagnostic]) {
    var summary = Summary()
    var diagnostics: [Diagnostic] = []
    guard let (seeds, allTexts) = findSeeds(&summary, &diagnostics) else { return (summary, diagnostics.sorted()) }
    summary.seeds = seeds.count
    let (vocabulary, mistakes) = Vocabulary.load(project)
    diagnostics += mistakes
    // Without its vocabulary an archive would get tags that its editor has decided against.
    if mistakes.containsError { return stopped(summary, diagnostics) }
    // What is wrong with content files is for the build to report; here they only say which seeds they come from.
    let loaded = await ArticleLoader(
      project, await ContentFiles(project, stamped: !options.isOnlyChecked, jobs: options.jobs), jobs: options.jobs,
      programStamp: options.isOnlyChecked ? "" : options.programStamp)
    // What nobody has looked at may hold an editor's work.
    if !loaded.unknown.isEmpty { return (summary, (diagnostics + loaded.unknown).sorted()) }
    let existing = loaded.articles
    var ledger: ContentLedger
    do {
      ledger = try ContentLedger(project, existing: existing, isReadOnly: options.isOnlyChecked)
    } catch {
      return stopped(summary, diagnostics + [error.diagnostic])
    }
    var cache = ConversionCache(of: project, fingerprint: fingerprint(vocabulary))
    var parts: [String: [Int]] = [:]
    var separations: [String: Separation] = [:]
    let changed = leaveUnchanged(seeds, ledger, &cache, &parts, &separations, &summary, &diagnostics)
    let settled: SettledTags
    let knowledge: CorpusKnowledge
    do {
      settled = options.findsTagsAnew ? SettledTags() : try settledTags(of: changed, existing, ledger)
      let survey = CorpusSurvey(project: project, configuration: configuration, jobs: options.jobs)
      knowledge = try await survey.knowledge(for: changed, among: allTexts)
    } catch {
      return (summary, (diagnostics + [Diagnostic(error, path: project.shown(error.path))]).sorted())
    }
    let converter = SeedConverter(
      project: project, configuration: configuration,
      knowledge: knowledge, subjects: SubjectFinder(knowledge.tags, vocabulary, configuration),
      names: DecidedNames(vocabulary, configuration), settledTags: settled,
      addedDays: AddedDays(existing, new: options.added), today: options.today)
    for start in stride(from: 0, to: changed.count, by: Self.batch) {
      let part = Array(changed[start..<min(start + Self.batch, changed.count)])
      let before = seeds.count - changed.count + start
      let tell = options.progress
      let progress = { @Sendable (done: Int, _: Int) in tell?(before + done, seeds.count) ?? () }
      let outcomes = await inParallel(part.count, jobs: options.jobs, progress: progress) { range in
        part[range].map { seed in (stamp(of: seed), converter.convert(seed)) }
      }
      for (stamp, outcome) in outcomes.joined() {
        separations[outcome.seed] = outcome.separation
        enter(outcome, stamp, &ledger, &cache, &summary, &diagnostics)
        if !outcome.contents.isEmpty { parts[outcome.seed] = outcome.parts }
      }
    }
    if options.only == nil {
      diagnostics += ledger.orphans(among: Set(allTexts), parts: parts)
      diagnostics += Separation.unused(separations, configuration, project)
    }
    do {
      try ledger.save()
      if !options.isOnlyChecked { cache.save(to: project) }
    } catch {
      summary.isStopped = true
      diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
    }
    summary.files = ledger.written
    summary.retagged = ledger.retagged
    for diagnostic in diagnostics {
      if let topic = diagnostic.topic { summary.doubts[topic, default: 0] += 1 }
    }
    return (summary, diagnostics.sorted())
  }

  /// The tags of the articles that are converted again, as long as nobody has edited their content files.
  private func settledTags(
    of changed: [String], _ existing: [Article], _ ledger: ContentLedger
  ) throws(FileError) -> SettledTags {
    let changed = Set(changed)
    var own: [Article] = []
    for article in existing {
      if let source = article.source, changed.contains(source), try ledger.isAsWritten(article) { own.append(article) }
    }
    return SettledTags(own)
  }

  /// How a seed is left; `nil` where nobody can tell, so that it is read.
  private func stamp(of seed: String) -> FileSystem.Stamp? {
    try? FileSystem.stamp(of: project.seeds.appending(seed))
  }

  private func stopped(_ summary: Summary, _ diagnostics: [Diagnostic]) -> (Summary, [Diagnostic]) {
    var summary = summary
    summary.isStopped = true
    return (summary, diagnostics.sorted())
  }

  /// What the conversion depends on beside the texts.
  private func fingerprint(_ vocabulary: Vocabulary) -> String {
    let parts = [
      options.programStamp, project.content.string, "\(configuration.texts)",
      configuration.folders.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";"),
      configuration.publications.keys.sorted().joined(separator: ";"),
      vocabulary.isEmpty ? "" : "\(configuration.language) \(vocabulary)",
    ]
    return SHA256Digest(of: Array(parts.joined(separator: "\n").utf8)).hexadecimal
  }

  /// Takes the seeds that are as they were, with their content files there, off the work; what was doubtful about them is told again.
  private func leaveUnchanged(
    _ seeds: [String], _ ledger: ContentLedger, _ cache: inout ConversionCache, _ parts: inout [String: [Int]],
    _ separations: inout [String: Separation],
    _ summary: inout Summary, _ diagnostics: inout [Diagnostic]
  ) -> [String] {
    var changed: [String] = []
    let known = Set(seeds)
    for seed in cache.entries.keys where options.only == nil && !known.contains(seed) { cache[seed] = nil }
    for seed in seeds {
      guard !options.findsTagsAnew, let entry = cache[seed],
        stamp(of: seed) == entry.stamp,
        let entries = ledger.entries(ofUnchanged: seed, parts: entry.parts)
      else {
        changed.append(seed)
        continue
      }
      parts[seed] = entry.parts
      separations[seed] = entry.separation
      for entry in entries { summary.count(entry) }
      if entries.contains(.unchanged) { diagnostics += entry.diagnostics }
    }
    return changed
  }

  private func enter(
    _ outcome: SeedConverter.Outcome, _ stamp: FileSystem.Stamp?, _ ledger: inout ContentLedger,
    _ cache: inout ConversionCache, _ summary: inout Summary, _ diagnostics: inout [Diagnostic]
  ) {
    cache[outcome.seed] = nil
    do {
      let entries = try ledger.enter(outcome)
      for entry in entries {
        summary.count(entry)
        if case .edited(let changed) = entry { diagnostics += [changed].compactMap(\.self) }
      }
      // What an editor has settled by hand is in doubt no more.
      let isEdited = entries.allSatisfy { if case .edited = $0 { true } else { false } }
      if !isEdited { diagnostics += outcome.diagnostics }
      if let stamp, !outcome.contents.isEmpty, !outcome.diagnostics.containsError,
        !entries.contains(where: \.hasDiagnostic)
      {
        cache[outcome.seed] = ConversionCache.Entry(
          stamp: stamp, parts: outcome.parts, separation: outcome.separation, diagnostics: outcome.diagnostics)
      }
    } catch {
      summary.failed += 1
      summary.isStopped = true
      diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
    }
  }

  /// The source texts, in the order of their paths; `nil` when nobody knows them all: what they have in common would be another.
  private func findSeeds(
    _ summary: inout Summary, _ diagnostics: inout [Diagnostic]
  ) -> (chosen: [String], all: [String])? {
    let tree = FileTree(project.seeds)
    diagnostics += tree.obstacles.map { Diagnostic($1, path: project.shown(seed: $0)) }
    if tree.obstacles.contains(where: { if case .unknown = $0.obstacle { true } else { false } }) { return nil }
    for folder in tree.folders where folder.isTextFile {
      diagnostics.append(.folderNamedAsFile(project.shown(seed: folder)))
    }
    let texts = tree.files.filter(\.isTextFile)
    guard let only = options.only else {
      // The README that a new archive begins with is not a text that somebody forgot to rename.
      summary.passedOver = PassedOver.all(among: tree.files, texts: texts)
      summary.ignored = summary.passedOver.count
      diagnostics += PassedOver.diagnostics(summary.passedOver, texts: texts, in: project)
      return (texts, texts)
    }
    let known = Set(texts)
    for seed in only where !known.contains(seed) {
      let advice = "Name texts (*.txt) that lie in the seeds' folder."
      diagnostics.append(Diagnostic(.error, project.shown(seed: seed), "is not one of the seeds", advice: advice))
    }
    return (Set(only).filter(known.contains).sorted { $0.precedesInBytes($1) }, texts)
  }
}

extension Converter.Summary {
  fileprivate mutating func count(_ entry: ContentLedger.Entry) {
    switch entry {
    case .written: written += 1
    case .unchanged: unchanged += 1
    case .edited: edited += 1
    case .failed: failed += 1
    }
  }
}

extension ContentLedger.Entry {
  /// Whether it is to be told each time.
  fileprivate var hasDiagnostic: Bool {
    if case .edited(.some) = self { true } else { false }
  }
}

extension String {
  fileprivate var isTextFile: Bool {
    lowercased().utf8.suffix(4).elementsEqual(".txt".utf8)
  }
}
