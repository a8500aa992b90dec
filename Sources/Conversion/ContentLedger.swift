import Archive
import Files
import Markdown
import SystemPackage

/// Knows which content file belongs to which seed, and which are still as conversion wrote them.
struct ContentLedger {
  /// What became of a seed's content file.
  enum Entry {
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

  private let project: Project
  private let isReadOnly: Bool
  private let old: Manifest
  private var manifest: Manifest
  /// The content file of each seed.
  private var fileOfSeed: [String: Article]
  /// Content files that are taken: on disk, or written in this run.
  private var taken: Set<String>

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
    manifest = old
    var fileOfSeed: [String: Article] = [:]
    for article in existing {
      if let source = article.source, fileOfSeed[source] == nil { fileOfSeed[source] = article }
    }
    self.fileOfSeed = fileOfSeed
    taken = Set(FileTree(project.content).files)
  }

  /// Writes, or leaves, the content file of a converted seed.
  mutating func enter(_ outcome: SeedConverter.Outcome) throws(FileError) -> Entry {
    guard let existing = fileOfSeed[outcome.seed] else {
      guard let content = outcome.content else { return .failed }
      return try write(content, to: freePath(for: content))
    }
    guard let seedDigest = outcome.digest else { return .failed }
    let bytes = try FileSystem.readIfPresent(project.content.appending(existing.file)) ?? []
    let digest = SHA256Digest(of: bytes)
    if bytes == outcome.content?.bytes {
      manifest.digests[existing.file] = digest
      return .unchanged
    }
    guard manifest.digests[existing.file] == digest else {
      // Written by hand from the start, the file need not say which state of the seed it was made from.
      let isUpToDate = existing.sourceSHA256.map { $0 == seedDigest.hexadecimal } ?? true
      return .edited(isUpToDate ? nil : changedSeed(seedDigest, outcome.seed, existing))
    }
    guard let content = outcome.content else { return .failed }
    // The file is conversion's own. Its address stays where the headline and date have not changed.
    if existing.file.isPath(for: content) { return try write(content, to: existing.file) }
    let entry = try write(content, to: freePath(for: content))
    if !isReadOnly { try FileSystem.delete(project.content.appending(existing.file)) }
    manifest.digests[existing.file] = nil
    taken.remove(existing.file)
    return entry
  }

  /// Writes the manifest, without the files that are gone.
  func save() throws(FileError) {
    var current = manifest
    for path in manifest.digests.keys where !taken.contains(path) { current.digests[path] = nil }
    if current != old, !isReadOnly { try FileSystem.write(current.bytes, to: manifestFile) }
  }

  private mutating func write(_ content: ContentFile, to path: String) throws(FileError) -> Entry {
    if !isReadOnly { try FileSystem.write(content.bytes, to: project.content.appending(path)) }
    manifest.digests[path] = SHA256Digest(of: content.bytes)
    taken.insert(path)
    return .written
  }

  /// The article's path, with a number when articles of that name are there: `letters.md`, `letters-2.md`.
  private func freePath(for content: ContentFile) -> String {
    var path = content.path(content.slug)
    var number = 2
    while taken.contains(path) {
      path = content.path(content.slug.numbered(number))
      number += 1
    }
    return path
  }

  private func changedSeed(_ digest: SHA256Digest, _ seed: String, _ article: Article) -> Diagnostic {
    let file = project.shown(content: article.file)
    let seed = project.shown(seed: seed)
    let advice =
      "Carry the seed's change over by hand and write its new source-sha256: \"\(digest.hexadecimal)\"; "
      + "or delete \(file) to have it converted anew."
    let position = article.positions["source-sha256"] ?? TextPosition(line: 1, column: 1)
    return Diagnostic(
      .warning, file, at: position, "has been edited, and its source \(seed) has changed since", advice: advice)
  }
}

extension ContentFile {
  fileprivate func path(_ slug: Slug) -> String { "\(folder)/\(slug.text).md" }
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
