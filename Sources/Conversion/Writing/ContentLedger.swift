import Archive
import Files
import Markdown
import SystemPackage

/// Writes content files and never over an editor's work: knows which article each part of a text is, where its content file lies, and
/// which files are still as conversion wrote them.
struct ContentLedger {
  /// What became of a content file.
  enum Entry: Equatable {
    case written
    case unchanged
    /// The file stays as the editor left it; the diagnostic says so when there is something to decide.
    case edited(Diagnostic?)
    case failed
    /// The text shall be no article.
    case forgotten
  }

  /// A change of a content file that waits to be made, and how to forget it.
  private struct Waiting {
    let key: Ledger.Key
    let oldKey: Ledger.Key?
    let oldRow: Ledger.Row?
  }

  let project: Project
  private let isReadOnly: Bool
  /// Whether texts that shall be no articles are made into some all the same, because they were asked for by name.
  private let recalls: Bool
  private let file: LedgerFile
  /// What is known of articles that nothing is known of anew.
  private(set) var ledger: Ledger
  private var places: ContentPlaces
  /// What is known of articles now.
  private var settled: [Ledger.Key: Ledger.Row] = [:]
  /// What articles are called now, by what they were called before.
  private var heirs: [Ledger.Key: Ledger.Key] = [:]
  private var assignments: [PathKey: SeedIdentity.Assignment] = [:]
  private var changes: ContentChanges
  private var waiting: [PathKey: Waiting] = [:]
  /// The texts whose articles are all known.
  private var known: Set<PathKey> = []
  /// Names that are taken: on disk, as an article's address on the site, or written in this run. On some disks names that differ in
  /// capitals, or in the form of a letter, are one; so they are here, where Swift takes both forms for equal.
  private var taken: Set<String>
  /// The next number to try for a name, so that thousands of letters to the editor do not each count from 2.
  private var nextNumbers: [String: Int] = [:]
  /// The content files that were written, or would be, in order.
  private(set) var written: [String] = []
  /// The content files that had other tags before.
  private(set) var retagged: [Retagging] = []

  /// - Parameters:
  ///   - seeds: all texts.
  ///   - isReadOnly: whether to say what would be done, and do nothing.
  ///   - recalls: whether the texts that are converted were asked for by name.
  init(
    _ project: Project, _ loaded: ArticleLoader, seeds: Set<PathKey>, isReadOnly: Bool, recalls: Bool
  ) throws(Diagnostic) {
    self.project = project
    self.isReadOnly = isReadOnly
    self.recalls = recalls
    file = try LedgerFile(project)
    ledger = file.ledger
    do {
      places = try ContentPlaces(&ledger, file, ContentPlaces.found(loaded), seeds: seeds, in: project)
    } catch {
      throw Diagnostic(error, path: project.shown(error.path))
    }
    changes = ContentChanges(project, command: "convert")
    let tree = FileTree(project.content)
    for case (let path, .unknown(let error)) in tree.obstacles {
      throw Diagnostic(error, path: project.shown(content: path))
    }
    taken = Set(tree.files.map { $0.lowercased() })
    // An article that its editor has put elsewhere keeps its address.
    for article in loaded.articles { taken.insert("\(article.folder)/\(article.slug.text).md".lowercased()) }
    do {
      for (key, place) in places.files { try notice(place, of: key) }
    } catch {
      throw Diagnostic(error, path: project.shown(error.path))
    }
  }

  /// Brings what is known of a content file up to what was found.
  private mutating func notice(_ place: ContentPlaces.Found, of key: Ledger.Key) throws(FileError) {
    guard var row = ledger.rows[key] else { return }
    let isMoved = !row.file.hasSameBytes(as: place.file)
    row.file = place.file
    if case .readable(let article) = place, let written = row.written {
      let isSame = article.fingerprint == Fingerprint(written)
      let isOwn = if isSame { true } else { try isAsWritten(article.file, written) }
      // One whose edits were taken back stays where it lies.
      row.state = !isOwn ? .edited : !isMoved && row.state == .written ? .written : .placed
    } else if case .unread(let content) = place, !content.isBlank {
      // Conversion writes nothing that cannot be read.
      row.state = .edited
    } else if isMoved, row.state == .written {
      row.state = .placed
    }
    if file.ledger.rows[key]?.state == .kept, row.state != .forgotten { row.state = .kept }
    ledger.rows[key] = row
  }

  /// Whether a file whose bytes are others is conversion's all the same: git on Windows puts CR before line feeds.
  private func isAsWritten(_ path: String, _ digest: SHA256Digest) throws(FileError) -> Bool {
    guard let bytes = try read(path), bytes.contains(0x0D) else { return false }
    return SHA256Digest(of: bytes.withoutCarriageReturns) == digest
  }

  /// All bytes of a content file; `nil` when it is gone.
  private func read(_ path: String) throws(FileError) -> [UInt8]? {
    try FileSystem.readIfPresent(project.content.appending(path))
  }

  private func position(in place: ContentPlaces.Found?) -> TextPosition? {
    if case .readable(let article)? = place { article.positions["source"] } else { nil }
  }

  // MARK: - Which article is which

  /// The articles that each text has, by what is known.
  var rowsOfSeeds: [PathKey: [(part: Int, digest: SHA256Digest?)]] {
    ledger.rows.reduce(into: [:]) { $0[PathKey($1.key.seed), default: []].append(($1.key.part, $1.value.seed)) }
  }

  /// What became of the articles of a text that is as it was; `nil` when it has to be looked at.
  mutating func entries(ofUnchanged seed: String, _ digest: SHA256Digest, parts: [Int]) -> [Entry]? {
    var entries: [Entry] = []
    for part in parts {
      let key = Ledger.Key(seed, part)
      // The ledger may be of an older state than the text, as git leaves it.
      guard let row = ledger.rows[key], row.seed == digest else { return nil }
      if row.state == .forgotten {
        if recalls || row.sample == nil { return nil }
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
  ///   - isOpen: whether the article of a text may be another text's now.
  /// - Throws: `FileError` where nobody can tell.
  mutating func identify(
    _ looks: [SeedLook], seeds: Set<PathKey>, areReadAlike: @escaping (String, String) -> Bool,
    isOpen: (Ledger.Key) -> Bool
  ) throws(FileError) {
    let (places, project) = (places, project)
    let identity = try SeedIdentity(
      looks, everything, open: Set(ledger.rows.keys.filter(isOpen)), seeds: seeds, areReadAlike: areReadAlike
    ) { key throws(FileError) in
      try places.files[key]?.words(in: project)
    }
    assignments = identity.assignments
  }

  /// All articles that are known, settled or not.
  private var everything: Ledger {
    var all = ledger
    all.rows.merge(settled) { $1 }
    return all
  }

  /// The article that an article of a text is, from 1.
  private func row(of seed: String, part: Int) -> Ledger.Key? {
    let key = Ledger.Key(seed, part)
    // A text that could not be looked at before it was converted keeps what it had.
    guard let rows = assignments[PathKey(seed)]?.rows else { return ledger.rows[key] == nil ? nil : key }
    return rows[part]
  }

  /// The text that has the same bytes and stands for this one.
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

  // MARK: - Writing

  /// Writes, or leaves, the content files of a converted text; an entry for each of its articles.
  mutating func enter(_ outcome: SeedConverter.Outcome) throws(FileError) -> [Entry] {
    guard !outcome.contents.isEmpty, let digest = outcome.digest else {
      let key = Ledger.Key(outcome.seed, 1)
      guard ledger.rows[key] != nil, let place = places.files[key] else { return [.failed] }
      return [leave(place, key, outcome)]
    }
    known.insert(PathKey(outcome.seed))
    var entries: [Entry] = []
    for content in outcome.contents {
      entries.append(try enter(content, Ledger.Key(outcome.seed, content.part ?? 1), digest))
    }
    return entries
  }

  private mutating func enter(
    _ content: ContentFile, _ key: Ledger.Key, _ digest: SHA256Digest
  ) throws(FileError) -> Entry {
    let assigned = row(of: key.seed, part: key.part)
    let old = if let assigned { assigned } else { try adoption(of: key, like: content) }
    var row = old.flatMap { ledger.rows[$0] } ?? Ledger.Row(file: "", state: .written)
    let before = row
    row.seed = digest
    row.words = content.words
    guard let old else {
      return try write(content, to: try freePath(for: content), key, row, before: nil, replacing: nil)
    }
    if row.state == .forgotten, !recalls {
      row.sample = content.sample
      keep(row, key, old)
      return .forgotten
    }
    if places.files[old] == nil, let stray = try stray(like: content) {
      if let claim = places.adopt(stray, for: old) { ledger.rows[claim] = nil }
    }
    guard let place = places.files[old] else {
      return try write(content, to: try freePath(for: content), key, row, before: (old, before), replacing: nil)
    }
    if row.state == .kept { row.state = before.written == nil ? .edited : .written }
    row.file = place.file
    for double in places.doubles[old] ?? [] { try keepTrue(double, content) }
    heirs[old] = key
    guard case .readable(let article) = place else {
      row.sample = content.sample
      if case .unread(let found) = place, found.isBlank, before.state != .edited {
        let bytes = try read(place.file)
        return try write(content, to: place.file, key, row, before: (old, before), replacing: bytes)
      }
      row.state = .edited
      row.written = row.written ?? SHA256Digest(of: content.bytes(at: place.file))
      keep(row, key, old)
      return .edited(nil)
    }
    return try enter(content, key, row, article, (old, before))
  }

  /// Writes an article's content file again where it is conversion's own, else keeps the lines about its text true.
  private mutating func enter(
    _ content: ContentFile, _ key: Ledger.Key, _ row: Ledger.Row, _ article: Article,
    _ before: (key: Ledger.Key, row: Ledger.Row)
  ) throws(FileError) -> Entry {
    var row = row
    let bytes = try read(article.file) ?? []
    let plain = bytes.contains(0x0D) ? bytes.withoutCarriageReturns : bytes
    if plain == content.bytes(at: article.file), row.written == nil || row.written == SHA256Digest(of: plain) {
      keep(asWritten(row, plain, content, article.file), key, before.key)
      return .unchanged
    }
    let isOwn = row.written.map { $0 == SHA256Digest(of: bytes) || $0 == SHA256Digest(of: plain) } ?? false
    if isOwn {
      if article.tags != content.tags {
        retagged.append(Retagging(file: article.file, before: article.tags, after: content.tags))
      }
      // Its address stays where the headline and date have not changed, or its editor has chosen another.
      let stays = article.file.isPath(for: content) || row.state == .placed && takesAddress(article, of: content)
      let target = stays ? article.file : try freePath(for: content)
      if !stays { row.state = .written }
      return try write(content, to: target, key, row, before: before, replacing: bytes, at: article.file)
    }
    row.state = .edited
    row.sample = content.sample
    // Without a ledger it is conversion's own again when it says what conversion would have written.
    row.written = row.written ?? SHA256Digest(of: content.bytes(at: article.file))
    // What its editor worked on is what the text says still, only saved otherwise, or at another place.
    let isSame =
      before.row.words == content.words && article.sourceSHA256 == before.row.seed?.hexadecimal
      || article.sourceSHA256 == nil && before.row.words == content.words
    let changed = isSame ? nil : changedSeed(row.seed, key.seed, article)
    return try keepTrue(
      content, key, row, article, bytes, isSame: isSame || changed == nil && article.source != nil, before)
      ?? .edited(changed)
  }

  /// Whether an article that its editor has put elsewhere can stay there: no other has the address that its text gives it now.
  private mutating func takesAddress(_ article: Article, of content: ContentFile) -> Bool {
    article.folder == content.folder || taken.insert("\(content.folder)/\(article.slug.text).md".lowercased()).inserted
  }

  /// Brings the lines about the text of an edited file up to date; `nil` when they are.
  private mutating func keepTrue(
    _ content: ContentFile, _ key: Ledger.Key, _ row: Ledger.Row, _ article: Article, _ bytes: [UInt8], isSame: Bool,
    _ before: (key: Ledger.Key, row: Ledger.Row)
  ) throws(FileError) -> Entry? {
    keep(row, key, before.key)
    do {
      let new = try SourceKeys(of: bytes).updated(like: content.bytes(at: article.file), isSameText: isSame)
      if new == bytes { return nil }
      // Its lines about the text were all that was not conversion's.
      let plain = new.withoutCarriageReturns
      if row.written.map({ $0 == SHA256Digest(of: plain) }) ?? (plain == content.bytes(at: article.file)) {
        keep(asWritten(row, plain, content, article.file), key, before.key)
      }
      try stage([ContentChanges.Write(.content(article.file), from: bytes, to: new)], key, before)
      written.append(article.file)
    } catch let error as FileError {
      throw error
    } catch {
      let position = (error as? YAMLEditor.Refusal)?.position ?? TextPosition(line: 1, column: 1)
      return .edited(
        Diagnostic(
          .warning, project.shown(content: article.file), at: position,
          "does not say that its text is \(project.shown(seed: key.seed)), and the line cannot be written here",
          advice: "Write it into the front matter: source: \"\(key.seed)\"."))
    }
    guard article.source == nil else { return nil }
    let file = project.shown(content: article.file)
    return .edited(
      Diagnostic(
        .warning, file,
        "the lines that say where it comes from were gone, and are put back: \(project.shown(seed: key.seed))",
        advice: "If the article shall do without its text, say so: \(forgetting(article.file))."))
  }

  /// Brings the lines about the text of an article's second file up to date: else it would be one of its own when the text is moved.
  private mutating func keepTrue(_ double: ContentPlaces.Found, _ content: ContentFile) throws(FileError) {
    guard !isReadOnly, let bytes = try FileSystem.readIfPresent(project.content.appending(double.file)),
      let new = try? SourceKeys(of: bytes).updated(like: content.bytes, isSameText: false), new != bytes
    else { return }
    try changes.add([ContentChanges.Write(.content(double.file), from: bytes, to: new)])
  }

  /// What is known of an article whose file is what conversion would write there.
  private func asWritten(
    _ row: Ledger.Row, _ bytes: [UInt8], _ content: ContentFile, _ path: String
  ) -> Ledger.Row {
    var row = row
    let known = row.written
    row.written = SHA256Digest(of: bytes)
    row.sample = nil
    if row.state == .edited { row.state = known == nil && path.isPath(for: content) ? .written : .placed }
    return row
  }

  private mutating func keep(_ row: Ledger.Row, _ key: Ledger.Key, _ old: Ledger.Key) {
    ledger.rows[old] = nil
    settled[key] = row
  }

  private mutating func stage(
    _ writes: [ContentChanges.Write], _ key: Ledger.Key, _ before: (key: Ledger.Key, row: Ledger.Row)?
  ) throws(FileError) {
    if isReadOnly { return }
    try changes.add(writes)
    for write in writes {
      guard case .content(let path) = write.file else { continue }
      waiting[PathKey(path)] = Waiting(key: key, oldKey: before?.key, oldRow: before?.row)
    }
  }

  /// Writes a content file, in the place of another where there is one.
  private mutating func write(
    _ content: ContentFile, to path: String, _ key: Ledger.Key, _ row: Ledger.Row,
    before: (key: Ledger.Key, row: Ledger.Row)?, replacing bytes: [UInt8]?, at old: String? = nil
  ) throws(FileError) -> Entry {
    var row = row
    let new = content.bytes(at: path)
    let isMove = old.map { !$0.hasSameBytes(as: path) } ?? false
    var writes = [
      ContentChanges.Write(.content(path), from: isMove || bytes == nil ? try emptied(path) : bytes, to: new)
    ]
    if let old, isMove { writes.append(ContentChanges.Write(.content(old), from: bytes, to: nil)) }
    try stage(writes, key, before)
    row.file = path
    row.written = SHA256Digest(of: new)
    row.sample = nil
    if row.state != .placed || isMove { row.state = .written }
    if let before { ledger.rows[before.key] = nil }
    settled[key] = row
    if let old, isMove { free(old) }
    taken.insert(path.lowercased())
    written.append(path)
    return .written
  }

  /// A text that cannot be converted any more leaves an edited file alone, and is an error otherwise.
  private func leave(
    _ place: ContentPlaces.Found, _ key: Ledger.Key, _ outcome: SeedConverter.Outcome
  ) -> Entry {
    guard let row = ledger.rows[key], row.state == .edited, case .readable(let article) = place else { return .failed }
    return .edited(changedSeed(outcome.digest, key.seed, article))
  }

  /// The article's path, with a number when articles of that name are there: `letters.md`, `letters-2.md`.
  private mutating func freePath(for content: ContentFile) throws(FileError) -> String {
    let name = content.path(content.slug).lowercased()
    var number = nextNumbers[name] ?? 1
    while true {
      let path = content.path(number == 1 ? content.slug : content.slug.numbered(number))
      number += 1
      guard taken.contains(path.lowercased()), try emptied(path) == nil else {
        nextNumbers[name] = number
        return path
      }
    }
  }

  /// A name is there for others again; the numbers below its own are taken as before.
  private mutating func free(_ path: String) {
    taken.remove(path.lowercased())
    let name = path.withoutNumber.lowercased()
    nextNumbers[name] = nextNumbers[name].map { min($0, path.number) }
  }

  /// The bytes of a content file that holds none, as a power failure may leave it, and that is no article's; else `nil`.
  private func emptied(_ path: String) throws(FileError) -> [UInt8]? {
    guard taken.contains(path.lowercased()), try FileSystem.stamp(of: project.content.appending(path))?.size == 0,
      !places.files.values.contains(where: { $0.file.hasSameBytes(as: path) })
    else { return nil }
    return []
  }

  /// A file without a word of its text that is clearly this article's, which an editor has moved and changed.
  private func stray(like content: ContentFile) throws(FileError) -> ContentPlaces.Found? {
    let strays = places.strays
    if strays.isEmpty { return nil }
    let mine = TextWords(ofContent: content.bytes(at: content.path(content.slug))).pairs
    let others = try strays.map { stray throws(FileError) in try stray.words(in: project)?.pairs ?? [] }
    return Likeness.clearPairs([mine], others).sure.first.map { strays[$0.other] }
  }

  /// The file of a new article where nobody knows any more which ones are known: the ledger was deleted, and the file's source lines too.
  private mutating func adoption(of key: Ledger.Key, like content: ContentFile) throws(FileError) -> Ledger.Key? {
    guard file.bytes == nil, ledger.rows[key] == nil, let stray = try stray(like: content) else { return nil }
    if let claim = places.adopt(stray, for: key) { ledger.rows[claim] = nil }
    ledger.rows[key] = Ledger.Row(file: stray.file)
    return key
  }

  // MARK: - What is to be told

  private func forgetting(_ file: String) -> String {
    project.command("convert", options: [("forget", Project.fromHere(project.content.appending(file)))])
  }

  /// An edited file whose text has changed since; `nil` when it has not, or when nobody can tell.
  private func changedSeed(_ digest: SHA256Digest?, _ seed: String, _ article: Article) -> Diagnostic? {
    // Written by hand from the start, the file need not say which state of the text it was made from.
    guard let digest, let known = article.sourceSHA256, known != digest.hexadecimal else { return nil }
    let file = project.shown(content: article.file)
    let seed = project.shown(seed: seed)
    let advice =
      "Carry the seed's change over by hand and write its new source-sha256: \"\(digest.hexadecimal)\"; "
      + "or delete \(file) to have it converted anew."
    let position = article.positions["source-sha256"] ?? TextPosition(line: 1, column: 1)
    var diagnostic = Diagnostic(
      .warning, file, at: position, "has been edited, and its source \(seed) has changed since", advice: advice)
    diagnostic.topic = Doubt.Kind.seedChanged.rawValue
    return diagnostic
  }

  /// Second files of articles, which are not published.
  var secondFiles: [Diagnostic] {
    places.doubles.flatMap { claim, doubles in
      let own = places.files[claim]?.file ?? ""
      let key = heirs[claim] ?? claim
      let file = settled[key]?.file ?? own
      return doubles.map { double in
        Diagnostic.secondFile(double.file, of: key, publishing: file, at: position(in: double), in: project)
      }
    }
  }

  /// A new article that may be one whose text is gone.
  func doubtfulOrigin(of seed: String) -> Diagnostic? {
    guard let file = assignments[PathKey(seed)]?.maybe else { return nil }
    let shown = project.shown(content: file)
    return Diagnostic(
      .warning, project.shown(seed: seed), "is much like \(shown), whose text is gone: it is taken for a new article",
      advice: "If it is the same, carry your changes over and say: \(forgetting(file)).")
  }

  /// Content files whose text, or whose article in it, is gone: they stay, and are told.
  func orphans(among seeds: Set<PathKey>) -> [Diagnostic] {
    ledger.rows.compactMap { key, row in
      guard row.state != .kept, row.state != .forgotten, let place = places.files[key] else { return nil }
      let isThere = seeds.contains(PathKey(key.seed))
      if isThere, !known.contains(PathKey(key.seed)) { return nil }
      return .sourceGone(
        key.seed, part: isThere ? place.claim?.part ?? key.part : nil, of: place.file, at: position(in: place),
        in: project)
    }
  }

  // MARK: - The end

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

extension String {
  /// Whether this is the article's path, or the same with a number.
  fileprivate func isPath(for content: ContentFile) -> Bool {
    if self == content.path(content.slug) { return true }
    guard let number = Int(String(digitsAtEnd)), number > 1 else { return false }
    return self == content.path(content.slug.numbered(number))
  }

  /// The path of a content file without the number at the end of its name.
  fileprivate var withoutNumber: String {
    let rest = dropLast(".md".count + digitsAtEnd.count)
    return !digitsAtEnd.isEmpty && rest.hasSuffix("-") ? rest.dropLast() + ".md" : self
  }

  /// The number at the end of a content file's name; 1 for one without.
  fileprivate var number: Int { hasSameBytes(as: withoutNumber) ? 1 : Int(digitsAtEnd) ?? 1 }

  /// The digits at the end of a content file's name.
  private var digitsAtEnd: Substring {
    let name = dropLast(".md".count)
    let start = name.lastIndex { !$0.isASCII || !$0.isNumber }.map(name.index(after:)) ?? name.startIndex
    return name[start...]
  }
}

extension [UInt8] {
  /// The same with line feeds alone.
  fileprivate var withoutCarriageReturns: [UInt8] {
    indices.compactMap { self[$0] == 0x0D && $0 + 1 < count && self[$0 + 1] == 0x0A ? nil : self[$0] }
  }
}
