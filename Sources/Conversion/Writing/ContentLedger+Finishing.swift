import Archive
import Files

/// The end of a conversion.
extension ContentLedger {
  /// Makes the changes, and writes the ledger; the files that an editor has saved meanwhile stay.
  mutating func finish(among seeds: Set<PathKey>, isComplete: Bool) throws(FileError) -> [ContentChanges.Left] {
    if isReadOnly { return [] }
    let left = try changes.perform(isWhole: false)
    for file in left {
      guard case .content(let path) = file.file, let waiting = waiting[PathKey(path)] else { continue }
      settled[waiting.key] = nil
      if let key = waiting.oldKey, let row = waiting.oldRow { settled[key] = row }
    }
    var result = Ledger()
    result.rows = settled
    for (key, row) in ledger.rows.sorted(by: { $0.key < $1.key }) {
      let isThere = seeds.contains(PathKey(key.seed))
      // Nobody has anything of it any more.
      if isComplete, !isThere, row.state != .forgotten, places.files[key] == nil { continue }
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
