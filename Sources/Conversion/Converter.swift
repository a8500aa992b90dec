public import Archive
import Files
import Markdown
import SystemPackage

/// Converts a project's seeds to content files, without ever writing over an editor's work.
///
/// `ledger.tsv` in the content folder knows for each article its text and the content file as conversion wrote it. A
/// file whose digest is still that one is conversion's own and may be written again; any other has been edited, and
/// stays.
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
    public var retags = false
    /// The day that is written down as the one on which articles came that are converted for the first time; `nil` to
    /// write none.
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
    ConversionCache.delete(of: project)
  }

  /// How many texts are converted before their files are written: this bounds the memory.
  private static let batch = 2048

  /// Converts the seeds. A text with an error is reported and left out; the others are converted.
  public func convert() async -> (summary: Summary, diagnostics: [Diagnostic]) {
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
      project, await ContentFiles(project, stamped: !options.isOnlyChecked, jobs: options.jobs), jobs: options.jobs,
      programStamp: options.isOnlyChecked ? "" : options.programStamp)
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
    var cache = ConversionCache(of: project, fingerprint: fingerprint(vocabulary))
    var separations: [String: Separation] = [:]
    var candidates = leaveUnchanged(seeds, known, &ledger, &cache, &separations, &summary, &diagnostics)
    let others = changedBeside(seeds, allTexts, known, &ledger, &cache)
    let survey = CorpusSurvey(project: project, configuration: configuration, jobs: options.jobs)
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
    let heritage = looks.flatMap { ledger.heritage(of: $0) }
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
    let converter = SeedConverter(
      project: project, configuration: configuration,
      knowledge: shared, subjects: SubjectFinder(shared.tags, vocabulary, configuration),
      names: DecidedNames(vocabulary, configuration),
      settledTags: SettledTags(
        options.retags
          ? [:] : Dictionary(heritage.compactMap { part in part.tags.map { (part.key, $0) } }) { first, _ in first }),
      addedDays: AddedDays(Dictionary(heritage.map { ($0.key, $0.added) }) { first, _ in first }, new: options.added),
      drafts: Set(looks.flatMap { ledger.drafts(of: $0) }), today: options.today)
    for start in stride(from: 0, to: changed.count, by: Self.batch) {
      let part = Array(changed[start..<min(start + Self.batch, changed.count)])
      let before = max(0, seeds.count - changed.count) + start
      let tell = options.progress
      let progress = { @Sendable (done: Int, _: Int) in tell?(before + done, seeds.count) ?? () }
      let outcomes = await inParallel(part.count, jobs: options.jobs, progress: progress) { range in
        part[range].map { seed in (stamp(of: seed), converter.convert(seed)) }
      }
      for (stamp, outcome) in outcomes.joined() {
        separations[outcome.seed] = outcome.separation
        enter(outcome, stamp, &ledger, &cache, &summary, &diagnostics)
      }
    }
    diagnostics += ledger.secondFiles + ledger.told
    if options.only == nil {
      diagnostics += ledger.orphans(among: known)
      diagnostics += Separation.unused(separations, configuration, project)
    }
    do {
      let left = try ledger.finish(among: known, isComplete: options.only == nil)
      for (obstacle, counted) in left {
        if let counted { summary.count(counted, by: -1) }
        summary.count(.failed)
        diagnostics.append(Diagnostic(obstacle, in: project))
      }
      summary.isStopped = summary.isStopped || !left.isEmpty
      // What was left as it was is looked at again.
      if !options.isOnlyChecked, left.isEmpty { cache.save(to: project) }
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

  /// How a seed is left; `nil` where nobody can tell, so that it is read.
  private func stamp(of seed: String) -> FileSystem.Stamp? {
    try? FileSystem.stamp(of: project.seeds.appending(seed))
  }

  /// Reads what tells new and changed texts from others.
  ///
  /// - Throws: `FileError` where nobody can tell.
  private func look(at seeds: [String], _ ledger: ContentLedger) async throws(FileError) -> [SeedLook] {
    let isFirst = ledger.isEmpty
    let parts = await inParallel(seeds.count, jobs: options.jobs) { range in
      Result { () throws(FileError) in
        var looks: [SeedLook] = []
        for seed in seeds[range] { if let look = try look(at: seed, isFirst: isFirst) { looks.append(look) } }
        return looks
      }
    }
    var looks: [SeedLook] = []
    for part in parts { looks += try part.get() }
    return looks
  }

  /// The same of one text; `nil` for one that cannot be converted, which is told of then.
  private func look(at seed: String, isFirst: Bool) throws(FileError) -> SeedLook? {
    guard let bytes = try SeedSource.bytes(of: project.seeds.appending(seed)) else { return nil }
    let digest = SHA256Digest(of: bytes)
    // The first conversion of an archive has nothing to compare with.
    if isFirst { return SeedLook(seed: seed, digest: digest) }
    return (try? SeedSource(bytes, configuration.texts(forSeed: seed))).map {
      SeedLook(seed: seed, digest: digest, $0.pieces)
    }
  }

  /// Finds out which article each article of the texts is that were looked at.
  private func identify(
    _ looks: [SeedLook], _ knowledge: CorpusKnowledge?, seeds: Set<PathKey>, _ ledger: inout ContentLedger
  ) throws(FileError) {
    let looked = Set(looks.map { PathKey($0.seed) })
    let configuration = configuration
    let areReadAlike = { (one: String, other: String) in
      configuration.texts(forSeed: one) == configuration.texts(forSeed: other)
    }
    let heads = { (seed: String) throws(FileError) in
      try knowledge.map { knowledge throws(FileError) in try self.heads(of: seed, knowledge) } ?? [:]
    }
    try ledger.identify(looks, seeds: seeds, areReadAlike: areReadAlike, headsOfText: heads) { key in
      let seed = PathKey(key.seed)
      return looked.contains(seed) || !seeds.contains(seed)
    }
  }

  /// The headlines and dates of a text's articles, by the numbers of its parts.
  private func heads(of seed: String, _ knowledge: CorpusKnowledge) throws(FileError) -> [Int: Fingerprint] {
    guard let bytes = try SeedSource.bytes(of: project.seeds.appending(seed)),
      let source = try? SeedSource(bytes, configuration.texts(forSeed: seed))
    else { return [:] }
    let settings = ConversionSettings(configuration, seed: seed, today: options.today)
    return Dictionary(
      SeedReadings(source, settings: settings, knowledge: knowledge).articles.map {
        ($0.part ?? 1, $0.reading.head(file: seed))
      }
    ) { first, _ in first }
  }

  /// Texts that are made into no article, because another has the same bytes or words.
  private func copies(
    among seeds: [String], _ ledger: ContentLedger, _ summary: inout Summary
  ) -> [Diagnostic] {
    var told: [Diagnostic] = []
    for seed in seeds {
      told += ledger.doubtfulOrigins(of: seed)
      guard let original = ledger.original(of: seed) else { continue }
      summary.copies += 1
      var diagnostic = Diagnostic(
        .warning, project.shown(seed: seed),
        ledger.isForgotten(original)
          ? "is the same text as \(project.shown(seed: original)), which is kept out: no article is made of it"
          : "is the same text as \(project.shown(seed: original)), word for word: one article is made of both",
        advice: "Delete one of the two files.")
      diagnostic.topic = "same text twice"
      told.append(diagnostic)
    }
    return told
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
      configuration.language, "\(vocabulary)",
    ]
    return SHA256Digest(of: Array(parts.joined(separator: "\n").utf8)).hexadecimal
  }

  /// Takes the seeds that are as they were, with their content files there, off the work; what was doubtful about them
  /// is told again.
  private func leaveUnchanged(
    _ seeds: [String], _ known: Set<PathKey>, _ ledger: inout ContentLedger, _ cache: inout ConversionCache,
    _ separations: inout [String: Separation],
    _ summary: inout Summary, _ diagnostics: inout [Diagnostic]
  ) -> [String] {
    var changed: [String] = []
    for seed in cache.seeds where !known.contains(PathKey(seed)) { cache[seed] = nil }
    for seed in seeds {
      guard !options.retags, let entry = cache[seed],
        stamp(of: seed) == entry.stamp,
        let entries = ledger.entries(ofUnchanged: seed, entry.digest, parts: entry.parts)
      else {
        changed.append(seed)
        continue
      }
      separations[seed] = entry.separation
      for entry in entries { summary.count(entry) }
      if entries.contains(.unchanged) { diagnostics += entry.diagnostics }
    }
    return changed
  }

  /// The texts beside those that were asked for which are not as they were.
  private func changedBeside(
    _ seeds: [String], _ all: [String], _ known: Set<PathKey>, _ ledger: inout ContentLedger,
    _ cache: inout ConversionCache
  ) -> [String] {
    if options.only == nil { return [] }
    let asked = Set(seeds.map { PathKey($0) })
    var (separations, summary, diagnostics): ([String: Separation], Summary, [Diagnostic]) = ([:], Summary(), [])
    return leaveUnchanged(
      all.filter { !asked.contains(PathKey($0)) }, known, &ledger, &cache, &separations, &summary, &diagnostics)
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
      let isEdited = entries.allSatisfy(\.isEdited)
      if !isEdited { diagnostics += outcome.diagnostics }
      // A draft's text beside an article that is published is looked at each time.
      let isDraftBeside = zip(outcome.contents, entries).contains { $0.isDraftByText && $1.isEdited }
      if let stamp, let digest = outcome.digest, !outcome.contents.isEmpty, !outcome.diagnostics.containsError,
        !entries.contains(where: \.isOpen), !isDraftBeside
      {
        cache[outcome.seed] = ConversionCache.Entry(
          stamp: stamp, digest: digest, parts: outcome.parts, separation: outcome.separation,
          diagnostics: outcome.diagnostics)
      }
    } catch {
      summary.failed += 1
      summary.isStopped = true
      diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
    }
  }

  /// The source texts, in the order of their paths; `nil` when nobody knows them all: what they have in common would be
  /// another.
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
    let known = Set(texts.map { PathKey($0) })
    for seed in only where !known.contains(PathKey(seed)) {
      let advice = "Name texts (*.txt) that lie in the seeds' folder."
      diagnostics.append(Diagnostic(.error, project.shown(seed: seed), "is not one of the seeds", advice: advice))
    }
    return (Set(only.map { PathKey($0) }).filter(known.contains).sorted().map(\.path), texts)
  }
}

extension Converter.Summary {
  fileprivate mutating func count(_ entry: ContentLedger.Entry, by number: Int = 1) {
    switch entry {
    case .written: written += number
    case .unchanged: unchanged += number
    case .edited, .unread: edited += number
    case .failed: failed += number
    case .forgotten: forgotten += number
    }
  }
}

extension ContentLedger.Entry {
  /// Whether there is something to tell each time, or once the file can be read.
  fileprivate var isOpen: Bool {
    switch self {
    case .edited(.some), .unread: true
    default: false
    }
  }

  /// Whether the file is an editor's.
  fileprivate var isEdited: Bool {
    switch self {
    case .edited, .unread: true
    default: false
    }
  }
}

extension String {
  fileprivate var isTextFile: Bool {
    lowercased().utf8.suffix(4).elementsEqual(".txt".utf8)
  }
}
