import Archive
import Files
import Support

/// What becomes of the content file of each converted article.
extension ContentLedger {
  /// Writes, or leaves, the content files of a converted text; an entry for each of its articles.
  mutating func enter(_ outcome: SeedConverter.Outcome) throws(FileError) -> [Entry] {
    guard !outcome.contents.isEmpty, let digest = outcome.digest else {
      let key = Ledger.Key(outcome.seed, 1)
      guard ledger.rows[key] != nil, let place = places.files[key] else { return [.failed] }
      return [leave(place, key, outcome)]
    }
    known.insert(PathKey(outcome.seed))
    takeOver(outcome)
    var entries: [Entry] = []
    for content in outcome.contents {
      entries.append(try enter(content, Ledger.Key(outcome.seed, content.part ?? 1), digest))
    }
    return entries
  }

  /// Tells of a new article that says what another one of its headline and date says.
  private mutating func tellTwin(of content: ContentFile, _ key: Ledger.Key) throws(FileError) {
    if content.hasNoWords { return }
    if twins.isEmpty {
      for (key, row) in ledger.rows.merging(settled, uniquingKeysWith: { $1 }) where row.state != .forgotten {
        if let head = row.head { twins[head, default: []].append((key, row.words, nil)) }
      }
    }
    for twin in (twins[content.head] ?? []).sorted(by: { $0.key < $1.key }) where twin.key != key {
      let isSame = twin.words == content.words
      var sample = isSame ? content.sample : twin.sample
      if sample == nil { sample = try places.files[twin.key]?.words(in: project)?.sample }
      guard let sample, sample.share(with: content.sample) >= Likeness.least else { continue }
      told.append(
        .likeAnother(key, isPart: content.part != nil, shown(twin.key), isSame: isSame, in: project))
      break
    }
    twins[content.head, default: []].append((key, content.words, content.sample))
  }

  /// The article that was made of a whole text is the first that it is parted into, also where a head stands above
  /// that.
  private mutating func takeOver(_ outcome: SeedConverter.Outcome) {
    guard let first = outcome.contents.first?.part, first > 1, let rows = assignments[PathKey(outcome.seed)]?.rows,
      rows[first] == nil, let whole = rows[1], case .readable(let article)? = places.files[whole],
      article.sourcePart == nil
    else { return }
    assignments[PathKey(outcome.seed)]?.rows[first] = whole
    assignments[PathKey(outcome.seed)]?.rows[1] = nil
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
    row.head = content.head
    guard let old else {
      // It is kept out because it is like one that is.
      row.isDraft = content.isDraft && !content.isDraftByText
      if !content.isDraft { try tellTwin(of: content, key) }
      return try write(content, to: try freePath(for: content), key, row, before: nil, replacing: nil)
    }
    if row.state == .forgotten, !recalled.contains(PathKey(key.seed)) {
      row.sample = content.sample
      keep(row, key, old)
      return .forgotten
    }
    if places.files[old] == nil, let stray = try stray(like: content) {
      if let claim = places.adopt(stray, for: old) { ledger.rows[claim] = nil }
    }
    guard let place = places.files[old] else {
      if let file = misnamed[PathKey(before.file)], !before.file.isEmpty {
        keep(before, key, old)
        return .edited(.misnamed(file, as: before.file, in: project))
      }
      let path = try freePath(for: content)
      if before.isDraft { told.append(.draftMadeAnew(path, in: project)) }
      return try write(content, to: path, key, row, before: (old, before), replacing: nil)
    }
    if row.state == .kept { row.state = before.written == nil ? .edited : .written }
    row.file = place.file
    for double in places.doubles[old] ?? [] { try keepTrue(double, content) }
    heirs[old] = key
    guard case .readable(let article) = place else {
      row.sample = content.sample
      if case .unread(let found) = place, found.isBlank, ![.edited, .forgotten].contains(before.state) {
        let bytes = try read(place.file)
        return try write(content, to: place.file, key, row, before: (old, before), replacing: bytes)
      }
      row.state = .edited
      row.written = row.written ?? SHA256Digest(of: content.bytes(at: place.file))
      keep(row, key, old)
      return .unread
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
    if row.isOwn(bytes) {
      if article.tags != content.tags {
        retagged.append(TagChange(file: article.file, before: article.tags, after: content.tags))
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
      before.row.words == content.words && (before.row.head ?? content.head) == content.head
      && article.sourceSHA256 == before.row.seed?.hexadecimal
      || article.sourceSHA256 == nil && before.row.words == content.words
    if article.source != nil, article.sourcePart == nil, content.part == 1,
      article.sourceSHA256 == row.seed?.hexadecimal
    {
      keep(row, key, before.key)
      return .edited(.holdsAll(article, of: key.seed, in: project))
    }
    let changed = isSame ? nil : changedSeed(row.seed, key.seed, article, isDraft: content.isDraft)
    // Also of a text that its editor has settled by hand: a draft's words are not published beside the article.
    row.isDraft = article.isKeptOut || content.isDraftByText
    return try keepTrue(
      content, key, row, article, bytes, isSame: isSame || changed == nil && article.source != nil, before)
      ?? .edited(changed)
  }

  /// Whether an article that its editor has put elsewhere can stay there: no other has the address that its text gives
  /// it now.
  private mutating func takesAddress(_ article: Article, of content: ContentFile) -> Bool {
    article.folder == content.folder || taken.insert("\(content.folder)/\(article.slug.text).md".lowercased()).inserted
  }

  /// What is known of an article whose file is what conversion would write there.
  func asWritten(
    _ row: Ledger.Row, _ bytes: [UInt8], _ content: ContentFile, _ path: String
  ) -> Ledger.Row {
    var row = row
    let known = row.written
    row.written = SHA256Digest(of: bytes)
    row.sample = nil
    if row.state == .edited { row.state = known == nil && path.isPath(for: content) ? .written : .placed }
    return row
  }

  mutating func keep(_ row: Ledger.Row, _ key: Ledger.Key, _ old: Ledger.Key) {
    ledger.rows[old] = nil
    settled[key] = row
  }

  mutating func stage(
    _ writes: [ContentChanges.Write], _ key: Ledger.Key, _ before: (key: Ledger.Key, row: Ledger.Row)?,
    as entry: Entry?
  ) throws(FileError) {
    if isReadOnly { return }
    let files = writes.compactMap { if case .content(let path) = $0.file { path } else { nil } }
    waiting[try changes.add(writes)] = Waiting(
      key: key, oldKey: before?.key, oldRow: before?.row, files: files, entry: entry)
  }

  /// Writes a content file, in the place of another where there is one.
  mutating func write(
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
    try stage(writes, key, before, as: .written)
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
    // Who wrote the article of an unreadable text by hand has settled it; one that was read before has come to harm.
    guard let row = ledger.rows[key], row.state == .edited, row.words == nil, case .readable(let article) = place else {
      return .failed
    }
    return .edited(changedSeed(outcome.digest, key.seed, article))
  }
}
