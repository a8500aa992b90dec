import Archive
import Files

/// The end of a conversion.
extension ContentLedger {
  /// Makes the changes, and writes the ledger; the files that an editor has saved meanwhile stay.
  ///
  /// - Returns: what was in the way of changes, and as what their articles were counted.
  /// - Throws: `FileError` or `Diagnostic` when nothing was changed.
  mutating func finish(
    among seeds: Set<PathKey>, isComplete: Bool
  ) throws -> [(obstacle: ContentChanges.Left, counted: Entry?)] {
    if isReadOnly { return [] }
    try renumber()
    var left: [(obstacle: ContentChanges.Left, counted: Entry?)] = []
    var files: Set<PathKey> = []
    for obstacle in try changes.perform(isWhole: false) {
      let waiting = waiting[obstacle.change]
      left.append((obstacle, waiting?.entry))
      guard let waiting else { continue }
      files.formUnion(waiting.files.map { PathKey($0) })
      settled[waiting.key] = nil
      if let key = waiting.oldKey, let row = waiting.oldRow { ledger.rows[key] = row }
    }
    written.removeAll { files.contains(PathKey($0)) }
    retagged.removeAll { files.contains(PathKey($0.file)) }
    var result = Ledger()
    result.rows = settled.filter { Ledger.isSound($0.key, $0.value) }
    var named = Set(result.rows.values.map { PathKey($0.file) })
    for (key, row) in ledger.rows.sorted(by: { $0.key < $1.key }) {
      let isThere = seeds.contains(PathKey(key.seed))
      // Nobody has anything of it any more.
      if isComplete, !isThere, row.state != .forgotten, places.files[key] == nil { continue }
      // Its name is another's by now; its text is made into an article again.
      if !row.file.isEmpty, !named.insert(PathKey(row.file)).inserted { continue }
      guard Ledger.isSound(key, row) else { continue }
      // One whose file could not be given its new number, as above.
      let free = key.free { result.rows[$0] != nil }
      result.rows[free] = row
      if free != key { result.rows[free]?.seed = nil }
    }
    let calls = result.calls(since: file.ledger)
    for key in result.rows.keys { result.rows[key]?.origin = nil }
    try changes.finish(file.changes(to: result) + addressChanges(calls))
    return left
  }

  /// Gives articles that are in their text no more another number where one of the text has theirs now: else both of
  /// their files would name the same article, and whoever has no ledger could not tell which one it is.
  private mutating func renumber() throws(FileError) {
    for (key, row) in ledger.rows.sorted(by: { $0.key < $1.key }) where settled[key] != nil {
      guard case .readable(let article)? = places.files[key], article.source != nil,
        let bytes = try read(article.file)
      else { continue }
      let free = key.free { settled[$0] != nil || ledger.rows[$0] != nil }
      guard let new = try? SourceKeys(of: bytes).numbered(free.part) else { continue }
      var renumbered = row
      // Of the text in this state it is not the part of that number.
      renumbered.seed = nil
      if row.isOwn(bytes) { renumbered.written = SHA256Digest(of: new.withoutCarriageReturns) }
      try stage([ContentChanges.Write(.content(article.file), from: bytes, to: new)], free, (key, row), as: nil)
      keep(renumbered, free, key)
    }
  }

  /// Forgets what was to be done.
  mutating func abandon() { changes.abandon() }
}
