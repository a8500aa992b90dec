public import Archive
import Conversion
import Files
import Site
import Support
import SystemPackage

/// Shows an archive as a build would make it, to browsers on this machine, and shows each change at once.
///
/// Pages are made when somebody asks for them, by the same code as a build's, and the site's folder is never touched.
/// A change is read, planned and only then told to the browsers that show a page which now comes out differently: what
/// they load then is there already.
public actor Preview {
  /// How an archive is shown.
  public struct Options: Sendable {
    /// `localhost`, or another name or address of this machine.
    public var host = "localhost"
    /// The port; where it is taken, one of the next.
    public var port = 8080
    /// What the whole run is given.
    public var run: RunSettings
    /// Whether the desk writes what an editor decides into content files; on this machine's own addresses only.
    public var edits = false
    /// The day that is written down as the one on which texts came that are converted for the first time; `nil` to
    /// write none.
    public var added: CalendarDay?

    /// This machine's own addresses, port 8080.
    public init(_ run: RunSettings = RunSettings()) {
      self.run = run
    }
  }

  /// What a preview tells whoever started it.
  public enum Event: Sendable {
    /// It answers at this address.
    case listens(address: String, isAskedForPort: Bool)
    /// Changes are not told by the system: all files are looked at twice a second, and why.
    case looksForChanges(String)
    /// Something was changed: what is wrong or doubtful now.
    case changed([Diagnostic])
  }

  /// Nobody can be answered.
  public struct Failure: Error {
    /// Why.
    public let message: String
  }

  let project: Project
  let options: Options
  private let tell: @Sendable (Event) -> Void
  var state = ArchiveState()
  private(set) var configuration = Configuration()
  /// What conversion has said of the texts.
  private var conversion: [Diagnostic] = []
  var watchers = Watchers()
  /// Proves that a form was sent by a page of this preview: no other page can read it.
  let token = SystemRandomNumberGenerator.word

  /// - Parameter tell: is told what happens.
  public init(_ project: Project, options: Options, tell: @escaping @Sendable (Event) -> Void) {
    (self.project, self.options, self.tell) = (project, options, tell)
  }

  /// Answers browsers until the task is cancelled.
  ///
  /// - Throws: `Failure` where no port is free.
  public nonisolated func run() async throws(Failure) {
    let server: PreviewServer
    do {
      server = try await PreviewServer(host: options.host, port: options.port)
    } catch {
      throw Failure(message: error.message)
    }
    // Another preview of this archive may be at work; the last to end tidies up.
    let lock = FileLock.share(file: Project.ownFolderName + "/preview.lock", in: project.ownFolder)
    if lock?.isAlone == true { SiteSnapshot.clear(project) }
    let watch = FolderWatch(project)
    defer {
      watch.end()
      if lock?.isAlone == true { SiteSnapshot.clear(project) }
    }
    let host = options.host.contains(":") ? "[\(options.host)]" : options.host
    await withTaskExecutorPreference(BlockingThreads.shared) {
      await lookAtAll(converts: false)
      tell(
        .listens(
          address: "http://\(host):\(server.port)\(await state.top)", isAskedForPort: server.port == options.port))
      if case .looking(let why) = watch.means { tell(.looksForChanges(why)) }
      await withTaskGroup { group in
        group.addTask { await server.run { await self.response(to: $0) } }
        group.addTask {
          await self.lookAtAll(converts: true)
          var rest: Task<Void, any Error>?
          for await change in watch.changes {
            rest?.cancel()
            // An edit is shown by itself, at once. When its editor rests, all is looked at as a build does.
            guard await self.see(change) else { continue }
            rest = Task {
              try await Task.sleep(for: .seconds(2))
              watch.lookAtAll()
            }
          }
        }
        group.addTask { await self.keepAwake() }
        await group.next()
        group.cancelAll()
      }
    }
  }

  /// Reads what was changed, and tells the browsers.
  ///
  /// - Returns: whether nothing but edited content files was looked at.
  @discardableResult
  func see(_ change: Change) async -> Bool {
    guard let edited = contentFiles(in: change), let last = state.snapshot, state.isCurrent,
      let articles = last.articles(afterEditOf: edited)
    else {
      await lookAtAll(converts: true)
      return false
    }
    let (snapshot, found) = await builder.snapshot(after: (last, articles))
    await show(snapshot, found + conversion)
    return true
  }

  /// The content files of which nothing but the words were changed, by their paths below the content folder; `nil`
  /// where something else was changed, too.
  private func contentFiles(in change: Change) -> Set<PathKey>? {
    guard change.isComplete else { return nil }
    var files: Set<PathKey> = []
    for path in change.paths {
      var file = path
      guard file.removePrefix(project.content), file.string.isMarkdownFile else { return nil }
      files.insert(PathKey(file.string))
    }
    return files.isEmpty ? nil : files
  }

  /// Reads everything anew, and tells the browsers.
  func lookAtAll(converts: Bool) async {
    let mistakes: [Diagnostic]
    (configuration, mistakes) = Configuration.load(project)
    if converts, !mistakes.containsError { conversion = await convert(configuration) }
    let (snapshot, found) = mistakes.containsError ? (nil, []) : await builder.snapshot()
    await show(snapshot, mistakes + conversion + found)
  }

  private func show(_ snapshot: SiteSnapshot?, _ diagnostics: [Diagnostic]) async {
    let known = Set(state.diagnostics)
    state.diagnostics = Set(diagnostics).sorted().map { $0.severity == .error ? $0.withExcerpt(in: project) : $0 }
    state.isCurrent = snapshot != nil
    // What browsers show stays until it is mended.
    let shown = Set(state.errors)
    state.errors = state.diagnostics.filter {
      $0.severity == .error && (snapshot == nil || !known.contains($0) || shown.contains($0))
    }
    if let snapshot {
      (state.snapshot, state.drafts) = (snapshot, nil)
      state.top = configuration.baseURL?.path ?? "/"
    }
    state.worklist = nil
    state.generation += 1
    tell(.changed(state.diagnostics))
    await tellWatchers()
  }

  private var builder: SiteBuilder {
    SiteBuilder(project, configuration: configuration, options: SiteBuilder.Options(options.run))
  }

  /// Converts texts that are new or were changed.
  ///
  /// Another run of the program may have to be waited for: it is no part of the actor.
  private nonisolated func convert(_ configuration: Configuration) async -> [Diagnostic] {
    guard (try? FileSystem.exists(project.seeds)) ?? false else { return [] }
    do {
      let lock = try project.lock {}
      defer { withExtendedLifetime(lock) {} }
      var converting = Converter.Options(options.run)
      converting.added = options.added
      return await Converter(project, configuration: configuration, options: converting).convert().diagnostics
    } catch {
      return [Diagnostic(error, path: project.shown(error.path))]
    }
  }

  /// The site with its drafts among the other articles, made when somebody asks for it.
  func snapshotWithDrafts() async -> SiteSnapshot? {
    if let drafts = state.drafts { return drafts }
    guard let snapshot = state.snapshot, !snapshot.drafts.isEmpty else { return nil }
    var build = SiteBuilder.Options(options.run)
    build.showsDrafts = true
    let generation = state.generation
    let made = await SiteBuilder(project, configuration: configuration, options: build).snapshot().snapshot
    if state.generation == generation { state.drafts = made }
    return made
  }
}
