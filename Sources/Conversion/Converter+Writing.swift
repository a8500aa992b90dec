import Archive
import Files
import Support
import SystemPackage

/// The conversion of what has changed, and what becomes of it.
extension Converter {
  func seedConverter(
    _ knowledge: CorpusKnowledge, _ vocabulary: Vocabulary, _ looks: [SeedLook], _ ledger: ContentLedger
  ) -> SeedConverter {
    let heritage = looks.flatMap { ledger.heritage(of: $0) }
    let tags = options.retags ? [] : heritage.compactMap { part in part.tags.map { (part.key, $0) } }
    return SeedConverter(
      project: project, configuration: configuration, documents: documents,
      knowledge: knowledge, subjects: SubjectFinder(knowledge.tags, vocabulary, configuration),
      names: DecidedNames(vocabulary, configuration),
      settledTags: SettledTags(Dictionary(tags) { first, _ in first }),
      addedDays: AddedDays(Dictionary(heritage.map { ($0.key, $0.added) }) { first, _ in first }, new: options.added),
      drafts: Set(looks.flatMap { ledger.drafts(of: $0) }), today: options.run.today)
  }

  /// Converts some texts, on all tasks.
  ///
  /// - Parameters:
  ///   - done: how many texts are done before.
  ///   - all: all texts that progress is told of.
  func convert(
    _ seeds: [String], with converter: SeedConverter, after done: Int, of all: [String]
  ) async -> [(stamp: FileSystem.Stamp?, outcome: SeedConverter.Outcome)] {
    let tell = options.progress
    let progress = { @Sendable (more: Int, _: Int) in tell?(done + more, all.count) ?? () }
    let outcomes = await inParallel(seeds.count, jobs: options.run.jobs, progress: progress) { range in
      seeds[range].map { seed in (stamp(of: seed), converter.convert(seed)) }
    }
    return Array(outcomes.joined())
  }

  /// Writes what was converted, and says what was in the way.
  func finish(
    among known: Set<PathKey>, _ ledger: inout ContentLedger, _ cache: ConversionCache, _ summary: inout Summary,
    _ diagnostics: inout [Diagnostic]
  ) {
    do {
      let left = try ledger.finish(among: known, isComplete: options.only == nil)
      for (obstacle, counted) in left {
        if let counted { summary.count(counted, by: -1) }
        summary.count(.failed)
        diagnostics.append(Diagnostic(obstacle, in: project))
      }
      summary.isStopped = summary.isStopped || !left.isEmpty
      // What was left as it was is looked at again.
      if !options.isOnlyChecked, left.isEmpty { cache.save() }
    } catch {
      summary.isStopped = true
      diagnostics.append(Diagnostic(error, in: project))
    }
  }

  func enter(
    _ outcome: SeedConverter.Outcome, _ stamp: FileSystem.Stamp?, _ ledger: inout ContentLedger,
    _ cache: inout ConversionCache, _ summary: inout Summary, _ diagnostics: inout [Diagnostic]
  ) {
    cache[outcome.seed] = nil
    // What cannot be read yet changes nothing.
    if outcome.missingTool != nil { return }
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
}

extension Converter.Summary {
  mutating func count(_ entry: ContentLedger.Entry, by number: Int = 1) {
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
