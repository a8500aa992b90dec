import Archive
import Files

/// The end of a conversion.
extension ContentLedger {
  /// Makes the changes, and writes the ledger; the files that an editor has saved meanwhile stay.
  ///
  /// - Returns: what was in the way of changes, and as what their articles were counted.
  mutating func finish(
    among seeds: Set<PathKey>, isComplete: Bool
  ) throws(FileError) -> [(obstacle: ContentChanges.Left, counted: Entry?)] {
    if isReadOnly { return [] }
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
      var (key, row) = (key, row)
      while result.rows[key] != nil {
        key = Ledger.Key(key.seed, key.part + 1)
        // Of the text in this state it is not the part of that number.
        row.seed = nil
      }
      result.rows[key] = row
    }
    try changes.finish(file.changes(to: result))
    return left
  }

  /// Forgets what was to be done.
  mutating func abandon() { changes.abandon() }
}
