import Archive
import Files
import Support

/// Says for each article of new and changed texts which article of the archive it is: by its text's path, its bytes and
/// its words.
///
/// Which article of a text is which article of the archive, in order of evidence:
///
/// 1. the same bytes at the same path;
/// 2. the same bytes, or words, in the text of that path, and then in any other, of the same name first; not those of a
///    text that is there and may still be the article, changed;
/// 3. a new text with the bytes, or words, of another is its copy, and no article;
/// 4. the same headline and date and most of the words, at the same path;
/// 5. the same bytes, or words, in any text;
/// 6. the same headline and date and clearly most of the words, anywhere: a text was changed and moved at once;
/// 7. most of the words, at the same path;
/// 8. the same path and number, unless it has another date and hardly any of the words: then one text was saved over
///    another. A forgotten one has the words, or it is another.
///
/// What is left over is new: likeness alone takes no article from a text, as the next of a recurring notice is like the
/// last. It is told where it may be an article whose text is gone.
struct SeedIdentity {
  /// What became of the articles of one text.
  struct Assignment {
    /// The article of the archive that a part of the text is, by the part's number; none for a new one.
    var rows: [Int: Ledger.Key] = [:]
    /// A text with the same bytes or words, which stands for this one.
    var copyOf: String?
    /// A content file that may be the new article's, or may not.
    var maybe: String?
    /// Articles that are kept out and much like a new one, by the number of its part.
    var keptOut: [Int: Ledger.Key] = [:]
  }

  /// An article of a text that is not settled.
  private struct Part: Hashable {
    let look: Int
    let index: Int
  }

  /// An article of a text with certain bytes, wherever it lies.
  private struct PartOfBytes: Hashable {
    let digest: SHA256Digest
    let number: Int
  }

  /// Where the same bytes and words are looked for.
  private enum Reach {
    case sameText
    /// In any text, but for the articles of texts that are there and may still have them, changed.
    case freeTexts
    case allTexts
  }

  /// By what an article is known in its own text.
  private enum Evidence {
    case wordsAndHead
    case words
    case number
  }

  /// What a whole text and its copy have in common.
  private enum Mark: Hashable {
    case bytes(SHA256Digest)
    /// Saved with other line ends or in another encoding, it has the same words.
    case words([Fingerprint])

    static func all(of look: SeedLook) -> [Mark] {
      let hasWords = !look.words.isEmpty && look.words.allSatisfy { !$0.isEmpty }
      return [.bytes(look.digest)] + (hasWords ? [.words(look.fingerprints)] : [])
    }
  }

  private let looks: [SeedLook]
  private let ledger: Ledger
  private let seeds: Set<PathKey>
  private let areReadAlike: (String, String) -> Bool
  /// The words of an article's content file.
  private let contentWords: (Ledger.Key) throws(FileError) -> TextWords?
  private let heads: Heads
  private let isKeptOut: (Ledger.Key) -> Bool

  private var open: [Ledger.Key: Ledger.Row]
  private var rowsOfSeed: [PathKey: [Ledger.Key]] = [:]
  private var parts: [Part] = []
  private(set) var assignments: [PathKey: Assignment] = [:]
  /// Articles whose text is gone that an article of a text may be.
  private var maybes: [Part: Ledger.Key] = [:]

  /// - Parameters:
  ///   - looks: the new and changed texts, in the order of their paths.
  ///   - open: the articles that are not those of a text that is as it was, or cannot be looked at.
  ///   - seeds: all texts that are there.
  ///   - areReadAlike: whether the configuration has the same to say of two texts: what is read otherwise is another
  ///     article.
  ///   - contentWords: the words of an article's content file; `nil` when it has none.
  ///   - heads: the headlines and dates of texts and articles.
  ///   - isKeptOut: whether an article is a draft, or was forgotten.
  /// - Throws: `FileError` where nobody can tell the words that decide.
  init(
    _ looks: [SeedLook], _ ledger: Ledger, open: Set<Ledger.Key>, seeds: Set<PathKey>,
    areReadAlike: @escaping (String, String) -> Bool,
    contentWords: @escaping (Ledger.Key) throws(FileError) -> TextWords?, heads: Heads,
    isKeptOut: @escaping (Ledger.Key) -> Bool
  ) throws(FileError) {
    self.looks = looks
    self.ledger = ledger
    self.seeds = seeds
    self.areReadAlike = areReadAlike
    self.contentWords = contentWords
    self.heads = heads
    self.isKeptOut = isKeptOut
    self.open = ledger.rows.filter { open.contains($0.key) }
    for key in open { rowsOfSeed[PathKey(key.seed), default: []].append(key) }
    for (number, look) in looks.enumerated() {
      assignments[PathKey(look.seed)] = Assignment()
      parts += look.parts.indices.map { Part(look: number, index: $0) }
    }
    settleUnchanged()
    settleByMarks(.sameText)
    settleByMarks(.freeTexts)
    settleCopies()
    try settleWithinTexts(.wordsAndHead)
    settleByMarks(.allTexts)
    try settleByLikeness()
    try settleWithinTexts(.words)
    try settleWithinTexts(.number)
    doubt()
    try findKeptOut()
  }

  private func look(_ part: Part) -> SeedLook { looks[part.look] }

  private func number(_ part: Part) -> Int { look(part).parts[part.index] }

  private func partOfBytes(_ part: Part) -> PartOfBytes {
    PartOfBytes(digest: look(part).digest, number: number(part))
  }

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
      guard let row = identity.open[key], row.seed == look.digest, identity.isSame(part, key),
        identity.rowsOfSeed[PathKey(look.seed)]?.count == look.parts.count
      else { return false }
      identity.assign(part, key)
      return true
    }
  }

  /// The same bytes and the same part, as long as it has the same words, or the same words.
  private mutating func settleByMarks(_ reach: Reach) {
    if open.isEmpty { return }
    var byBytes: [PartOfBytes: [Ledger.Key]] = [:]
    var byWords: [Fingerprint: [Ledger.Key]] = [:]
    for (key, row) in open.sorted(by: { $0.key < $1.key }) {
      if let digest = row.seed { byBytes[PartOfBytes(digest: digest, number: key.part), default: []].append(key) }
      if let words = row.words { byWords[words, default: []].append(key) }
    }
    let waiting: Set<PathKey> =
      if reach == .freeTexts {
        Set(
          parts.filter { part in
            let isElsewhere = byBytes[partOfBytes(part)]?.contains { isSame(part, $0) } ?? false
            return !isElsewhere && fingerprint(part).map { byWords[$0] == nil } ?? true
          }.map { PathKey(look($0).seed) })
      } else {
        []
      }
    func best(_ identity: SeedIdentity, _ part: Part, _ keys: [Ledger.Key]) -> Ledger.Key? {
      let look = identity.look(part)
      let free = keys.filter { key in
        identity.open[key] != nil && !waiting.contains(PathKey(key.seed))
          && (reach != .sameText || key.seed.hasSameBytes(as: look.seed))
      }
      return free.first { $0.part == identity.number(part) && $0.seed.lastName.hasSameBytes(as: look.seed.lastName) }
        ?? free.first { $0.seed.lastName.hasSameBytes(as: look.seed.lastName) } ?? free.first
    }
    // A text that kept its name is the surer heir than one that did not.
    for needsName in reach == .sameText ? [false] : [true, false] {
      settle { identity, part in
        let look = identity.look(part)
        let candidates = (byBytes[identity.partOfBytes(part)] ?? []).filter { identity.isSame(part, $0) }
        guard let key = best(identity, part, candidates),
          !needsName || key.seed.lastName.hasSameBytes(as: look.seed.lastName)
        else { return false }
        identity.assign(part, key)
        return true
      }
    }
    settle { identity, part in
      guard let words = identity.fingerprint(part), let key = best(identity, part, byWords[words] ?? []) else {
        return false
      }
      identity.assign(part, key)
      return true
    }
  }

  /// New texts with the bytes or the words of another, which has an article already or comes first.
  private mutating func settleCopies() {
    let known = { (identity: SeedIdentity, look: SeedLook) in
      identity.rowsOfSeed[PathKey(look.seed)] != nil
        || identity.assignments[PathKey(look.seed)]?.rows.isEmpty == false
    }
    var originals: [Mark: String] = [:]
    let looked = Set(looks.map { PathKey($0.seed) })
    var words: [PathKey: [Fingerprint?]] = [:]
    for (key, row) in ledger.rows.sorted(by: { $0.key < $1.key }) where row.state != .kept {
      // Of what was looked at the bytes are known better than the ledger knows them.
      guard seeds.contains(PathKey(key.seed)), !looked.contains(PathKey(key.seed)) else { continue }
      words[PathKey(key.seed), default: []].append(row.words)
      if let digest = row.seed { originals[.bytes(digest)] = originals[.bytes(digest)] ?? key.seed }
    }
    for (seed, words) in words.sorted(by: { $0.key < $1.key }) where !words.contains(nil) {
      let mark = Mark.words(words.compactMap(\.self))
      originals[mark] = originals[mark] ?? seed.path
    }
    for look in looks where known(self, look) {
      for mark in Mark.all(of: look) { originals[mark] = originals[mark] ?? look.seed }
    }
    // Copies have the longer names: "riots (copy)", "Copy of riots".
    let ordered = looks.sorted {
      ($0.seed.utf8.count, PathKey($0.seed)) < ($1.seed.utf8.count, PathKey($1.seed))
    }
    for look in ordered where !known(self, look) {
      let marks = Mark.all(of: look)
      if let original = marks.lazy.compactMap({ originals[$0] }).first, areReadAlike(original, look.seed) {
        assignments[PathKey(look.seed)]?.copyOf = original
      } else {
        for mark in marks { originals[mark] = look.seed }
      }
    }
    settle { identity, part in identity.assignments[PathKey(identity.look(part).seed)]?.copyOf != nil }
  }

  /// Within one text: those that are clearly alike, or the only one that is left and those of the same number, unless
  /// they are surely others.
  private mutating func settleWithinTexts(_ evidence: Evidence) throws(FileError) {
    var done: Set<Part> = []
    for (number, mine) in Dictionary(grouping: parts, by: \.look).sorted(by: { $0.key < $1.key }) {
      guard let known = rowsOfSeed[PathKey(looks[number].seed)] else { continue }
      let rows = known.filter { open[$0] != nil }.sorted()
      if rows.isEmpty { continue }
      var settled: [Part: Ledger.Key] = [:]
      let isOnly = rows.count == 1 && mine.count == 1
      if evidence != .number, isOnly {
        let words = self.words(of: mine[0])
        let isSame = if evidence == .words { true } else { try haveSameHead(mine[0], rows[0]) }
        if isSame, try areAlike(words, rows[0]) { settled[mine[0]] = rows[0] }
      } else if evidence != .number {
        for (part, row) in try alike(mine, rows, needsHead: evidence == .wordsAndHead).sure {
          settled[mine[part]] = rows[row]
        }
      } else {
        for part in mine {
          let taken = Set(settled.values)
          if let row = rows.first(where: { !taken.contains($0) && ($0.part == self.number(part) || isOnly) }),
            try !isAnother(part, row)
          {
            settled[part] = row
          }
        }
      }
      for (part, row) in settled { assign(part, row) }
      done.formUnion(settled.keys)
    }
    parts.removeAll { done.contains($0) }
  }

  /// What is left of the texts and of the articles: one that was changed and moved at once is recognised by its words.
  private mutating func settleByLikeness() throws(FileError) {
    let mine = parts.filter { !words(of: $0).isEmpty }
    let rows = open.keys.sorted()
    if mine.isEmpty || rows.isEmpty { return }
    let pairs = try alike(mine, rows, needsHead: true)
    for (part, row) in pairs.sure { assign(mine[part], rows[row]) }
    let settled = Set(pairs.sure.map { mine[$0.one] })
    parts.removeAll { settled.contains($0) }
    let doubtful = try alike(mine, rows, needsHead: false)
    for (part, row) in doubtful.sure + doubtful.unsure where !seeds.contains(PathKey(rows[row].seed)) {
      if !settled.contains(mine[part]), open[rows[row]] != nil { maybes[mine[part]] = rows[row] }
    }
  }

  /// New articles that may be one whose text is gone.
  private mutating func doubt() {
    for part in parts {
      guard let row = maybes[part], let state = open[row]?.state, state != .forgotten else { continue }
      assignments[PathKey(look(part).seed)]?.maybe = ledger.rows[row]?.file
    }
  }

  /// New articles that are much like one that is kept out: nobody knows that they are others, and what was not to be
  /// published must not come online because a word of it was mended.
  private mutating func findKeptOut() throws(FileError) {
    let new = parts.filter { !words(of: $0).isEmpty }
    if new.isEmpty || ledger.rows.isEmpty { return }
    let kept = ledger.rows.keys.filter(isKeptOut).sorted()
    if kept.isEmpty { return }
    let texts = new.map { words(of: $0) }
    let contents = try kept.map { key throws(FileError) in try contentWords(key)?.pairs ?? [] }
    let samples = kept.map { ledger.rows[$0]?.sample?.set ?? [] }
    let alike =
      Likeness.nearest(texts.map(\.pairs), contents) + Likeness.nearest(texts.map(\.sample.set), samples)
    for (one, other) in alike {
      let (text, number) = (PathKey(look(new[one]).seed), number(new[one]))
      assignments[text]?.keptOut[number] = kept[other]
    }
  }

  // MARK: - Words

  private func words(of part: Part) -> TextWords {
    let words = look(part).words
    return words.indices.contains(part.index) ? words[part.index] : TextWords()
  }

  /// What tells a part's words from others; `nil` where it has none, or nobody needs them.
  private func fingerprint(_ part: Part) -> Fingerprint? {
    let look = look(part)
    guard look.fingerprints.indices.contains(part.index), !look.words[part.index].isEmpty else { return nil }
    return look.fingerprints[part.index]
  }

  /// Whether a part of the same bytes is the same article: the bytes may be parted otherwise than before.
  private func isSame(_ part: Part, _ key: Ledger.Key) -> Bool {
    guard key.part == number(part) else { return false }
    guard let words = open[key]?.words, let mine = fingerprint(part) else { return true }
    return words == mine
  }

  /// Whether the text still has the headline and the date of an article.
  private func haveSameHead(_ part: Part, _ row: Ledger.Key) throws(FileError) -> Bool {
    guard let head = try heads.ofText(look(part).seed)[number(part)] else { return false }
    return head.mark == open[row]?.head ?? heads.ofArticle(row)?.mark
  }

  /// Whether a text that lies where an article's did is surely another: a correction leaves the date or some of the
  /// words, however much it mends.
  private func isAnother(_ part: Part, _ row: Ledger.Key) throws(FileError) -> Bool {
    let words = words(of: part)
    if open[row]?.state == .forgotten { return try isOtherThanForgotten(words, row) }
    guard !words.isEmpty, let content = try contentWords(row)?.pairs, !content.isEmpty,
      let known = heads.ofArticle(row)?.date, let date = try heads.ofText(look(part).seed)[number(part)]?.date,
      date != known, try !haveSameHead(part, row)
    else { return false }
    return !Likeness.haveMuchInCommon(words.pairs, content)
      && !(open[row]?.sample.map { Likeness.haveMuchInCommon($0.set, words.sample.set) } ?? false)
  }

  /// Whether a text in the place of a forgotten one has hardly any of its words: taken for that, it would be nowhere,
  /// and nobody would be told.
  private func isOtherThanForgotten(_ words: TextWords, _ row: Ledger.Key) throws(FileError) -> Bool {
    let content = try contentWords(row)?.pairs ?? []
    let sample = open[row]?.sample?.set ?? []
    if words.isEmpty || content.isEmpty && sample.isEmpty { return false }
    return !(!content.isEmpty && Likeness.haveMuchInCommon(words.pairs, content))
      && !(!sample.isEmpty && Likeness.haveMuchInCommon(sample, words.sample.set))
  }

  private func areAlike(_ words: TextWords, _ row: Ledger.Key) throws(FileError) -> Bool {
    Likeness.areAlike(words.pairs, try contentWords(row)?.pairs ?? [])
      || open[row]?.sample.map { $0.share(with: words.sample) >= Likeness.least } ?? false
  }

  /// Texts and articles that are alike: by the content file, or by what is known of the text that this may be behind.
  private func alike(
    _ parts: [Part], _ rows: [Ledger.Key], needsHead: Bool
  ) throws(FileError) -> Likeness.Pairs {
    let words = parts.map { self.words(of: $0) }
    let areComparable = { (part: Int, row: Int) throws(FileError) in
      if needsHead { try haveSameHead(parts[part], rows[row]) } else { true }
    }
    var result = try Likeness.clearPairs(
      words.map(\.pairs), try rows.map { row throws(FileError) in try contentWords(row)?.pairs ?? [] }, areComparable)
    let (known, taken) = (Set(result.sure.map(\.one)), Set(result.sure.map(\.other)))
    let sampled = try Likeness.clearPairs(
      words.enumerated().map { known.contains($0) ? [] : $1.sample.set },
      rows.enumerated().map { taken.contains($0) ? [] : open[$1]?.sample?.set ?? [] }, areComparable)
    result.sure += sampled.sure
    let found = Set(result.sure.map(\.one))
    result.unsure = (result.unsure + sampled.unsure).filter { !found.contains($0.one) }
    return result
  }
}
