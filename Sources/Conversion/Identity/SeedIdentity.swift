import Archive
import Files

/// Says for each article of new and changed texts which article of the archive it is: by its text's path, its bytes and its words.
///
/// Sure signs come first. What is left over is compared by the words that both share, and told where no answer is clear.
struct SeedIdentity {
  /// What became of the articles of one text.
  struct Assignment {
    /// The article of the archive that a part of the text is, by the part's number; none for a new one.
    var rows: [Int: Ledger.Key] = [:]
    /// A text with the same bytes, which stands for this one.
    var copyOf: String?
    /// A content file that may be the new article's, or may not.
    var maybe: String?
  }

  /// An article of a text that is not settled.
  private struct Part: Hashable {
    let look: Int
    let index: Int
  }

  private let looks: [SeedLook]
  private let ledger: Ledger
  private let seeds: Set<PathKey>
  private let areReadAlike: (String, String) -> Bool
  /// The words of an article's content file.
  private let contentWords: (Ledger.Key) -> TextWords?

  private var open: [Ledger.Key: Ledger.Row]
  private var rowsOfSeed: [PathKey: [Ledger.Key]] = [:]
  private var parts: [Part] = []
  private(set) var assignments: [PathKey: Assignment] = [:]

  /// - Parameters:
  ///   - looks: the new and changed texts, in the order of their paths.
  ///   - open: the articles that are not those of a text that is as it was, or cannot be looked at.
  ///   - seeds: all texts that are there.
  ///   - areReadAlike: whether the configuration has the same to say of two texts: what is read otherwise is another article.
  ///   - contentWords: the words of an article's content file; `nil` when it has none.
  init(
    _ looks: [SeedLook], _ ledger: Ledger, open: Set<Ledger.Key>, seeds: Set<PathKey>,
    areReadAlike: @escaping (String, String) -> Bool, contentWords: @escaping (Ledger.Key) -> TextWords?
  ) {
    self.looks = looks
    self.ledger = ledger
    self.seeds = seeds
    self.areReadAlike = areReadAlike
    self.contentWords = contentWords
    self.open = ledger.rows.filter { open.contains($0.key) }
    for key in open { rowsOfSeed[PathKey(key.seed), default: []].append(key) }
    for (number, look) in looks.enumerated() {
      assignments[PathKey(look.seed)] = Assignment()
      parts += look.parts.indices.map { Part(look: number, index: $0) }
    }
    settleUnchanged()
    settleByMarks(inSameText: true)
    settleByMarks(inSameText: false)
    settleCopies()
    settleWithinTexts()
    settleByLikeness()
  }

  private func look(_ part: Part) -> SeedLook { looks[part.look] }

  private func number(_ part: Part) -> Int { look(part).parts[part.index] }

  private mutating func assign(_ part: Part, _ key: Ledger.Key) {
    let number = number(part)
    assignments[PathKey(look(part).seed)]?.rows[number] = key
    open[key] = nil
  }

  /// Goes through what is not settled; `true` settles it.
  private mutating func settle(_ isSettled: (inout SeedIdentity, Part) -> Bool) {
    let all = parts
    parts = []
    var rest: [Part] = []
    for part in all where !isSettled(&self, part) { rest.append(part) }
    parts = rest
  }

  /// The same bytes at the same path, and as many articles as before.
  private mutating func settleUnchanged() {
    settle { identity, part in
      let look = identity.look(part)
      let key = Ledger.Key(look.seed, identity.number(part))
      guard let row = identity.open[key], row.seed == look.digest,
        identity.rowsOfSeed[PathKey(look.seed)]?.count == look.parts.count
      else { return false }
      identity.assign(part, key)
      return true
    }
  }

  /// The same bytes and the same part, or the same words.
  private mutating func settleByMarks(inSameText: Bool) {
    if open.isEmpty { return }
    var byBytes: [SHA256Digest: [Ledger.Key]] = [:]
    var byWords: [Fingerprint: [Ledger.Key]] = [:]
    for (key, row) in open.sorted(by: { $0.key < $1.key }) {
      if let digest = row.seed { byBytes[digest, default: []].append(key) }
      if let words = row.words { byWords[words, default: []].append(key) }
    }
    func best(_ identity: SeedIdentity, _ part: Part, _ keys: [Ledger.Key]) -> Ledger.Key? {
      let look = identity.look(part)
      let free = keys.filter { key in
        identity.open[key] != nil && (!inSameText || key.seed.hasSameBytes(as: look.seed))
      }
      return free.first { $0.part == identity.number(part) && $0.seed.lastName.hasSameBytes(as: look.seed.lastName) }
        ?? free.first { $0.seed.lastName.hasSameBytes(as: look.seed.lastName) } ?? free.first
    }
    // A text that kept its name is the surer heir than one that did not.
    for needsName in inSameText ? [false] : [true, false] {
      settle { identity, part in
        let look = identity.look(part)
        let candidates = (byBytes[look.digest] ?? []).filter { $0.part == identity.number(part) }
        guard let key = best(identity, part, candidates),
          !needsName || key.seed.lastName.hasSameBytes(as: look.seed.lastName)
        else { return false }
        identity.assign(part, key)
        return true
      }
    }
    settle { identity, part in
      let look = identity.look(part)
      guard look.fingerprints.indices.contains(part.index), !look.words[part.index].isEmpty,
        let key = best(identity, part, byWords[look.fingerprints[part.index]] ?? [])
      else { return false }
      identity.assign(part, key)
      return true
    }
  }

  /// New texts with the bytes of another, which has an article already or comes first.
  private mutating func settleCopies() {
    let known = { (identity: SeedIdentity, look: SeedLook) in
      identity.rowsOfSeed[PathKey(look.seed)] != nil
        || identity.assignments[PathKey(look.seed)]?.rows.isEmpty == false
    }
    var originals: [SHA256Digest: String] = [:]
    let looked = Set(looks.map { PathKey($0.seed) })
    for (key, row) in ledger.rows.sorted(by: { $0.key < $1.key }) where row.state != .kept {
      // Of what was looked at the bytes are known better than the ledger knows them.
      guard let digest = row.seed, originals[digest] == nil, seeds.contains(PathKey(key.seed)),
        !looked.contains(PathKey(key.seed))
      else { continue }
      originals[digest] = key.seed
    }
    for look in looks where known(self, look) && originals[look.digest] == nil { originals[look.digest] = look.seed }
    // Copies have the longer names: "riots (copy)", "Copy of riots".
    let ordered = looks.sorted {
      ($0.seed.utf8.count, PathKey($0.seed)) < ($1.seed.utf8.count, PathKey($1.seed))
    }
    for look in ordered where !known(self, look) {
      if let original = originals[look.digest], areReadAlike(original, look.seed) {
        assignments[PathKey(look.seed)]?.copyOf = original
      } else {
        originals[look.digest] = look.seed
      }
    }
    settle { identity, part in identity.assignments[PathKey(identity.look(part).seed)]?.copyOf != nil }
  }

  /// Within one text: the only one that is left, those that are clearly alike, and then those of the same number.
  private mutating func settleWithinTexts() {
    for (number, look) in looks.enumerated() {
      guard let known = rowsOfSeed[PathKey(look.seed)] else { continue }
      let rows = known.filter { open[$0] != nil }.sorted()
      let mine = parts.filter { $0.look == number }
      if rows.isEmpty || mine.isEmpty { continue }
      var settled: [Part: Ledger.Key] = [:]
      if rows.count > 1 || mine.count > 1 {
        let pairs = Likeness.clearPairs(
          mine.map { look.words.indices.contains($0.index) ? look.words[$0.index].pairs : [] },
          rows.map { contentWords($0)?.pairs ?? [] })
        for (part, row) in pairs.sure { settled[mine[part]] = rows[row] }
      }
      for part in mine where settled[part] == nil {
        let taken = Set(settled.values)
        let isOnly = rows.count == 1 && mine.count == 1
        if let row = rows.first(where: { !taken.contains($0) && ($0.part == self.number(part) || isOnly) }) {
          settled[part] = row
        }
      }
      for (part, row) in settled { assign(part, row) }
      parts.removeAll { settled[$0] != nil }
    }
  }

  /// New texts and articles whose text is gone: one that was changed and moved at once is recognised by its words.
  private mutating func settleByLikeness() {
    let mine = parts.filter { rowsOfSeed[PathKey(look($0).seed)] == nil && !look($0).words.isEmpty }
    let rows = open.filter { !seeds.contains(PathKey($0.key.seed)) && $0.value.state != .forgotten }.keys.sorted()
    if mine.isEmpty || rows.isEmpty { return }
    let pairs = Likeness.clearPairs(
      mine.map { look($0).words[$0.index].pairs }, rows.map { contentWords($0)?.pairs ?? [] })
    for (part, row) in pairs.sure { assign(mine[part], rows[row]) }
    for (part, row) in pairs.unsure {
      assignments[PathKey(look(mine[part]).seed)]?.maybe = ledger.rows[rows[row]]?.file
    }
  }
}
