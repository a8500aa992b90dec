import Archive
import Files
import Support

/// Making the pages, and putting those in waiting that differ from what is there.
extension SiteBuilder {
  /// What became of the pages of a plan.
  struct Rendered: Sendable {
    /// What became of the pages of the plan, in its order, in several parts; after an error not of all.
    var pages: [[BuildCache.Page]] = []
    var new: [String] = []
    var changed: [String] = []
    var summary = Summary()
    /// How many of the files are compressed forms of others, which no plan has.
    var compressed = 0
    var diagnostics: [Diagnostic] = []

    /// Adds what became of the pages that come next.
    mutating func add(_ next: Rendered) {
      pages += next.pages
      new += next.new
      changed += next.changed
      summary.files += next.summary.files
      summary.bytes += next.summary.bytes
      summary.made += next.summary.made
      summary.written += next.summary.written
      summary.unchanged += next.summary.unchanged
      diagnostics += next.diagnostics
    }

    /// Adds what became of a page that was made behind those that come after it.
    ///
    /// - Parameter place: its place in the plan.
    mutating func insert(_ page: Rendered, at place: Int) {
      let parts = pages
      add(page)
      pages = parts
      var start = 0
      for part in pages.indices {
        if place - start <= pages[part].count {
          pages[part].insert(contentsOf: page.pages.joined(), at: place - start)
          return
        }
        start += pages[part].count
      }
    }

    /// Takes note of a file that stays.
    mutating func enter(_ kept: BuildCache.Page) {
      summary.files += 1
      summary.bytes += kept.file.stamp.size
      summary.unchanged += 1
    }

    /// Takes note of what became of a file that was made.
    mutating func enter(_ path: String, _ outcome: SiteWriter.Staged.Outcome) {
      switch outcome {
      case .unchanged: summary.unchanged += 1
      case .new:
        new.append(path)
        summary.written += 1
      case .changed:
        changed.append(path)
        summary.written += 1
      }
    }
  }

  /// Renders all pages on `jobs` tasks, and stages those that differ from what is there; without a writer, renders
  /// only.
  func stage(_ plan: SitePlan, _ maker: PageMaker, _ told: inout Told) async -> Rendered {
    let count = plan.pages.count
    let tell = progress(of: .rendering)
    let chunks = await inParallel(plan.firstLarge, jobs: options.run.jobs, progress: { done, _ in tell?(done, count) })
    {
      Self.stage(plan.pages[$0], maker, isLast: false)
    }
    var all = Rendered()
    for chunk in chunks { all.add(chunk) }
    told.diagnostics += all.diagnostics
    if let writer = maker.writer, !told.stops {
      for place in plan.firstLarge..<plan.pages.count {
        let page = plan.pages[place]
        if page.kind == SearchFiles.self {
          all.pages.append(await stage(search: page, at: place, maker, writer, &all, &told))
        } else {
          let made = await stage(large: page, at: place, maker, writer, &all, &told)
          all.pages.append(made.map { [$0] } ?? [])
        }
        tell?(place + 1, count)
      }
    }
    told.diagnostics += maker.renderer.failures.all
    if !told.stops { stageLast(plan, maker, MadeFiles(all.pages[chunks.count...].joined()), &all, &told) }
    if !told.stops { await stageCompressed(plan, maker, &all, &told) }
    return all
  }

  /// Makes and stages the pages that say how large files came out.
  private func stageLast(
    _ plan: SitePlan, _ maker: PageMaker, _ made: MadeFiles, _ all: inout Rendered, _ told: inout Told
  ) {
    var maker = maker
    maker.made = made
    for place in plan.pages.indices where plan.pages[place].kind.isMadeLast {
      let rendered = Self.stage(plan.pages[place...place], maker)
      told.diagnostics += rendered.diagnostics
      all.insert(rendered, at: place)
    }
  }

  /// Makes and stages a large file piece by piece, unless it is as it was.
  private func stage(
    large page: PlannedPage, at place: Int, _ maker: PageMaker, _ writer: any SiteStage, _ all: inout Rendered,
    _ told: inout Told
  ) async -> BuildCache.Page? {
    guard let kind = page.kind as? any LargeFile.Type else { return nil }
    let inputs: PageMaker.Inputs
    var room = maker.inputs
    switch maker.look(at: place, page, &room) {
    case .kept(let kept):
      all.enter(kept)
      return kept
    case .wanted(let wanted): inputs = wanted
    }
    let files = all.pages.suffix(2).flatMap(\.self)
    guard let pieces = kind.pieces(of: page, maker.renderer, files) else { return nil }
    do {
      let known = maker.known.asLeft(at: place)?.digest
      let staged = try await writer.stage(page.path, pieces, known: known, jobs: options.run.jobs)
      all.summary.files += 1
      all.summary.made += 1
      all.summary.bytes += staged.stamp.size
      all.enter(page.path, staged.outcome)
      return BuildCache.Page(
        file: BuildCache.File(path: page.path, stamp: staged.stamp), digest: staged.digest, inputs: inputs.digest)
    } catch {
      told.diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// - Parameter isLast: whether all others are made.
  private static func stage(_ pages: ArraySlice<PlannedPage>, _ maker: PageMaker, isLast: Bool = true) -> Rendered {
    var chunk = Rendered()
    var made: [BuildCache.Page] = []
    made.reserveCapacity(pages.count)
    var making: PageMaking?
    var room = maker.inputs
    for (place, page) in zip(pages.indices, pages) where isLast || !page.kind.isMadeLast {
      switch maker.look(at: place, page, &room) {
      case .kept(let kept):
        chunk.enter(kept)
        made.append(kept)
      case .wanted(let inputs):
        if let page = make(page, maker, inputs, &making, &chunk) { made.append(page) }
      }
    }
    chunk.pages = [made]
    return chunk
  }

  private static func make(
    _ page: PlannedPage, _ maker: PageMaker, _ inputs: PageMaker.Inputs, _ making: inout PageMaking?,
    _ chunk: inout Rendered
  ) -> BuildCache.Page? {
    var pageMaking = making.take() ?? PageMaking(maker.renderer, maker.made)
    let made = pageMaking.bytes(of: page, connected: inputs.connected)
    // A page with a warning is made every time, so that it is told every time.
    let isSilent = pageMaking.diagnostics.isEmpty && !pageMaking.dependsOnOthers
    chunk.diagnostics += pageMaking.diagnostics
    pageMaking.diagnostics = []
    making = consume pageMaking
    guard let bytes = made, let writer = maker.writer else { return nil }
    chunk.summary.files += 1
    chunk.summary.made += 1
    chunk.summary.bytes += bytes.count
    do {
      let staged = try writer.stage(page.path, bytes)
      chunk.enter(page.path, staged.outcome)
      return BuildCache.Page(
        file: BuildCache.File(path: page.path, stamp: staged.stamp), digest: staged.digest,
        inputs: isSilent ? inputs.digest : nil)
    } catch {
      chunk.diagnostics.append(error.diagnostic)
      return nil
    }
  }
}
