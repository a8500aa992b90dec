import Archive
import Files
import Support
import SystemPackage

/// What a build leaves for the next one: the state in which it left everything, and what each file of the site was made
/// from. As long as all is so, there is nothing to build; a page whose sources are the same need not be made again.
///
/// It is disposable: without it, or with a damaged one, every page is made again.
struct BuildCache: Sendable {
  /// A file and how it was left.
  struct File: Sendable, Equatable {
    let path: String
    let stamp: FileSystem.Stamp
  }

  /// All content files.
  struct Content: Sendable, Equatable {
    /// Of their paths and stamps.
    var state: Fingerprint
    /// When the last of them was changed.
    var lastChange: Int
    /// Of all their paths and front matters.
    var frontMatters: Fingerprint
    /// Of each file, in the order of their paths; only where they were read from a memory.
    var files: [Fingerprint] = []
  }

  /// A file of the site.
  struct Page: Sendable, Equatable {
    /// How the file was left.
    let file: File
    let digest: SHA256Digest
    /// What it was made from; `nil` for one that is made every time.
    let inputs: Fingerprint?
    /// What decided that, where it takes less to know; see `SiteFile.addReach`.
    var reach: Fingerprint?
  }

  /// A piece of a large file.
  struct Piece: Sendable, Equatable {
    /// What it was made from.
    let inputs: Fingerprint
    /// Its length in bytes.
    let length: Int
  }

  /// The program, the configuration, the theme and the vocabulary.
  var environment: Fingerprint?
  /// What the build said.
  var summary = SiteBuilder.Summary()
  /// Whether a build of the same would be silent: then it need not be done.
  var isQuiet = false
  /// The content files; `nil` when there were some without an article, which is an error.
  var content: Content?
  /// The source texts beside the articles, by their paths below the seeds' folder.
  var sources: [File] = []
  /// The files of the site, in the order of the plan.
  var pages: [Page] = []
  /// The pieces of large files, by their paths.
  var pieces: [String: [Piece]] = [:]
  /// How the manifest was left.
  var manifest: FileSystem.Stamp?
  /// When it was written, in nanoseconds since 1970.
  private var written = 0

  /// An empty memory.
  init() {}

  /// What the last build left for this project and output folder; nothing when it cannot be read.
  init(of project: Project) {
    guard let (reader, written) = Self.file(of: project).read(), let memory = Self(reading: reader) else { return }
    self = memory
    self.written = written
  }

  private init?(reading reader: ByteReader) {
    var reader = reader
    guard let environment = reader.fingerprint(), let isQuiet = reader.flag(), let summary = Self.summary(&reader),
      let sources = Self.files(&reader), let manifest = reader.stamp(), let hasContent = reader.flag(),
      let content = Self.content(&reader), let pieces = Self.pieces(&reader)
    else { return nil }
    self.environment = environment
    self.isQuiet = isQuiet
    self.summary = summary
    self.sources = sources
    self.manifest = manifest
    self.content = hasContent ? content : nil
    self.pieces = pieces
    guard let count = reader.count() else { return nil }
    pages.reserveCapacity(count)
    for _ in 0..<count {
      guard let file = Self.file(&reader), let digest = reader.digest(), let inputs = Self.optional(&reader),
        let reach = Self.optional(&reader)
      else { return nil }
      pages.append(Page(file: file, digest: digest, inputs: inputs, reach: reach))
    }
  }

  private static func file(of project: Project) -> CacheFile { CacheFile("site", of: project.site, in: project) }

  private static func summary(_ reader: inout ByteReader) -> SiteBuilder.Summary? {
    var summary = SiteBuilder.Summary()
    guard let articles = reader.number(), let drafts = reader.number(), let files = reader.number(),
      let bytes = reader.number()
    else { return nil }
    (summary.articles, summary.drafts, summary.files, summary.bytes) = (articles, drafts, files, bytes)
    summary.unchanged = files
    for kind in PageCounts.Kind.all {
      guard let count = reader.number() else { return nil }
      summary.pages[kind] = count
    }
    return summary
  }

  private static func content(_ reader: inout ByteReader) -> Content? {
    guard let state = reader.fingerprint(), let lastChange = reader.number(), let frontMatters = reader.fingerprint(),
      let count = reader.count()
    else { return nil }
    var content = Content(state: state, lastChange: lastChange, frontMatters: frontMatters)
    content.files.reserveCapacity(count)
    for _ in 0..<count {
      guard let file = reader.fingerprint() else { return nil }
      content.files.append(file)
    }
    return content
  }

  private static func pieces(_ reader: inout ByteReader) -> [String: [Piece]]? {
    guard let count = reader.count() else { return nil }
    var pieces: [String: [Piece]] = [:]
    for _ in 0..<count {
      guard let path = reader.text(), let count = reader.count() else { return nil }
      for _ in 0..<count {
        guard let inputs = reader.fingerprint(), let length = reader.number() else { return nil }
        pieces[path, default: []].append(Piece(inputs: inputs, length: length))
      }
    }
    return pieces
  }

  /// A fingerprint that may be missing.
  private static func optional(_ reader: inout ByteReader) -> Fingerprint?? {
    guard let isThere = reader.flag() else { return nil }
    return isThere ? reader.fingerprint().map { .some($0) } : .some(nil)
  }

  private static func files(_ reader: inout ByteReader) -> [File]? {
    guard let count = reader.count() else { return nil }
    var files: [File] = []
    files.reserveCapacity(count)
    for _ in 0..<count {
      guard let file = file(&reader) else { return nil }
      files.append(file)
    }
    return files
  }

  private static func file(_ reader: inout ByteReader) -> File? {
    guard let path = reader.text(), let stamp = reader.stamp() else { return nil }
    return File(path: path, stamp: stamp)
  }

  /// Writes it down; a failure costs nothing but time.
  ///
  /// - Parameters:
  ///   - articles: of the content files, in the order of their paths.
  ///   - pages: the files of the site, in the order of the plan. These and the articles are not among what is held: an
  ///     archive has many.
  func save(for project: Project, _ articles: [Article], _ pages: [[Page]]) {
    guard let environment, let manifest else { return }
    Self.file(of: project).write { passOn throws(FileError) in
      var piece = ByteWriter()
      func flushIfLarge() throws(FileError) { if piece.bytes.count >= 1 << 16 { try passOn(&piece) } }
      piece.add(environment)
      piece.add(isQuiet)
      for number in [summary.articles, summary.drafts, summary.files, summary.bytes] { piece.add(number) }
      for kind in PageCounts.Kind.all { piece.add(summary.pages[kind]) }
      piece.add(sources.count)
      for file in sources {
        piece.add(file)
        try flushIfLarge()
      }
      piece.add(manifest)
      piece.add(content != nil)
      let content = content ?? Content(state: environment, lastChange: 0, frontMatters: environment)
      piece.add(content.state)
      piece.add(content.lastChange)
      piece.add(content.frontMatters)
      piece.add(articles.count)
      for article in articles {
        piece.add(article.fingerprint)
        try flushIfLarge()
      }
      piece.add(pieces.count)
      for (path, pieces) in pieces.sorted(by: { $0.key < $1.key }) {
        piece.add(path)
        piece.add(pieces.count)
        for part in pieces {
          piece.add(part.inputs)
          piece.add(part.length)
        }
      }
      piece.add(pages.reduce(0) { $0 + $1.count })
      for page in pages.joined() {
        piece.add(page.file)
        piece.add(page.digest)
        piece.add(page.inputs)
        piece.add(page.reach)
        try flushIfLarge()
      }
      try passOn(&piece)
    }
  }

  // MARK: - Looking at what is there

  /// Whether a file that was last changed then is surely as it was when this was written.
  func trusts(_ stamp: FileSystem.Stamp) -> Bool { stamp.isSettled(before: written) }

  /// The manifest, as long as it is as it was left.
  var listed: Manifest { Manifest(pages.map { Manifest.Line(path: $0.file.path, digest: $0.digest) }) }

  /// For each page whether its file is as it was left.
  ///
  /// - Parameter jobs: the number of tasks that look, at least 1.
  func lookAtPages(in site: FilePath, jobs: Int) async -> [Bool] {
    // Of what cannot be looked at nobody knows; it is made again, and compared.
    guard let folder = try? OutputFolder(site) else { return Array(repeating: false, count: pages.count) }
    let parts = await inParallel(pages.count, jobs: jobs, chunk: 1024) { range in
      pages[range].map { (try? folder.stamp(of: $0.file.path))?.isSameFile(as: $0.file.stamp) ?? false }
    }
    return parts.count == 1 ? parts[0] : Array(parts.joined())
  }

  /// Whether nothing that a build depends on has changed, the site's own files not considered.
  ///
  /// - Parameter sourcesAreUnchanged: what `lookAtSources` said.
  func knows(_ environment: Fingerprint, _ files: ContentFiles, sourcesAreUnchanged: Bool) -> Bool {
    guard isQuiet, self.environment == environment, files.areAllReadable, let content else { return false }
    return sourcesAreUnchanged && FileSystem.Stamp.isSettled(content.lastChange, before: written)
      && content.state == files.fingerprint
  }

  /// What files hold of which nothing but the text has changed, when nothing else has; `nil` when more has.
  ///
  /// - Parameters:
  ///   - content: the content files as they are.
  ///   - articles: what was loaded from them, in the order of their paths.
  ///   - sourcesAreUnchanged: what `lookAtSources` said.
  func changedTexts(
    _ environment: Fingerprint, _ content: Content?, _ articles: [Article], sourcesAreUnchanged: Bool
  ) -> Set<Fingerprint>? {
    guard isQuiet, self.environment == environment, sourcesAreUnchanged, let content, let known = self.content,
      content.frontMatters == known.frontMatters, articles.count == known.files.count
    else { return nil }
    var changed: Set<Fingerprint> = []
    for (article, known) in zip(articles, known.files) where article.fingerprint != known {
      changed.insert(article.fingerprint)
    }
    return changed
  }

  /// Whether the source texts are surely as they were left.
  func lookAtSources(in seeds: FilePath) -> Bool {
    let folder = OpenFolder(seeds)
    return sources.allSatisfy { trusts($0.stamp) && (try? folder.stamp(of: $0.path)) == $0.stamp }
  }
}

extension ByteWriter {
  fileprivate mutating func add(_ file: BuildCache.File) {
    add(file.path)
    add(file.stamp)
  }

  fileprivate mutating func add(_ fingerprint: Fingerprint?) {
    add(fingerprint != nil)
    if let fingerprint { add(fingerprint) }
  }
}
