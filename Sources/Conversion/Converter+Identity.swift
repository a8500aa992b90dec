import Archive
import Files
import Support
import SystemPackage

/// Which article each article of new and changed texts is.
extension Converter {
  /// Reads what tells new and changed texts from others.
  ///
  /// - Throws: `FileError` where nobody can tell.
  func look(at seeds: [String], _ ledger: ContentLedger) async throws(FileError) -> [SeedLook] {
    let isFirst = ledger.isEmpty
    let parts = await inParallel(seeds.count, jobs: options.run.jobs) { range in
      Result { () throws(FileError) in
        var looks: [SeedLook] = []
        for seed in seeds[range] { if let look = try look(at: seed, isFirst: isFirst) { looks.append(look) } }
        return looks
      }
    }
    var looks: [SeedLook] = []
    for part in parts { looks += try part.get() }
    if !isFirst { return looks }
    // What cannot be read is nobody's copy.
    let counts = Dictionary(looks.map { ($0.digest, 1) }, uniquingKeysWith: +)
    var readable: [SeedLook] = []
    for look in looks {
      if counts[look.digest] == 1 {
        readable.append(look)
      } else if try self.look(at: look.seed, isFirst: false) != nil {
        readable.append(look)
      }
    }
    return readable
  }

  /// The same of one text; `nil` for one that cannot be converted, which is told of then.
  func look(at seed: String, isFirst: Bool) throws(FileError) -> SeedLook? {
    guard let bytes = try SeedSource.bytes(of: project.seeds.appending(seed)) else { return nil }
    let digest = SHA256Digest(of: bytes)
    // The first conversion of an archive has nothing to compare with.
    if isFirst { return SeedLook(seed: seed, digest: digest) }
    return (try? SeedSource(bytes, of: seed, configuration, documents)).map {
      SeedLook(seed: seed, digest: digest, $0.pieces)
    }
  }

  /// Finds out which article each article of the texts is that were looked at.
  func identify(
    _ looks: [SeedLook], _ knowledge: CorpusKnowledge?, seeds: Set<PathKey>, _ ledger: inout ContentLedger
  ) throws(FileError) {
    let looked = Set(looks.map { PathKey($0.seed) })
    let configuration = configuration
    let areReadAlike = { (one: String, other: String) in
      configuration.texts(forSeed: one) == configuration.texts(forSeed: other)
    }
    let heads = { (seed: String) throws(FileError) in
      try knowledge.map { knowledge throws(FileError) in try self.heads(of: seed, knowledge) } ?? [:]
    }
    try ledger.identify(looks, seeds: seeds, areReadAlike: areReadAlike, headsOfText: heads) { key in
      let seed = PathKey(key.seed)
      return looked.contains(seed) || !seeds.contains(seed)
    }
  }

  /// The headlines and dates of a text's articles, by the numbers of its parts.
  func heads(of seed: String, _ knowledge: CorpusKnowledge) throws(FileError) -> [Int: Heads.Head] {
    guard let bytes = try SeedSource.bytes(of: project.seeds.appending(seed)),
      let source = try? SeedSource(bytes, of: seed, configuration, documents)
    else { return [:] }
    let settings = ConversionSettings(configuration, seed: seed, today: options.run.today)
    return Dictionary(
      SeedReadings(source, settings: settings, knowledge: knowledge).articles.map {
        ($0.part ?? 1, Heads.Head(mark: $0.reading.head(file: seed), date: $0.reading.values.date))
      }
    ) { first, _ in first }
  }

  /// Texts that are made into no article, because another has the same bytes or words.
  func copies(
    among seeds: [String], _ ledger: ContentLedger, _ summary: inout Summary
  ) -> [Diagnostic] {
    var told: [Diagnostic] = []
    for seed in seeds {
      told += ledger.doubtfulOrigins(of: seed)
      guard let original = ledger.original(of: seed) else { continue }
      summary.copies += 1
      var diagnostic = Diagnostic(
        .warning, project.shown(seed: seed),
        ledger.isForgotten(original)
          ? "is the same text as \(project.shown(seed: original)), which is kept out: no article is made of it"
          : "is the same text as \(project.shown(seed: original)), word for word: one article is made of both",
        advice: "Delete one of the two files.")
      diagnostic.topic = "same text twice"
      told.append(diagnostic)
    }
    return told
  }
}
