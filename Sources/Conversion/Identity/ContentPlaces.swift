import Archive
import Files

/// Where the content file of each article lies, whatever an editor has done to it: moved it, renamed it, broken its front matter, taken the
/// lines about its source out of it, or made a copy.
struct ContentPlaces {
  /// A content file as it was found.
  enum Found {
    case readable(Article)
    /// Its front matter cannot be read; it keeps its article.
    case unread(UnreadContent)

    var file: String {
      switch self {
      case .readable(let article): article.file
      case .unread(let content): content.file
      }
    }

    /// The article that the file itself names.
    var claim: Ledger.Key? {
      switch self {
      case .readable(let article): article.source.map { Ledger.Key($0, article.sourcePart ?? 1) }
      case .unread(let content): content.source.map { Ledger.Key($0, content.part) }
      }
    }
  }

  /// The content file of each article that has one.
  private(set) var files: [Ledger.Key: Found] = [:]
  /// Articles whose file does not name its text as it should.
  private(set) var unnamed: Set<Ledger.Key> = []
  /// Other files that name the same article.
  private(set) var doubles: [Ledger.Key: [String]] = [:]
  /// Files that name no text, or one that is neither there nor known, and are no article's that is known.
  private(set) var strays: [Found] = []

  /// Finds the files; the ledger gets articles that it did not know, and loses none.
  ///
  /// - Parameter seeds: the texts that are there.
  init(_ ledger: inout Ledger, _ file: LedgerFile, _ all: [Found], seeds: Set<PathKey>) {
    var byFile: [PathKey: Found] = [:]
    for found in all { byFile[PathKey(found.file)] = found }
    var bound: Set<PathKey> = []
    let rows = ledger.rows.filter { !$0.value.file.isEmpty }.sorted { $0.key < $1.key }
    // Where it was, and nothing speaks against it.
    for (key, row) in rows {
      guard let found = byFile[PathKey(row.file)], found.claim.map({ $0 == key }) ?? true else { continue }
      bind(found, to: key, &bound)
    }
    // Elsewhere, by what it says itself.
    var claims: [Ledger.Key: [Found]] = [:]
    for found in all where !bound.contains(PathKey(found.file)) {
      if let claim = found.claim { claims[claim, default: []].append(found) }
    }
    for (key, _) in rows where files[key] == nil {
      if let found = claims[key]?.first { bind(found, to: key, &bound) }
    }
    // Where it was, with another text's name in it: its editor knows of a move of the text, or an older state came back.
    for (key, row) in rows where files[key] == nil {
      guard let found = byFile[PathKey(row.file)], !bound.contains(PathKey(row.file)), let claim = found.claim else {
        continue
      }
      if let rival = ledger.rows[claim] {
        // An article that is gone from its text, in which another has that number now.
        if files[claim] != nil, claim.seed.hasSameBytes(as: key.seed), rival.seed != row.seed {
          bind(found, to: key, &bound)
        }
        continue
      }
      if seeds.contains(PathKey(claim.seed)) {
        ledger.rows[claim] = row
        ledger.rows[key] = nil
        bind(found, to: claim, &bound)
      } else {
        bind(found, to: key, &bound)
      }
    }
    // Elsewhere, and broken, or with the name that its text had before: by its own name.
    var lost: [PathKey: [Found]] = [:]
    for found in all where !bound.contains(PathKey(found.file)) && found.isLost(ledger, seeds) {
      lost[PathKey(found.file.lastName), default: []].append(found)
    }
    for (key, row) in rows where files[key] == nil && ledger.rows[key] != nil {
      guard let same = lost[PathKey(row.file.lastName)], same.count == 1 else { continue }
      if !bound.contains(PathKey(same[0].file)) { bind(same[0], to: key, &bound) }
    }
    for found in all where !bound.contains(PathKey(found.file)) {
      guard let claim = found.claim else {
        strays.append(found)
        continue
      }
      if files[claim] != nil {
        doubles[claim, default: []].append(found.file)
      } else {
        var row = Ledger.Row(file: found.file, state: .edited)
        row.written = file.noted(found.file)
        if row.written != nil { row.state = .written }
        if case .readable(let article) = found {
          row.seed = article.sourceSHA256.flatMap { SHA256Digest(hexadecimal: $0) }
        }
        if !seeds.contains(PathKey(claim.seed)) { strays.append(found) }
        ledger.rows[claim] = row
        bind(found, to: claim, &bound)
      }
    }
  }

  private mutating func bind(_ found: Found, to key: Ledger.Key, _ bound: inout Set<PathKey>) {
    files[key] = found
    bound.insert(PathKey(found.file))
    if case .readable = found, found.claim != key { unnamed.insert(key) }
  }

  /// Makes a file that names no text that is there an article's.
  ///
  /// - Returns: the article that it named, which is none.
  mutating func adopt(_ stray: Found, for key: Ledger.Key) -> Ledger.Key? {
    strays.removeAll { $0.file.hasSameBytes(as: stray.file) }
    if let claim = stray.claim { files[claim] = nil }
    files[key] = stray
    unnamed.insert(key)
    return stray.claim
  }
}

extension ContentPlaces.Found {
  /// Whether nothing in it says which article it is: it is broken and names no text, or it names one that is neither there nor known.
  fileprivate func isLost(_ ledger: Ledger, _ seeds: Set<PathKey>) -> Bool {
    if let claim { return ledger.rows[claim] == nil && !seeds.contains(PathKey(claim.seed)) }
    if case .unread = self { return true }
    return false
  }
}

extension String {
  /// What stands after the last slash.
  var lastName: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }
}
