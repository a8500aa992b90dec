public import Archive
public import Files
import Support

/// The site as a build would write it at one moment: each file is made when somebody asks for it, with the same means
/// as a build's, and nothing is written to the site.
///
/// A text that was changed since the moment is not shown half old and half new: the answer says that the snapshot is
/// out of date.
public final class SiteSnapshot: Sendable {
  /// What is at an address.
  public enum Answer: Sendable {
    /// A file, byte for byte as a build would write it.
    case file([UInt8])
    /// The site has no such file.
    case missing
    /// The file cannot be made, and why.
    case wrong([Diagnostic])
  }

  /// What all of it was made from: a next snapshot takes from it what has stayed the same.
  let found: SiteBuilder.Found
  let planned: SiteBuilder.Planned
  let renderer: SiteRenderer
  let builder: SiteBuilder
  /// The places of files in the plan, by their paths.
  private let places: [PathKey: Int32]
  private let late: LateFiles

  init(_ builder: SiteBuilder, _ found: SiteBuilder.Found, _ planned: SiteBuilder.Planned, _ renderer: SiteRenderer) {
    (self.builder, self.found, self.planned, self.renderer) = (builder, found, planned, renderer)
    places = Dictionary(
      planned.plan.pages.enumerated().map { (PathKey($1.path), Int32($0)) }, uniquingKeysWith: { first, _ in first })
    late = LateFiles(builder, found, planned, renderer)
  }

  /// Whether the site has a file that is known before any is made: not one of the search index, whose names depend on
  /// what they hold.
  public func plans(_ path: String) -> Bool { places[PathKey(path)] != nil }

  /// The page of a content file, by that file's path below the content folder; `nil` where it has none.
  public func page(ofContent file: String) -> String? {
    renderer.context.articles.first { $0.file.hasSameBytes(as: file) }.map { ArticlePage.path(of: $0) }
  }

  /// The content file that a page shows, by its path below the content folder; `nil` for a page of another kind.
  public func contentFile(ofPage path: String) -> String? {
    guard let place = places[PathKey(path)] else { return nil }
    let page = planned.plan.pages[Int(place)]
    return page.kind == ArticlePage.self ? renderer.context.articles[page.index].file : nil
  }

  /// What a page shows that is not in its own bytes: the search page what is found in all articles. Empty for others.
  public func besides(_ path: String) -> [UInt8] {
    guard let place = places[PathKey(path)], planned.plan.pages[Int(place)].kind == SearchPage.self else { return [] }
    var input = ByteWriter()
    for article in renderer.context.articles {
      input.add(article.fingerprint)
      input.add(article.frontMatterFingerprint)
    }
    return Array(input.fingerprint.hexadecimal.utf8)
  }

  /// Deletes what snapshots have left on the disk.
  public static func clear(_ project: Project) { SearchFolder.clear(project) }

  /// All articles, drafts among them, in the order of their files.
  public var articles: [Article] { found.loaded.articles }

  /// The drafts, by their content files' paths below the content folder, and their pages where drafts are shown.
  public var drafts: [(file: String, headline: String, page: String)] {
    found.loaded.articles.filter(\.isDraft).map { ($0.file, $0.title, ArticlePage.path(of: $0)) }
  }

  /// The articles after an edit of some content files; `nil` where more may be different (`ArticleLoader.rereading`).
  ///
  /// - Parameter edited: their paths below the content folder.
  public func articles(afterEditOf edited: Set<PathKey>) -> ArticleLoader? {
    found.loaded.rereading(edited, of: builder.project)
  }

  /// What is at a path of the site.
  public func file(at path: String) async -> Answer {
    if path == Manifest.fileName { return await manifest() }
    if let place = places[PathKey(path)] {
      let page = planned.plan.pages[Int(place)]
      if page.kind == SearchFiles.self { return await late.searchFile(at: path) }
      if page.kind is any LargeFile.Type { return await late.largeFile(at: Int(place)) }
      return answer(page, page.kind.isMadeLast ? await late.made() : MadeFiles())
    }
    if path.hasPrefix(SearchFiles.folder), !CompressedFile.isOne(path) { return await late.searchFile(at: path) }
    return await compressed(path)
  }

  private func answer(_ page: PlannedPage, _ made: MadeFiles) -> Answer {
    let renderer = renderer.anew()
    var making = PageMaking(renderer, made)
    let bytes = making.bytes(of: page)
    let failures = renderer.failures.all + making.diagnostics.filter { $0.severity == .error }
    guard let bytes, failures.isEmpty else { return .wrong(failures) }
    return .file(bytes)
  }

  /// One of the forms of `precompress`.
  private func compressed(_ path: String) async -> Answer {
    for form in builder.configuration.precompress where path.hasSuffix(form.ending) {
      guard let compressor = Compressor(form) else { continue }
      let original = String(path.dropLast(form.ending.count))
      guard !CompressedFile.isOne(original), case .file(let bytes) = await file(at: original) else { continue }
      let stamp = FileSystem.Stamp(size: bytes.count, changed: 0, noted: 0, node: 0)
      guard CompressedFile.exist(of: BuildCache.File(path: original, stamp: stamp)),
        let smaller = try? compressor.compressed([bytes]).first, smaller.count < bytes.count
      else { continue }
      return .file(smaller)
    }
    return .missing
  }

  /// The list of all files with their digests, for which all of them are made.
  private func manifest() async -> Answer {
    var paths = planned.plan.pages.map(\.path)
    switch await late.searchPaths() {
    case .success(let found): paths += found
    case .failure(let wrong): return .wrong(wrong.diagnostics)
    }
    var digests: [PathKey: SHA256Digest] = [:]
    for path in Set(paths.map { PathKey($0) }) {
      for path in [path] + builder.configuration.precompress.map({ PathKey(path.path + $0.ending) })
      where digests[path] == nil {
        switch await file(at: path.path) {
        case .file(let bytes): digests[path] = SHA256Digest(of: bytes)
        case .missing: continue
        case .wrong(let diagnostics): return .wrong(diagnostics)
        }
      }
    }
    return .file(Manifest(digests).bytes)
  }
}
