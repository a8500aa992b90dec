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

  /// A file of the site.
  struct Page: Sendable, Equatable {
    /// How the file was left.
    var file: File
    let digest: SHA256Digest
    /// What it was made from; `nil` for one that is made every time.
    let inputs: Fingerprint?
  }

  /// What the build said.
  var summary = SiteBuilder.Summary()
  /// Whether a build of the same would be silent: then it need not be done.
  var isQuiet = false
  /// The paths and stamps of all content files; `nil` when there were some without an article, which is an error.
  var content: Fingerprint?
  /// What stood for the archive's own pages and files.
  var own: Fingerprint?
  /// When the last content file was changed.
  var lastChange = 0
  /// The source texts beside the articles, by their paths below the seeds' folder.
  var sources: [File] = []
  /// Those that were not there.
  var absentSources: [String] = []
  /// The pictures and other files that texts name, by their paths from the archive's top.
  var media: [File] = []
  /// The paths at which texts would have had a file.
  var missing: [String] = []
  /// The files of the site, in the order of the plan.
  var pages: [Page] = []
  /// How the manifest was left.
  var manifest: FileSystem.Stamp?
  /// How the list of addresses was left; `nil` when there was none.
  var addresses: FileSystem.Stamp?
  /// When it was written, in nanoseconds since 1970.
  private var written = 0

  /// The program, the configuration, the theme and the vocabulary.
  let environment: Fingerprint
  private let file: CacheFile

  /// What the last build left for this project and output folder; nothing when it cannot be read.
  ///
  /// - Parameter environment: with another one than that of the last build, nothing is known.
  init(of project: Project, _ environment: Fingerprint) {
    self.init(emptyFor: project, environment)
    guard let (reader, written) = file.read(), read(reader) else {
      self.init(emptyFor: project, environment)
      return
    }
    self.written = written
  }

  /// One that nothing was put into.
  init(emptyFor project: Project, _ environment: Fingerprint) {
    self.environment = environment
    file = CacheFile("site", of: project.site, in: project, madeWith: environment.hexadecimal)
  }

  private mutating func read(_ reader: ByteReader) -> Bool {
    var reader = reader
    guard let isQuiet = reader.flag(), let summary = Self.summary(&reader), let manifest = reader.stamp(),
      let addresses = reader.optional({ $0.stamp() }),
      let content = reader.optional({ $0.fingerprint() }), let own = reader.optional({ $0.fingerprint() }),
      let lastChange = reader.number(),
      let sources = reader.list({ Self.file(&$0) }), let absentSources = reader.list({ $0.text() }),
      let media = reader.list({ Self.file(&$0) }),
      let missing = reader.list({ $0.text() }), let pages = reader.list({ Self.page(&$0) })
    else { return false }
    (self.isQuiet, self.summary, self.manifest) = (isQuiet, summary, manifest)
    self.addresses = addresses
    (self.content, self.own, self.lastChange) = (content, own, lastChange)
    (self.sources, self.absentSources) = (sources, absentSources)
    (self.media, self.missing, self.pages) = (media, missing, pages)
    return true
  }

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

  private static func file(_ reader: inout ByteReader) -> File? {
    guard let path = reader.text(), let stamp = reader.stamp() else { return nil }
    return File(path: path, stamp: stamp)
  }

  private static func page(_ reader: inout ByteReader) -> Page? {
    guard let file = file(&reader), let digest = reader.digest(), let inputs = reader.optional({ $0.fingerprint() })
    else { return nil }
    return Page(file: file, digest: digest, inputs: inputs)
  }

  /// Writes it down; a failure costs nothing but time.
  ///
  /// - Parameter pages: the files of the site, in the order of the plan. They are not among what is held: an archive
  ///   has many.
  func save(_ pages: [[Page]]) {
    guard let manifest else { return }
    file.write { piece, passOn throws(FileError) in
      piece.add(isQuiet)
      for number in [summary.articles, summary.drafts, summary.files, summary.bytes] { piece.add(number) }
      for kind in PageCounts.Kind.all { piece.add(summary.pages[kind]) }
      piece.add(manifest)
      piece.add(addresses)
      piece.add(content)
      piece.add(own)
      piece.add(lastChange)
      piece.add(sources) { $0.add($1) }
      piece.add(absentSources) { $0.add($1) }
      piece.add(media) { $0.add($1) }
      piece.add(missing) { $0.add($1) }
      piece.add(pages.reduce(0) { $0 + $1.count })
      for page in pages.joined() {
        piece.add(page.file)
        piece.add(page.digest)
        piece.add(page.inputs)
        try passOn(&piece)
      }
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
      pages[range].map { (try? folder.stamp(of: $0.file.path)) == $0.file.stamp }
    }
    return Array(parts.joined())
  }

  /// Whether nothing that a build depends on has changed, the site's own files not considered.
  func knows(_ files: ContentFiles, _ own: OwnFiles, of project: Project) -> Bool {
    isQuiet && files.areAllReadable && content == files.fingerprint && self.own == own.fingerprint
      && own.copies.allSatisfy { trusts($0.stamp) }
      && FileSystem.Stamp.isSettled(lastChange, before: written) && areAsLeft(sourcesIn: project.seeds)
      && media.allSatisfy {
        trusts($0.stamp) && (try? FileSystem.stamp(of: MediaFiles.place(of: $0.path, in: project))) == $0.stamp
      }
      && missing.allSatisfy { !FileSystem.mayBe(.file, at: MediaFiles.place(of: $0, in: project)) }
  }

  /// Whether the source texts are surely as they were left, and none has come back.
  private func areAsLeft(sourcesIn seeds: FilePath) -> Bool {
    let folder = OpenFolder(seeds)
    return sources.allSatisfy { trusts($0.stamp) && (try? folder.stamp(of: $0.path)) == $0.stamp }
      && absentSources.allSatisfy { !FileSystem.mayBe(.file, at: seeds.appending($0)) }
  }
}

extension ByteWriter {
  fileprivate mutating func add(_ file: BuildCache.File) {
    add(file.path)
    add(file.stamp)
  }
}
