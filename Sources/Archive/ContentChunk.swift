import Files
import Markdown
import SystemPackage

/// The articles of some content files, neighbours in the order of paths.
struct ContentChunk: Sendable {
  /// What is left of the chunk for the next run.
  enum Written: Sendable {
    /// It is a chunk of the memory as it is.
    case kept(Int)
    /// It was written anew; `nil` when it could not be.
    case anew(FrontMatterMemory.Chunk?)
  }

  var articles: [Article] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var written = Written.anew(nil)

  init(
    _ files: ContentFiles, _ range: Range<Int>, of project: Project, _ memory: FrontMatterMemory?,
    _ draft: FrontMatterDraft?
  ) {
    var known = KnownEntries(memory, from: files.paths[range.lowerBound])
    articles.reserveCapacity(range.count)
    var entries: [FrontMatterMemory.Entry] = []
    if draft != nil { entries.reserveCapacity(range.count) }
    var haveAllBeenKnown = true
    for index in range {
      let file = files.paths[index]
      let shown = { project.shown(content: file) }
      if let entry = known.entry(of: file), let memory, entry.stamp == files.stamps[index], memory.trusts(entry.stamp) {
        var reader = ArticleReader(path: shown)
        take(reader.article(file: file, yaml: entry.yaml), entry.digest, entry.frontMatterDigest, reader.diagnostics)
        entries.append(entry)
        continue
      }
      haveAllBeenKnown = false
      var reader = ArticleReader(path: shown)
      do {
        let (bytes, stamp) = try FileSystem.readStamped(project.content.appending(file))
        guard let yaml = reader.frontMatter(of: bytes) else {
          diagnostics += reader.diagnostics
          continue
        }
        let digest = SHA256Digest(of: bytes)
        let frontMatterDigest = Self.digest(of: file, yaml)
        take(reader.article(file: file, yaml: yaml), digest, frontMatterDigest, reader.diagnostics)
        if draft != nil {
          // A copy: a part of the file would keep all of it.
          entries.append(
            FrontMatterMemory.Entry(
              file: file, stamp: stamp, digest: digest, frontMatterDigest: frontMatterDigest, yaml: Array(yaml)[...]))
        }
      } catch {
        diagnostics.append(Diagnostic(error, path: shown()))
      }
    }
    if haveAllBeenKnown, let chunk = known.onlyChunk(of: entries.count) {
      written = .kept(chunk)
    } else if let draft {
      written = .anew(draft.add(FrontMatterMemory.bytes(of: entries), first: files.paths[range.lowerBound]))
    }
  }

  private static func digest(of file: String, _ yaml: ArraySlice<UInt8>) -> SHA256Digest {
    var input = FingerprintInput()
    input.reserve(file.utf8.count + yaml.count + 16)
    input.add(file)
    input.add(yaml)
    return input.fingerprint
  }

  private mutating func take(
    _ article: Article?, _ digest: SHA256Digest, _ frontMatterDigest: SHA256Digest, _ found: [Diagnostic]
  ) {
    diagnostics += found
    guard var article else { return }
    article.fingerprint = digest
    article.frontMatterFingerprint = frontMatterDigest
    articles.append(article)
  }

  /// The entries of the memory, asked for in the order of their files.
  private struct KnownEntries {
    private let memory: FrontMatterMemory?
    private var chunk: Int
    private var entries: [FrontMatterMemory.Entry] = []
    private var next = 0
    private var chunksRead = 0

    init(_ memory: FrontMatterMemory?, from file: String) {
      self.memory = memory
      chunk = memory?.chunk(of: file) ?? 0
    }

    mutating func entry(of file: String) -> FrontMatterMemory.Entry? {
      guard let memory else { return nil }
      while true {
        while next < entries.count {
          if entries[next].file == file {
            defer { next += 1 }
            return entries[next]
          }
          if file.precedesInBytes(entries[next].file) { return nil }
          next += 1
        }
        guard chunk < memory.chunks.count, !file.precedesInBytes(memory.chunks[chunk].first) else { return nil }
        entries = memory.bytes(of: memory.chunks[chunk]).map(FrontMatterMemory.entries) ?? []
        next = 0
        chunk += 1
        chunksRead += 1
      }
    }

    /// The one chunk in which so many entries were found, and no other.
    func onlyChunk(of count: Int) -> Int? { chunksRead == 1 && entries.count == count ? chunk - 1 : nil }
  }
}

extension FrontMatterDraft {
  /// Leaves what these chunks make together in the place of `memory`, unless that has the same already.
  func replace(_ memory: FrontMatterMemory, _ chunks: [ContentChunk.Written]) {
    let kept = chunks.compactMap { if case .kept(let number) = $0 { number } else { nil } }
    if kept == Array(memory.chunks.indices), kept.count == chunks.count { return }
    finish(
      chunks.map { chunk in
        switch chunk {
        case .anew(let written): written
        case .kept(let number):
          memory.bytes(of: memory.chunks[number]).flatMap { add($0, first: memory.chunks[number].first) }
        }
      })
  }
}
