import Archive
import Files
import Markdown
import SystemPackage

/// Knows which content file belongs to which seed, and which are still as conversion wrote them.
struct ContentLedger {
  /// What became of a content file.
  enum Entry: Equatable {
    case written
    case unchanged
    /// The file stays as the editor left it; the diagnostic says so when the seed has changed since.
    case edited(Diagnostic?)
    case failed
  }

  /// The ledger cannot be read.
  struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  /// An article of a seed.
  private struct Origin: Hashable {
    let seed: String
    let part: Int
  }

  private let project: Project
  private let isReadOnly: Bool
  private let old: Manifest
  private var digests: [String: SHA256Digest]
  /// The content file of each article.
  private var files: [Origin: Article]
  /// Content files that are taken: on disk, or written in this run.
  private var taken: Set<String>
  /// The content files that were written, or would be, in order.
  private(set) var written: [String] = []
  /// The content files that had other tags before.
  private(set) var retagged: [Retagging] = []

  private var manifestFile: FilePath { project.content.appending(Manifest.fileName) }

  /// - Parameter isReadOnly: whether to say what would be done, and do nothing.
  init(_ project: Project, existing: [Article], isReadOnly: Bool) throws(Refusal) {
    self.project = project
    self.isReadOnly = isReadOnly
    let path = project.content.appending(Manifest.fileName)
    do {
      old = try FileSystem.readIfPresent(path).map { try Manifest(parsing: $0) } ?? Manifest()
    } catch let error as FileError {
      throw Refusal(diagnostic: Diagnostic(error, path: project.shown(path)))
    } catch {
      let line = (error as? Manifest.ParsingError)?.line ?? 1
      let advice = "Bring the file back from a copy; without it, files that differ from their seeds count as edited."
      throw Refusal(
        diagnostic: Diagnostic(
          .error, project.shown(path), at: TextPosition(line: line, column: 1),
          "the manifest is damaged: this line is not a digest and a path", advice: advice))
    }
    digests = old.digests
    var files: [Origin: Article] = [:]
    for article in existing {
      guard let source = article.source else { continue }
      let origin = Origin(seed: source, part: article.sourcePart ?? 1)
      if files[origin] == nil { files[origin] = article }
    }
    self.files = files
    let tree = FileTree(project.content)
    for case (let path, .unknown(let error)) in tree.obstacles {
      throw Refusal(diagnostic: Diagnostic(error, path: project.shown(content: path)))
    }
    taken = Set(tree.files)
  }

  /// Writes, or leaves, the content files of a converted seed; an entry for each of its articles.
  mutating func enter(_ outcome: SeedConverter.Outcome) throws(FileError) -> [Entry] {
    guard !outcome.contents.isEmpty, let digest = outcome.digest else {
      let existing = files[Origin(seed: outcome.seed, part: 1)]
      guard let existing else { return [.failed] }
      return [try leave(existing, outcome)]
    }
    var entries: [Entry] = []
    for content in outcome.contents { entries.append(try enter(content, outcome.seed, digest)) }
    return entries
  }

  /// Whether an article's content file is still as conversion wrote it.
  ///
  /// - Throws: `FileError` when nobody can tell.
  func isAsWritten(_ article: Article) throws(FileError) -> Bool {
    guard let digest = digests[article.file],
      let bytes = try FileSystem.readIfPresent(project.content.appending(article.file))
    else { return false }
    return digest == SHA256Digest(of: bytes)
  }

  /// What became of the content files of a seed that has not changed; `nil` when one of them is missing.
  func entries(ofUnchanged seed: String, parts: [Int]) -> [Entry]? {
    var entries: [Entry] = []
    for part in parts {
      guard let existing = files[Origin(seed: seed, part: part)],
        let bytes = try? FileSystem.read(project.content.appending(existing.file))
      else { return nil }
      entries.append(digests[existing.file] == SHA256Digest(of: bytes) ? .unchanged : .edited(nil))
    }
    return entries
  }

  /// Content files whose seed, or whose article in it, is gone: they stay, and are told.
  func orphans(among seeds: Set<String>, parts: [String: [Int]]) -> [Diagnostic] {
    let parts = parts.mapValues { Set($0) }
    return files.compactMap { origin, article in
      let isThere = seeds.contains(origin.seed) && parts[origin.seed]?.contains(origin.part) ?? true
      if isThere { return nil }
      let seed = project.shown(seed: origin.seed)
      var diagnostic = Diagnostic(
        .warning, project.shown(content: article.file),
        at: article.positions["source"] ?? TextPosition(line: 1, column: 1),
        "its source \(seed) is gone\(seeds.contains(origin.seed) ? ", as its article \(origin.part)" : "")",
        advice:
          "The article stays. Bring the source back, or delete the content file too; without the line source: it is told no more."
      )
      diagnostic.topic = Doubt.Kind.seedGone.rawValue
      return diagnostic
    }
  }

  private mutating func enter(_ content: ContentFile, _ seed: String, _ seedDigest: SHA256Digest) throws(FileError)
    -> Entry
  {
    guard let existing = files[Origin(seed: seed, part: content.part ?? 1)] else {
      return try write(content, to: try freePath(for: content))
    }
    let bytes = try FileSystem.readIfPresent(project.content.appending(existing.file)) ?? []
    let digest = SHA256Digest(of: bytes)
    if bytes == content.bytes(at: existing.file) {
      digests[existing.file] = digest
      return .unchanged
    }
    guard digests[existing.file] == digest else { return .edited(changedSeed(seedDigest, seed, existing)) }
    if existing.tags != content.tags {
      retagged.append(Retagging(file: existing.file, before: existing.tags, after: content.tags))
    }
    // The file is conversion's own. Its address stays where the headline and date have not changed.
    if existing.file.isPath(for: content) { return try write(content, to: existing.file) }
    let entry = try write(content, to: try freePath(for: content))
    if !isReadOnly { try FileSystem.delete(project.content.appending(existing.file)) }
    digests[existing.file] = nil
    taken.remove(existing.file)
    return entry
  }

  /// A seed that cannot be converted any more leaves an edited file alone, and is an error otherwise.
  private func leave(_ existing: Article, _ outcome: SeedConverter.Outcome) throws(FileError) -> Entry {
    guard let seedDigest = outcome.digest else { return .failed }
    let bytes = try FileSystem.readIfPresent(project.content.appending(existing.file)) ?? []
    if digests[existing.file] == SHA256Digest(of: bytes) { return .failed }
    return .edited(changedSeed(seedDigest, outcome.seed, existing))
  }

  /// Writes the manifest, without the files that are gone. What it lists is on the disk before it is: a file that a power failure had
  /// emptied would differ from it, and count as edited.
  func save() throws(FileError) {
    if isReadOnly { return }
    try FileSystem.secure(written.map { project.content.appending($0) }, below: project.content)
    let current = Manifest(digests.filter { taken.contains($0.key) })
    if current != old { try FileSystem.replace([(manifestFile, current.bytes)]) }
  }

  private mutating func write(_ content: ContentFile, to path: String) throws(FileError) -> Entry {
    let bytes = content.bytes(at: path)
    if !isReadOnly { try FileSystem.write(bytes, to: project.content.appending(path)) }
    digests[path] = SHA256Digest(of: bytes)
    taken.insert(path)
    written.append(path)
    return .written
  }

  /// The article's path, with a number when articles of that name are there: `letters.md`, `letters-2.md`.
  private func freePath(for content: ContentFile) throws(FileError) -> String {
    var path = content.path(content.slug)
    var number = 2
    while taken.contains(path), try !isEmptied(path) {
      path = content.path(content.slug.numbered(number))
      number += 1
    }
    return path
  }

  /// Whether a content file holds nothing, as a power failure may leave it. It counts as deleted: its seed is converted again.
  private func isEmptied(_ path: String) throws(FileError) -> Bool {
    try FileSystem.stamp(of: project.content.appending(path))?.size == 0
  }

  /// An edited file whose seed has changed since; `nil` when it has not, or when nobody can tell.
  private func changedSeed(_ digest: SHA256Digest, _ seed: String, _ article: Article) -> Diagnostic? {
    // Written by hand from the start, the file need not say which state of the seed it was made from.
    if article.sourceSHA256.map({ $0 == digest.hexadecimal }) ?? true { return nil }
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
}

extension String {
  /// Whether this is the article's path, or the same with a number.
  fileprivate func isPath(for content: ContentFile) -> Bool {
    if self == content.path(content.slug) { return true }
    let digits = dropLast(".md".count).reversed().prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(String(digits.reversed())), number > 1 else { return false }
    return self == content.path(content.slug.numbered(number))
  }
}
