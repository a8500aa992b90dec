import Archive
import Files
import Support
import SystemPackage

/// Which article of the archive each article of a text is.
extension ContentLedger {
  /// Whether no article is known.
  var isEmpty: Bool { ledger.rows.isEmpty && settled.isEmpty }

  /// The digests of the texts that articles are made from.
  var digests: Set<SHA256Digest> { Set(everything.rows.values.compactMap(\.seed)) }

  /// What became of the articles of a text that is as it was; `nil` when it has to be looked at.
  mutating func entries(ofUnchanged seed: String, _ digest: SHA256Digest, parts: [Int]) -> [Entry]? {
    var entries: [Entry] = []
    for part in parts {
      let key = Ledger.Key(seed, part)
      // The ledger may be of an older state than the text, as git leaves it.
      guard let row = ledger.rows[key], row.seed == digest else { return nil }
      if row.state == .forgotten {
        if recalled.contains(PathKey(seed)) || row.sample == nil { return nil }
        entries.append(.forgotten)
        continue
      }
      guard let place = places.files[key], !places.unnamed.contains(key), places.doubles[key] == nil,
        row.state != .kept, row.state == .edited ? row.sample != nil : row.written != nil && row.sample == nil
      else { return nil }
      switch place {
      case .readable: entries.append(row.state == .edited ? .edited(nil) : .unchanged)
      case .unread(let content):
        if content.isBlank { return nil }
        entries.append(.edited(nil))
      }
    }
    for part in parts { settle(Ledger.Key(seed, part), as: Ledger.Key(seed, part)) }
    known.insert(PathKey(seed))
    return entries
  }

  private mutating func settle(_ old: Ledger.Key, as key: Ledger.Key) {
    settled[key] = ledger.rows.removeValue(forKey: old)
  }

  /// Finds out which article each article of new and changed texts is.
  ///
  /// - Parameters:
  ///   - looks: the new and changed texts.
  ///   - seeds: all texts.
  ///   - areReadAlike: whether the configuration has the same to say of two texts.
  ///   - headsOfText: the headlines and dates of a text's articles, by the numbers of its parts.
  ///   - isOpen: whether the article of a text may be another text's now.
  /// - Throws: `FileError` where nobody can tell.
  mutating func identify(
    _ looks: [SeedLook], seeds: Set<PathKey>, areReadAlike: @escaping (String, String) -> Bool,
    headsOfText: @escaping (String) throws(FileError) -> [Int: Heads.Head], isOpen: (Ledger.Key) -> Bool
  ) throws(FileError) {
    if looks.isEmpty { return }
    let (places, project, everything) = (places, project, everything)
    let isKeptOut = { (key: Ledger.Key) in
      if let row = everything.rows[key], row.isDraft || row.state == .forgotten { return true }
      if case .readable(let article)? = places.files[key] { return article.isKeptOut }
      return false
    }
    let contentWords = { (key: Ledger.Key) throws(FileError) in try places.files[key]?.words(in: project) }
    let heads = Heads(ofText: headsOfText) { key in
      guard case .readable(let article)? = places.files[key] else { return nil }
      return Heads.Head(mark: TextWords.head(article.title, article.date), date: article.date)
    }
    // Of a text that is as it was, what is left over is an article that was taken out of it.
    let open = ledger.rows.keys.filter { isOpen($0) || known.contains(PathKey($0.seed)) }
    let identity = try SeedIdentity(
      looks, everything, open: Set(open), seeds: seeds, areReadAlike: areReadAlike,
      contentWords: contentWords, heads: heads, isKeptOut: isKeptOut)
    assignments = identity.assignments
  }

  /// All articles that are known, settled or not.
  private var everything: Ledger {
    var all = ledger
    all.rows.merge(settled) { $1 }
    return all
  }

  /// The article that an article of a text is, from 1.
  func row(of seed: String, part: Int) -> Ledger.Key? {
    let key = Ledger.Key(seed, part)
    // A text that could not be looked at before it was converted keeps what it had.
    guard let rows = assignments[PathKey(seed)]?.rows else { return ledger.rows[key] == nil ? nil : key }
    return rows[part]
  }

  /// Whether no article of a text is wanted.
  func isForgotten(_ seed: String) -> Bool {
    let rows = everything.rows.filter { $0.key.seed.hasSameBytes(as: seed) }
    return !rows.isEmpty && rows.allSatisfy { $0.value.state == .forgotten }
  }

  /// The text that has the same bytes or words and stands for this one.
  func original(of seed: String) -> String? { assignments[PathKey(seed)]?.copyOf }

  /// What articles of a text keep when they are converted again: the day on which they came, and their tags.
  func heritage(of look: SeedLook) -> [(key: Ledger.Key, added: CalendarDay?, tags: [String]?)] {
    look.parts.enumerated().compactMap { index, part in
      guard let key = row(of: look.seed, part: part), let row = ledger.rows[key],
        case .readable(let article)? = places.files[key]
      else { return nil }
      let words = look.fingerprints.indices.contains(index) ? look.fingerprints[index] : nil
      let isSame = row.seed == look.digest || words != nil && row.words == words
      let keepsTags = isSame && [.written, .placed].contains(row.state)
      return (Ledger.Key(look.seed, part), article.added, keepsTags ? article.tags : nil)
    }
  }

  /// The articles of a text that their editors have made drafts, and new ones that are much like one that is kept out.
  func drafts(of look: SeedLook) -> [Ledger.Key] {
    let keptOut = assignments[PathKey(look.seed)]?.keptOut ?? [:]
    return look.parts.filter { part in
      keptOut[part] != nil || row(of: look.seed, part: part).map { ledger.rows[$0]?.isDraft ?? false } ?? false
    }.map { Ledger.Key(look.seed, $0) }
  }

  /// The texts that hold an article which was another's, or whose article another holds now.
  var exchanging: Set<PathKey> {
    var texts: Set<PathKey> = []
    for (text, assignment) in assignments {
      for key in assignment.rows.values where PathKey(key.seed) != text { texts.formUnion([text, PathKey(key.seed)]) }
    }
    return texts
  }

  /// A file without a word of its text that is clearly this article's, which an editor has moved and changed.
  mutating func stray(like content: ContentFile) throws(FileError) -> ContentPlaces.Found? {
    let strays = places.strays
    if strays.isEmpty { return nil }
    let mine = TextWords(ofContent: content.bytes(at: content.path(content.slug))).pairs
    var others: [Set<UInt64>] = []
    for stray in strays {
      let known = pairsOfStrays[PathKey(stray.file)]
      let pairs = if let known { known } else { try stray.words(in: project)?.pairs ?? [] }
      pairsOfStrays[PathKey(stray.file)] = pairs
      others.append(pairs)
    }
    return Likeness.clearPairs([mine], others) { _, _ in true }.sure.first.map { strays[$0.other] }
  }

  /// The file of a new article where nobody knows any more which ones are known: the ledger was deleted, and the file's
  /// source lines too.
  mutating func adoption(of key: Ledger.Key, like content: ContentFile) throws(FileError) -> Ledger.Key? {
    guard file.bytes == nil, ledger.rows[key] == nil, let stray = try stray(like: content) else { return nil }
    if let claim = places.adopt(stray, for: key) { ledger.rows[claim] = nil }
    ledger.rows[key] = Ledger.Row(file: stray.file)
    return key
  }
}
