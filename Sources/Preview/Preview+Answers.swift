import Archive
import Files
import Site

/// What is at which address.
extension Preview {
  /// What a browser is shown at a path.
  struct Shown {
    var status = 200
    var type: String
    var bytes: [UInt8]
    /// Where the browser shall go instead.
    var location: String?
    /// Whether it is a draft's page.
    var isDraft = false

    /// What it shows that is not in its own bytes.
    var besides: [UInt8] = []

    /// Stands for what is shown.
    var digest: String { SHA256Digest(of: bytes + besides).hexadecimal }

    init(_ status: Int = 200, _ path: String, _ bytes: [UInt8]) {
      (self.status, self.bytes) = (status, bytes)
      type = MediaType.of(path)
    }

    init(redirectTo address: String) {
      (status, type, bytes, location) = (302, "text/plain; charset=utf-8", [], address)
    }
  }

  /// Where everything begins that is the preview's own: no page of an archive does.
  static let ownTop = "/-/"
  /// Where the archive is shown with its drafts among the other articles.
  static let draftsTop = ownTop + "drafts/"

  func response(to request: Request) async -> Response {
    let path = request.target.path
    if path == Self.ownTop + "events", request.method != .post {
      let query = request.target.query
      return Response(events: await watch(query["page"] ?? state.top, digest: query["is"] ?? ""))
    }
    if path.hasPrefix(Self.ownTop), !path.hasPrefix(Self.draftsTop) { return await ownResponse(to: request) }
    if request.method == .post { return .refusal(405, "Pages of the archive are only shown.") }
    let shown = await shown(at: path)
    if let location = shown.location { return .redirect(to: location) }
    var bytes = shown.bytes
    if shown.type.hasPrefix("text/html") { bytes += script(path, shown).utf8 }
    return Response(shown.status, shown.type, bytes)
  }

  /// What is shown at a path, now.
  func shown(at path: String) async -> Shown {
    if path.hasPrefix(Self.deskTop) {
      let page = if let target = RequestTarget(path) { await deskPage(target) } else { nil as [UInt8]? }
      return page.map { Shown(200, "x.html", $0) } ?? Shown(404, "x.txt", [])
    }
    if path.hasPrefix(Self.draftsTop) {
      let file = String(path.dropFirst(Self.draftsTop.count))
      guard let snapshot = await snapshotWithDrafts() else {
        return Shown(redirectTo: state.top + file.percentEncodedPath)
      }
      var shown = await shown(file, of: snapshot, below: Self.draftsTop)
      shown.isDraft = snapshot.drafts.contains { $0.page == file }
      return shown
    }
    guard let snapshot = state.snapshot else { return Shown(500, "x.html", ProblemPage(state.errors).bytes) }
    guard path.hasPrefix(state.top) else {
      return path == "/" ? Shown(redirectTo: state.top) : await missing(in: snapshot)
    }
    let file = String(path.dropFirst(state.top.count))
    let shown = await shown(file, of: snapshot, below: state.top)
    if shown.status == 404, snapshot.drafts.contains(where: { $0.page == file }) {
      return Shown(redirectTo: Self.draftsTop + file.percentEncodedPath)
    }
    return shown
  }

  private func shown(_ file: String, of snapshot: SiteSnapshot, below top: String) async -> Shown {
    let isFolder = file.isEmpty || file.hasSuffix("/")
    let path = isFolder ? file + "index.html" : file
    switch await snapshot.file(at: path) {
    case .file(let bytes):
      var shown = Shown(200, path, bytes)
      shown.besides = snapshot.besides(path)
      return shown
    case .wrong(let diagnostics):
      if !state.isCurrent { return Shown(500, "x.html", ProblemPage(state.errors).bytes) }
      // A text is being changed: what is told of it is what it will be.
      if let next = await afterChange(from: snapshot, top) { return await shown(file, of: next, below: top) }
      return Shown(500, "x.html", ProblemPage(diagnostics.map { $0.withExcerpt(in: project) }).bytes)
    case .missing:
      if !isFolder, snapshot.plans(file + "/index.html") {
        return Shown(redirectTo: top + (file + "/").percentEncodedPath)
      }
      return await missing(in: snapshot)
    }
  }

  private func missing(in snapshot: SiteSnapshot) async -> Shown {
    guard case .file(let bytes) = await snapshot.file(at: "404.html") else { return Shown(404, "x.txt", []) }
    return Shown(404, "404.html", bytes)
  }

  /// The snapshot after this one, when one comes within a second.
  private func afterChange(from old: SiteSnapshot, _ top: String) async -> SiteSnapshot? {
    for _ in 0..<50 {
      try? await Task.sleep(for: .milliseconds(20))
      let now = top == Self.draftsTop ? await snapshotWithDrafts() : state.snapshot
      if let now, now !== old { return now }
    }
    return nil
  }

  func contentFile(ofPage path: String) -> String? {
    guard path.hasPrefix(state.top) else { return nil }
    return state.snapshot?.contentFile(ofPage: String(path.dropFirst(state.top.count)))
  }

  /// The address of a page of the site.
  func address(ofPage page: String) -> String { state.top + page.percentEncodedPath }

  /// The line that is added to each page: it is the last.
  private func script(_ path: String, _ shown: Shown) -> String {
    let query = "page=\(path.percentEncodedPath)&amp;is=\(shown.digest)" + (shown.isDraft ? "&amp;draft" : "")
    return "<script src=\"\(Self.ownTop)preview.js?\(query)\"></script>\n"
  }

  private func ownResponse(to request: Request) async -> Response {
    let path = request.target.path
    if request.method == .post {
      return path == Self.deskTop + "/text" ? await decide(request) : .refusal(405, "That is only shown.")
    }
    if path.hasPrefix(Self.deskTop) {
      guard let bytes = await deskPage(request.target) else { return .refusal(404, "The desk has no such page.") }
      let shown = Shown(200, "x.html", bytes)
      return Response(200, shown.type, bytes + script(request.target.text, shown).utf8)
    }
    switch path.dropFirst(Self.ownTop.count) {
    case "preview.js": return Response(200, MediaType.of("x.js"), PackageResources.preview_js)
    case "preview.css": return Response(200, MediaType.of("x.css"), PackageResources.preview_css)
    default: return .refusal(404, "The preview has no such page.")
    }
  }
}
