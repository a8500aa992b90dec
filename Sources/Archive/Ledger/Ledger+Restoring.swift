import Support

extension Ledger {
  /// The ledger with what an older one says of files that are as they were then. The rest of it is as it is.
  func restored(to old: Ledger, of files: Set<ChangedFile>) -> Ledger {
    var ledger = self
    let isOf = { (row: Row) in files.contains(.content(row.file)) }
    ledger.rows = rows.filter { !isOf($0.value) }
    var displaced: [(key: Key, row: Row)] = []
    for (key, row) in old.rows.sorted(by: { $0.key < $1.key }) where isOf(row) {
      if let other = ledger.rows[key] { displaced.append((key, other)) }
      ledger.rows[key] = row
    }
    let forgotten = old.rows.filter { $0.value.hasNoFile }.keys.sorted()
    for (key, row) in displaced {
      if row.hasNoFile {
        // It is a row of then that has had another number since, or the article itself, which was forgotten since.
        let free = forgotten.filter { ledger.rows[$0] == nil && $0.seed.hasSameBytes(as: key.seed) }
        if let before = free.first(where: { old.rows[$0]?.words == row.words }) ?? free.first {
          ledger.rows[before] = row
        }
        continue
      }
      // An article whose file stays as it is, because it was changed since, is still known: as it was called then.
      let before = old.rows.keys.sorted().first { old.rows[$0]?.words == row.words && ledger.rows[$0] == nil }
      ledger.rows[(row.words == nil ? key : before ?? key).free { ledger.rows[$0] != nil }] = row
    }
    // A text that was called back is forgotten again.
    for key in forgotten where ledger.rows[key] == nil && rows[key].map(isOf) ?? false {
      ledger.rows[key] = old.rows[key]
    }
    // Whatever was kept since was kept by what is taken back: later runs are taken back before it.
    for (key, row) in ledger.rows where row.state == .kept {
      guard let before = old.rows[key], before.state != .kept, before.file.hasSameBytes(as: row.file) else { continue }
      ledger.rows[key]?.state = before.state
    }
    return ledger
  }
}

extension Ledger.Row {
  /// Whether it only says that a text shall be no article.
  fileprivate var hasNoFile: Bool { state == .forgotten && file.isEmpty }
}
