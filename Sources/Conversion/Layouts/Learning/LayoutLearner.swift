public import Archive
import Documents
import Files
import Markdown
import Subjects
import Support
import SystemPackage

/// Learns from a corrected content file how the lines of its text, and of all texts like it, stand.
public struct LayoutLearner: Sendable {
  private let project: Project
  private let configuration: Configuration
  private let run: RunSettings
  private let documents: DocumentStore

  /// A learner for `project`.
  public init(_ project: Project, configuration: Configuration, _ run: RunSettings = RunSettings()) {
    self.project = project
    self.configuration = configuration
    self.run = run
    documents = DocumentStore(project, programStamp: run.programStamp)
  }

  /// What a content file, by its path below the content folder, says of its text's layout.
  ///
  /// - Parameter name: what the layout shall be called; `nil` to find a name.
  /// - Throws: why nothing can be learned from it, or must not be.
  public func learn(from file: String, name: String? = nil) async throws(Diagnostic) -> LayoutLesson {
    let loaded = await ArticleLoader(project, jobs: run.jobs)
    guard let article = loaded.articles.first(where: { $0.file.hasSameBytes(as: file) }) else {
      throw loaded.diagnostics.first { $0.path == project.shown(content: file) }
        ?? refusal(file, "is no article of this archive", "Name a file below \(project.shown(project.content)).")
    }
    guard let seed = article.source else {
      throw refusal(file, "names no source text", "A layout is learned from an article that was converted from one.")
    }
    let texts = SeedFiles(FileTree(project.seeds), in: project.seeds).all
    let own = try piece(article.sourcePart ?? 1, of: seed, file)
    let dates = DateReader(ConversionSettings(configuration, seed: seed, today: run.today))
    guard let body = body(of: article, in: own.text, dates) else {
      throw refusal(
        file, "its text begins or ends as no line of \(project.shown(seed: seed)) does",
        "Put the first and the last words of the text back as the source has them, and try again.")
    }
    let sketch = LayoutSketch(
      name: try layoutName(name, own.text, dates), own.text, from: start(of: own.text, dates), body: body,
      [StatedValue](article), date: article.date, printedDate: article.sourceDate, dates)
    guard !sketch.unfound.contains(.key(.title)) else {
      throw refusal(
        file, "the headline '\(article.title.shortened)' stands in no line of \(project.shown(seed: seed))",
        "Where an editor has written the headline there is nothing to learn. Take an article whose headline the text has."
      )
    }
    let unlearned = ArticleReading(
      own.text, settings: ConversionSettings(configuration, seed: seed, today: run.today), knowledge: CorpusKnowledge())
    for field in sketch.unfound {
      // What the text says in nearly the same words would be lost in all texts.
      guard let key = field.key, let said = unlearned.values.stated(key), let written = article.stated(key),
        !Set(said.lowercased().words).isDisjoint(with: written.lowercased().words)
      else { continue }
      guard said != written else {
        throw refusal(
          file, "its \(key.name) '\(said.shortened)' stands in the article's text alone, where a layout finds nothing",
          "Such texts are read as they are: there is nothing to learn from this one.")
      }
      throw refusal(
        file, "its \(key.name) stands in no line of \(project.shown(seed: seed)) as it is written here",
        "The text has '\(said.shortened)'. Write it as the text has it, learn, and then write it as you like.")
    }
    let general = await generalised(sketch.layout, among: texts)
    if let lost = sketch.layout.prose(leftOutIn: general, but: unlearned) {
      throw refusal(
        file, "'\(lost.shortened)' is left out of its text, and would be in all texts that are laid out alike",
        "Put these words of \(project.shown(seed: seed)) back, learn, and then shorten the text.")
    }
    let grown = await grow(general, own.text, among: texts, dates)
    let knowledge: CorpusKnowledge
    do {
      let survey = CorpusSurvey(project: project, configuration: configuration, documents: documents, jobs: run.jobs)
      knowledge = try await survey.knowledge(for: texts, among: texts)
    } catch {
      throw Diagnostic(error, path: project.shown(error.path))
    }
    let comparison = LayoutComparison(
      project, configuration, today: run.today, knowledge, try LedgerFile(project).ledger, loaded.articles)
    return try await lesson(grown, article, own.text, texts, comparison)
  }

  // MARK: - The text

  private func refusal(_ file: String, _ message: String, _ advice: String) -> Diagnostic {
    Diagnostic(.error, project.shown(content: file), message, advice: advice)
  }

  private func piece(_ part: Int, of seed: String, _ file: String) throws(Diagnostic) -> SourcePiece {
    let shown = project.shown(seed: seed)
    do {
      guard let bytes = try SeedSource.bytes(of: project.seeds.appending(seed)) else {
        throw refusal(file, "its source text \(shown) is gone", "Bring it back, or take another article.")
      }
      let pieces = try SeedSource(bytes, of: seed, configuration, documents).pieces
      guard let piece = pieces.count == 1 ? pieces[0] : pieces.first(where: { $0.number == part }) else {
        throw refusal(file, "\(shown) has no part \(part)", "Run pressmark convert first.")
      }
      return piece
    } catch let error as FileError {
      throw Diagnostic(error, path: shown)
    } catch let error as DecodingError {
      throw Diagnostic(.error, shown, at: error.position, error.message, advice: error.advice)
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw Diagnostic(.error, shown, "\(error)", advice: "Please report this with the text.")
    }
  }

  /// The first line behind a front matter that the text brings.
  private func start(of text: SourceText, _ dates: DateReader) -> Int {
    GivenFrontMatter(text, dates: dates, today: run.today)?.end ?? 0
  }

  private func body(of article: Article, in text: SourceText, _ dates: DateReader) -> ArticleBody? {
    guard let bytes = try? FileSystem.readIfPresent(project.content.appending(article.file)) else { return nil }
    return ArticleBody(ofContent: bytes, in: text, from: start(of: text, dates))
  }

  /// The name of the layout that the text nearly has, or else of the first words that only its texts have.
  private func layoutName(_ name: String?, _ text: SourceText, _ dates: DateReader) throws(Diagnostic) -> String {
    if let name {
      guard Slug(name)?.text == name else {
        throw Diagnostic(
          .error, project.shown(project.configurationFile), "'\(name)' cannot be a layout's name",
          advice: "Write small letters, figures and hyphens: newswire-2.")
      }
      return name
    }
    let known = LayoutReading(text, from: start(of: text, dates), configuration.layouts, dates)
    if let layout = known.miss?.layout ?? known.fit?.layout { return layout.name }
    let taken = Set(configuration.layouts.map(\.name))
    return (1...).lazy.map { "layout-\($0)" }.first { !taken.contains($0) } ?? "layout"
  }

  // MARK: - All texts

  /// A layout with those words of its lines that stay from text to text.
  private func generalised(_ layout: Layout, among seeds: [String]) async -> Layout {
    let constant = (layout.head + layout.tail).compactMap(\.constant)
    let nothing = LineRecurrence(of: constant)
    let counts = await readAll(seeds) { texts in
      texts.reduce(into: (nothing, 0)) { all, text in
        all.0.add(text.text)
        all.1 += 1
      }
    }
    var (recurrence, number) = (nothing, 0)
    for (part, texts) in counts {
      recurrence.merge(part)
      number += texts
    }
    return layout.opened(recurrence, of: number)
  }

  /// Lets a layout fit the texts that are like its own.
  private func grow(_ layout: Layout, _ own: SourceText, among seeds: [String], _ dates: DateReader) async -> Layout {
    let near = await readAll(seeds) { texts in
      texts.map(\.text).filter { LayoutMiss.isNear(layout, $0, $0.lines.indices) }
    }
    let all = Array(near.joined())
    let step = max(1, all.count / LayoutGrowth.most)
    let fellows = stride(from: 0, to: all.count, by: step).map { all[$0] }
    return LayoutGrowth(layout, of: own, like: fellows, dates).layout
  }

  /// Reads all texts that can be read, a few hundred at a time.
  private func readAll<Result: Sendable>(
    _ seeds: [String], _ work: @escaping @Sendable ([LayoutComparison.Text]) -> Result
  ) async -> [Result] {
    await inParallel(seeds.count, jobs: run.jobs) { range in
      work(
        seeds[range].flatMap { seed -> [LayoutComparison.Text] in
          guard let bytes = try? SeedSource.bytes(of: project.seeds.appending(seed)),
            let source = try? SeedSource(bytes, of: seed, configuration, documents)
          else { return [] }
          return source.pieces.map { LayoutComparison.Text(seed: seed, part: $0.number, text: $0.text) }
        })
    }
  }

  // MARK: - The lesson

  /// What a layout changes, if it makes nothing worse.
  private func lesson(
    _ grown: Layout, _ article: Article, _ own: SourceText, _ seeds: [String], _ comparison: LayoutComparison
  ) async throws(Diagnostic) -> LayoutLesson {
    var choices: [(layout: Layout, isFirst: Bool)] = []
    let old = configuration.layouts.first { $0.name == grown.name }
    if let old { choices.append((old.merged(with: grown), false)) }
    choices.append((grown, false))
    if old != nil {
      let taken = Set(configuration.layouts.map(\.name))
      let free = (2...).lazy.map { "\(grown.name)-\($0)" }.first { !taken.contains($0) } ?? grown.name
      choices.append((Layout(name: free, head: grown.head, tail: grown.tail), true))
    }
    var refused: Diagnostic?
    for (layout, isFirst) in choices {
      do {
        return try await lesson(taking: layout, isFirst: isFirst, article, own, seeds, comparison)
      } catch {
        refused = error
      }
    }
    throw refused ?? refusal(article.file, "nothing can be learned from it", "Write the layout into pressmark.yml.")
  }

  private func lesson(
    taking layout: Layout, isFirst: Bool, _ article: Article, _ own: SourceText, _ seeds: [String],
    _ comparison: LayoutComparison
  ) async throws(Diagnostic) -> LayoutLesson {
    var taught = configuration
    let place = taught.layouts.firstIndex { $0.name == layout.name }
    let isKnown = place.map { taught.layouts[$0] == layout } ?? false
    if let place {
      taught.layouts[place] = layout
    } else {
      taught.layouts.insert(layout, at: isFirst ? 0 : taught.layouts.count)
    }
    try check(article, own, taught)
    let parts = await readAll(seeds) { [taught] texts in comparison.outcome(of: layout, in: taught, texts) }
    let outcome = LayoutComparison.Outcome(parts)
    if let worse = outcome.worse {
      throw refusal(
        article.file,
        "the layout that it shows would make \(project.shown(content: worse.file)) worse, which is corrected already",
        "There \(worse.key) is '\(worse.said.shortened)', and the layout reads '\(worse.read.shortened)'. "
          + "If that file is wrong, correct it; otherwise write a layout for each into pressmark.yml.")
    }
    let write: ContentChanges.Write?
    do {
      write = isKnown ? nil : try LayoutsFile(project).write(layout, isFirst: isFirst)
    } catch let error as FileError {
      throw Diagnostic(error, path: project.shown(error.path))
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw refusal(article.file, "\(error)", "Please report this.")
    }
    return LayoutLesson(
      name: layout.name, lines: layout.lines, isRefinement: place != nil, texts: outcome.texts,
      changes: outcome.changes, write: write)
  }

  /// Makes sure that the corrected article's own text is read as it was corrected.
  private func check(_ article: Article, _ own: SourceText, _ taught: Configuration) throws(Diagnostic) {
    let settings = ConversionSettings(taught, seed: article.source ?? "", today: run.today)
    let reading = ArticleReading(own, settings: settings, knowledge: CorpusKnowledge())
    guard reading.layout != nil else {
      throw refusal(
        article.file, "no layout that others have too fits its text",
        "Write one into pressmark.yml yourself: docs/layouts.md says how.")
    }
    for key in LayoutComparison.keys {
      let (said, read) = (article.stated(key), reading.values.stated(key))
      guard let read, !LayoutComparison.areSame(said, read) else { continue }
      throw refusal(
        article.file,
        "its \(key.name) is '\((said ?? "").shortened)', and the layout that it shows reads '\(read.shortened)'",
        "Correct the content file, or write the layout into pressmark.yml yourself.")
    }
  }

  /// Writes a lesson into `pressmark.yml`.
  ///
  /// - Returns: why it was not; empty when it was.
  public func write(_ lesson: LayoutLesson, command: String) -> [Diagnostic] {
    guard let write = lesson.write else { return [] }
    return ContentChanges.make([write], in: project, command: command)
  }
}

extension DateReader {
  /// A reader of dates as a text's folder has them.
  init(_ settings: ConversionSettings) {
    self.init(order: settings.dateOrder, earliestShortYear: settings.earliestShortYear)
  }
}
