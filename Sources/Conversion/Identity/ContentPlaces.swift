import Archive
import Files
import Support

/// Where the content file of each article lies, whatever an editor has done to it: moved it, renamed it, broken its
/// front matter, taken the lines about its source out of it, brought an older state of it back, or made a copy.
///
/// Which file is which article's, in order of evidence:
///
/// 1. the file that lies where the ledger has it and names this article, or none, or the very state of its text;
/// 2. a file elsewhere that surely names it: with the state of the text that the ledger knows, or with most of its
///    words;
/// 3. the file that lies where the ledger has it, whatever text it names, unless it is surely another's: its lines are
///    of an older time;
/// 4. a file elsewhere that names it;
/// 5. a file elsewhere that names an article which has another file, as it was written or with most of the words of
///    this one;
/// 6. the only file of that name that names nothing that is known, and is broken or names a text that is gone;
/// 7. when the text is converted: a file that is clearly like it and belongs to no other.
///
/// Of several on one step, the one with the shortest name has it, then the first by the bytes of its path. A file that
/// names an article which has another file is a second one, and is not published.
struct ContentPlaces {
  /// The content file of each article that has one.
  private(set) var files: [Ledger.Key: Found] = [:]
  /// Articles whose file does not name its text as it should.
  private(set) var unnamed: Set<Ledger.Key> = []
  /// Second files of an article that has one.
  private(set) var doubles: [Ledger.Key: [Found]] = [:]
  /// Files that are no article's for sure, and may be one's by their words.
  private(set) var strays: [Found] = []

  private let project: Project
  /// The files that are an article's.
  private var bound: Set<PathKey> = []

  /// Finds the files; the ledger gets articles that it did not know, and loses none.
  ///
  /// - Parameters:
  ///   - all: the content files, the originals before their copies.
  ///   - seeds: the texts that are there.
  /// - Throws: `FileError` where nobody can tell the words that decide.
  init(
    _ ledger: inout Ledger, _ file: LedgerFile, _ all: [Found], seeds: Set<PathKey>, in project: Project
  ) throws(FileError) {
    self.project = project
    let rows = ledger.rows.filter { !$0.value.file.isEmpty }.sorted { $0.key < $1.key }
    try bindWhereTheyLie(rows, all, &ledger, seeds)
    try bindByWords(rows, all, ledger)
    bindByNames(rows, all, ledger, seeds)
    for (key, row) in rows where row.state == .forgotten && files[key] == nil {
      // What an editor had changed of it is gone, or another's.
      ledger.rows[key]?.file = ""
    }
    for found in all where !isBound(found) {
      guard let claim = found.claim else {
        strays.append(found)
        continue
      }
      guard files[claim] == nil else {
        doubles[claim, default: []].append(found)
        if try !isSurely(claim, found, ledger) { strays.append(found) }
        continue
      }
      if !seeds.contains(PathKey(claim.seed)) { strays.append(found) }
      ledger.rows[claim] = Self.row(found, file)
      bind(found, to: claim)
    }
  }

  /// Steps 1 to 4.
  private mutating func bindWhereTheyLie(
    _ rows: [(key: Ledger.Key, value: Ledger.Row)], _ all: [Found], _ ledger: inout Ledger, _ seeds: Set<PathKey>
  ) throws(FileError) {
    var byFile: [PathKey: Found] = [:]
    for found in all { byFile[PathKey(found.file)] = found }
    for (key, row) in rows {
      guard let found = byFile[PathKey(row.file)] else { continue }
      if found.claim.map({ $0 == key || $0.part == key.part && row.seed != nil && found.seed == row.seed }) ?? true {
        bind(found, to: key)
      }
    }
    if bound.count == all.count { return }
    for found in all where !isBound(found) {
      if let claim = found.claim, files[claim] == nil, try isSurely(claim, found, ledger) { bind(found, to: claim) }
    }
    for (key, row) in rows where files[key] == nil && row.state != .forgotten {
      guard let found = byFile[PathKey(row.file)], !isBound(found), let claim = found.claim,
        try isWrong(claim, found, of: key, ledger)
      else { continue }
      if ledger.rows[claim] == nil, seeds.contains(PathKey(claim.seed)), !seeds.contains(PathKey(key.seed)) {
        // Its editor knows of a move of the text.
        ledger.rows[claim] = row
        ledger.rows[key] = nil
        bind(found, to: claim)
      } else {
        bind(found, to: key)
      }
    }
    for found in all where !isBound(found) {
      if let claim = found.claim, files[claim] == nil, let row = ledger.rows[claim], row.state != .forgotten {
        bind(found, to: claim)
      }
    }
  }

  /// Step 5.
  private mutating func bindByWords(
    _ rows: [(key: Ledger.Key, value: Ledger.Row)], _ all: [Found], _ ledger: Ledger
  ) throws(FileError) {
    let missing = rows.filter { files[$0.key] == nil && ledger.rows[$0.key] != nil && $0.value.state != .forgotten }
    if missing.isEmpty { return }
    for found in all where !isBound(found) {
      guard let claim = found.claim, files[claim] != nil else { continue }
      let sample = try found.words(in: project)?.sample
      let mine = missing.first { key, row in
        if files[key] != nil { return false }
        if case .readable(let article) = found, let written = row.written, article.fingerprint == Fingerprint(written) {
          return true
        }
        return row.sample.map { known in sample.map { known.share(with: $0) >= Likeness.least } ?? false } ?? false
      }
      if let mine { bind(found, to: mine.key) }
    }
  }

  /// Step 6.
  private mutating func bindByNames(
    _ rows: [(key: Ledger.Key, value: Ledger.Row)], _ all: [Found], _ ledger: Ledger, _ seeds: Set<PathKey>
  ) {
    if bound.count == all.count { return }
    var lost: [PathKey: [Found]] = [:]
    for found in all where !isBound(found) && found.isLost(ledger, seeds) {
      lost[PathKey(found.file.lastName), default: []].append(found)
    }
    for (key, row) in rows where files[key] == nil && ledger.rows[key] != nil && row.state != .forgotten {
      guard let same = lost[PathKey(row.file.lastName)], same.count == 1, !isBound(same[0]) else { continue }
      bind(same[0], to: key)
    }
  }

  private func isBound(_ found: Found) -> Bool { bound.contains(PathKey(found.file)) }

  private mutating func bind(_ found: Found, to key: Ledger.Key) {
    files[key] = found
    bound.insert(PathKey(found.file))
    if case .readable = found, found.claim != key { unnamed.insert(key) }
  }

  /// Whether a file that lies where an article's does is not the one that it names.
  private func isWrong(
    _ claim: Ledger.Key, _ found: Found, of key: Ledger.Key, _ ledger: Ledger
  ) throws(FileError) -> Bool {
    if try !isSurely(claim, found, ledger) { return true }
    return try isSlip(claim, found, of: key, ledger)
  }

  /// Whether a file that lies where an article's does names another of the same text by a slip in its number.
  ///
  /// The state of the text is that of both. A copy of the other's file, put over this one, has its headline and date.
  private func isSlip(
    _ claim: Ledger.Key, _ found: Found, of key: Ledger.Key, _ ledger: Ledger
  ) throws(FileError) -> Bool {
    guard let other = files[claim], claim.seed.hasSameBytes(as: key.seed), ledger.rows[key]?.seed == found.seed else {
      return false
    }
    if case .readable(let article) = found, let head = ledger.rows[claim]?.head {
      return TextWords.head(article.title, article.date) != head
    }
    guard let mine = try found.words(in: project), let others = try other.words(in: project) else { return false }
    return !Likeness.areAlike(mine.pairs, others.pairs)
  }

  /// Whether a file is made from the very state of an article's text that the ledger knows, or has most of its words.
  private func isSurely(_ key: Ledger.Key, _ found: Found, _ ledger: Ledger) throws(FileError) -> Bool {
    guard let row = ledger.rows[key], row.state != .forgotten else { return false }
    if let seed = row.seed, found.seed == seed { return true }
    guard let sample = row.sample, let words = try found.words(in: project) else { return false }
    return sample.share(with: words.sample) >= Likeness.least
  }

  /// What is known of an article that the ledger does not know.
  private static func row(_ found: Found, _ file: LedgerFile) -> Ledger.Row {
    var row = Ledger.Row(file: found.file, state: .edited)
    row.written = file.noted(found.file)
    if row.written != nil { row.state = .written }
    row.seed = found.seed
    return row
  }

  /// Makes a file that is no other article's this one's.
  ///
  /// - Returns: the article that it named, which is none.
  mutating func adopt(_ stray: Found, for key: Ledger.Key) -> Ledger.Key? {
    strays.removeAll { $0.file.hasSameBytes(as: stray.file) }
    var given: Ledger.Key?
    if let claim = stray.claim {
      doubles[claim]?.removeAll { $0.file.hasSameBytes(as: stray.file) }
      if let other = files[claim], other.file.hasSameBytes(as: stray.file) {
        files[claim] = nil
        given = claim
      }
    }
    files[key] = stray
    unnamed.insert(key)
    return given
  }
}

extension ContentPlaces.Found {
  /// Whether nothing in it says which article it is: it is broken and names no text, or it names one that is neither
  /// there nor known.
  fileprivate func isLost(_ ledger: Ledger, _ seeds: Set<PathKey>) -> Bool {
    if let claim { return ledger.rows[claim] == nil && !seeds.contains(PathKey(claim.seed)) }
    if case .unread = self { return true }
    return false
  }
}
