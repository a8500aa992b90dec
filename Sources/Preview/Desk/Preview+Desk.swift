import Archive
import Checking
import Conversion
import Files
import Markdown
import Site
import Support
import SystemPackage

/// The desk: what is left to do, and how each text was read.
extension Preview {
  static let deskTop = ownTop + "desk"

  /// A page of the desk; `nil` where there is none.
  func deskPage(_ target: RequestTarget, refusal: String? = nil) async -> [UInt8]? {
    switch target.path {
    case Self.deskTop: await desk(target.query)
    case Self.deskTop + "/text": await reading(of: target.query["file"] ?? "", refusal: refusal)
    default: nil
    }
  }

  private func desk(_ query: [String: String]) async -> [UInt8] {
    let (kind, folder) = (query["kind"] ?? "", query["folder"] ?? "")
    let items = await worklist()
    let listed = Set(items.map { [$0.diagnostic.place, $0.diagnostic.message] })
    var articles: [PathKey: [Article]] = [:]
    for article in state.snapshot?.articles ?? [] {
      articles[PathKey(project.shown(content: article.file))] = [article]
      if let source = article.source { articles[PathKey(project.shown(seed: source)), default: []].append(article) }
    }
    let drafts = (state.snapshot?.drafts ?? []).map { ($0.headline, Self.draftsTop + $0.page.percentEncodedPath) }
    return DeskPage(
      desk: Desk(items), title: configuration.title, top: state.top, kind: kind, folder: folder,
      written: query["written"].flatMap { article(of: $0) }.map { written($0, hasOthers: query["authors"] == "anew") },
      others: state.errors.filter { !listed.contains([$0.place, $0.message]) }, drafts: drafts,
      article: { diagnostic in
        Self.article(among: articles[PathKey(diagnostic.path)] ?? [], at: diagnostic.position.line).map { article in
          (file: self.project.shown(content: article.file), page: self.address(of: article))
        }
      }
    ).bytes
  }

  /// What became of the authors of an article whose byline was decided here.
  private func written(_ article: Article, hasOthers: Bool) -> String {
    let file = project.shown(content: article.file)
    let authors = article.authors.map { "'\($0)'" }.joined(separator: " and ")
    if hasOthers { return "\(file) has the byline, and is listed and cited as by \(authors) now." }
    let listed = authors.isEmpty ? "under no author" : "and cited as by \(authors), as before"
    return "\(file) has the byline, and is listed \(listed): correct 'authors' there if that is not right."
  }

  /// What is left to do: looked for once after each change, when somebody asks.
  private func worklist() async -> [Finding] {
    if let known = state.worklist { return known }
    let generation = state.generation
    let checking = Checker.Options(options.run)
    let found = await Checker(project, configuration: configuration, options: checking).worklist()
    if state.generation == generation { state.worklist = found }
    return found
  }

  /// How a text was read.
  ///
  /// - Parameter path: the content file or the source text, as messages show it.
  private func reading(of path: String, refusal: String?) async -> [UInt8]? {
    let article = article(of: path)
    let seed = article.map(\.source) ?? seed(path)
    guard article != nil || seed != nil else { return nil }
    var inspections: [Inspection] = []
    if let seed, seed.staysInside, FileSystem.isSurely(.file, at: project.seeds.appending(seed)) {
      let inspector = Inspector(project, configuration: configuration, options.run)
      inspections = await inspector.inspect([project.seeds.appending(seed)]).inspections
      if let part = article?.sourcePart { inspections = inspections.filter { $0.part == part } }
    }
    let place = article.map { project.shown(content: $0.file) } ?? path
    let told = state.diagnostics.filter { $0.path == place || $0.path == seed.map { project.shown(seed: $0) } }
    return ReadingPage(
      article: article, place: place, inspections: inspections, diagnostics: told,
      page: article.flatMap { address(of: $0) }, form: article.flatMap { form(of: $0, refusal) }
    ).bytes
  }

  /// The article of a content file, or the only one of a source text, by its path as messages show it.
  func article(of path: String) -> Article? {
    let articles = state.snapshot?.articles ?? []
    return articles.first { project.shown(content: $0.file) == path }
      ?? Self.article(among: articles.filter { $0.source.map { project.shown(seed: $0) } == path })
  }

  /// The article of one text that a line of it belongs to; `nil` where it is none's, or nobody knows.
  private static func article(among articles: [Article], at line: Int? = nil) -> Article? {
    if articles.count <= 1 { return articles.first }
    guard let line else { return nil }
    return articles.first { $0.sourceLines?.contains(line) ?? false }
  }

  private func seed(_ path: String) -> String? {
    var file = project.root.pushing(FilePath(path)).lexicallyNormalized()
    return file.removePrefix(project.seeds) && !file.isEmpty ? file.string : nil
  }

  private func address(of article: Article) -> String? {
    guard let snapshot = state.snapshot else { return nil }
    if article.isDraft {
      return snapshot.drafts.first { $0.file == article.file }.map { Self.draftsTop + $0.page.percentEncodedPath }
    }
    return snapshot.page(ofContent: article.file).map { address(ofPage: $0) }
  }

  private func form(of article: Article, _ refusal: String?) -> ReadingPage.Form? {
    guard options.edits, let bytes = try? FileSystem.read(project.content.appending(article.file)) else { return nil }
    return ReadingPage.Form(token: token, digest: SHA256Digest(of: bytes).hexadecimal, refusal: refusal)
  }
}
