import Archive
import Documents
import Files
import SystemPackage

/// Which texts there are, and which are as they were.
extension Converter {
  /// How a seed is left; `nil` where nobody can tell, so that it is read.
  func stamp(of seed: String) -> FileSystem.Stamp? {
    try? FileSystem.stamp(of: project.seeds.appending(seed))
  }

  /// Takes the seeds that are as they were, with their content files there, off the work; what was doubtful about them
  /// is told again.
  func leaveUnchanged(
    _ seeds: [String], _ known: Set<PathKey>, _ ledger: inout ContentLedger, _ cache: inout ConversionCache,
    _ separations: inout [PathKey: Separation],
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
      separations[PathKey(seed)] = entry.separation
      for entry in entries { summary.count(entry) }
      if entries.contains(.unchanged) { diagnostics += entry.diagnostics }
    }
    return changed
  }

  /// The texts beside those that were asked for which are not as they were.
  func changedBeside(
    _ seeds: [String], _ all: [String], _ known: Set<PathKey>, _ ledger: inout ContentLedger,
    _ cache: inout ConversionCache
  ) -> [String] {
    if options.only == nil { return [] }
    let asked = Set(seeds.map { PathKey($0) })
    var (separations, summary, diagnostics): ([PathKey: Separation], Summary, [Diagnostic]) = ([:], Summary(), [])
    return leaveUnchanged(
      all.filter { !asked.contains(PathKey($0)) }, known, &ledger, &cache, &separations, &summary, &diagnostics)
  }

  /// The source texts, in the order of their paths; `nil` when nobody knows them all: what they have in common would be
  /// another.
  func findSeeds(
    _ summary: inout Summary, _ diagnostics: inout [Diagnostic]
  ) -> (chosen: [String], all: [String])? {
    let tree = FileTree(project.seeds)
    diagnostics += tree.obstacles.map { Diagnostic($1, path: project.shown(seed: $0)) }
    if tree.obstacles.contains(where: { if case .unknown = $0.obstacle { true } else { false } }) { return nil }
    for folder in tree.folders where folder.isTextFile {
      diagnostics.append(.folderNamedAsFile(project.shown(seed: folder)))
    }
    let texts = SeedFiles(tree, in: project.seeds).all
    guard let only = options.only else {
      // An archive may be kept without its texts, or get them yet.
      if !texts.isEmpty { diagnostics += unknownFolders(in: tree) }
      // The README that a new archive begins with is not a text that somebody forgot to rename.
      summary.passedOver = PassedOver.all(among: tree.files, texts: texts)
      summary.ignored = summary.passedOver.count
      diagnostics += PassedOver.diagnostics(summary.passedOver, texts: texts, in: project)
      return (texts, texts)
    }
    let known = Set(texts.map { PathKey($0) })
    for seed in only where !known.contains(PathKey(seed)) {
      let advice = "Name texts (*.txt) or documents that lie in the seeds' folder."
      diagnostics.append(Diagnostic(.error, project.shown(seed: seed), "is not one of the seeds", advice: advice))
    }
    return (Set(only.map { PathKey($0) }).filter(known.contains).sorted().map(\.path), texts)
  }
}
