public import Archive
import Documents
import Files
import Markdown
import Subjects
import Support
public import SystemPackage

/// Looks at source texts as conversion would, and changes nothing.
public struct Inspector: Sendable {
  private let project: Project
  private let configuration: Configuration
  private let run: RunSettings
  private let documents: DocumentStore

  /// An inspector for `project`.
  public init(_ project: Project, configuration: Configuration, _ run: RunSettings = RunSettings()) {
    self.project = project
    self.configuration = configuration
    self.run = run
    documents = DocumentStore(project, programStamp: run.programStamp)
  }

  /// What the converter sees in these files, in their order, and what is wrong with files that it cannot read.
  ///
  /// Files inside the project's seeds folder are read as the configuration says for their folder.
  public func inspect(_ files: [FilePath]) async -> (inspections: [Inspection], diagnostics: [Diagnostic]) {
    let (inspections, _, diagnostics) = await look(at: files)
    return (inspections, diagnostics)
  }

  /// What the converter finds in these files, all together, and what is wrong with files that it cannot read.
  public func survey(_ files: [FilePath]) async -> (survey: FolderSurvey, diagnostics: [Diagnostic]) {
    let (inspections, knowledge, diagnostics) = await look(at: files)
    let drawing = LayoutDrawing(configuration, documents, knowledge, today: run.today)
    return (FolderSurvey(inspections, layouts: drawing.layouts(of: inspections)), diagnostics)
  }

  private func look(
    at files: [FilePath]
  ) async -> (inspections: [Inspection], knowledge: CorpusKnowledge, diagnostics: [Diagnostic]) {
    // What the archive's texts have in common counts here as it does for conversion; for texts elsewhere, their own
    // folder's.
    let isSeed = files.allSatisfy { $0.starts(with: project.seeds) }
    var archive = project
    if !isSeed, let folder = files.first?.removingLastComponent() { archive.seeds = folder }
    let tree = FileTree(archive.seeds)
    var diagnostics: [Diagnostic] = []
    for case (let path, .unknown(let error)) in tree.obstacles {
      diagnostics.append(Diagnostic(error, path: project.shown(archive.seeds.appending(path))))
    }
    let all = SeedFiles(tree, in: archive.seeds).all
    let inspected = files.compactMap { file -> String? in
      var relative = file
      return relative.removePrefix(archive.seeds) ? relative.string : nil
    }
    let survey = CorpusSurvey(project: archive, configuration: configuration, documents: documents, jobs: run.jobs)
    let knowledge: CorpusKnowledge
    do {
      knowledge = try await survey.knowledge(for: inspected, among: all)
    } catch {
      return ([], CorpusKnowledge(), diagnostics + [Diagnostic(error, path: project.shown(error.path))])
    }
    let (vocabulary, mistakes) = Vocabulary.load(project)
    let subjects = SubjectFinder(knowledge.tags, vocabulary, configuration)
    let results = await inParallel(files.count, jobs: run.jobs) { range in
      files[range].map { inspect($0, knowledge, subjects) }
    }
    let found = results.joined()
    return (found.flatMap(\.0), knowledge, diagnostics + mistakes + found.flatMap(\.1))
  }

  private func inspect(_ path: FilePath, _ knowledge: CorpusKnowledge, _ subjects: SubjectFinder) -> (
    [Inspection], [Diagnostic]
  ) {
    let shown = project.shown(path)
    var relative = path
    let seed = relative.removePrefix(project.seeds) ? relative.string : path.lastComponent?.string ?? path.string
    do {
      let bytes = try FileSystem.read(path, limit: SeedSource.longest(path.string))
      let source = try SeedSource(bytes, of: seed, configuration, documents)
      let settings = ConversionSettings(configuration, seed: seed, today: run.today)
      let readings = SeedReadings(source, settings: settings, knowledge: knowledge)
      return (
        readings.articles.enumerated().map { index, article in
          var reading = article.reading
          let words = TagText(reading)
          reading.noteLanguage(words, archive: configuration.language)
          return Inspection(
            reading, file: shown, part: article.part ?? 1,
            origin: Inspection.Origin(path, seed: seed, source.pieces.count),
            shape: knowledge.layouts.shape(of: HeadLook(reading.text)), decoded: source.decoded,
            aboutFile: index == 0 ? readings.doubts : [],
            tags: reading.values.tags.isEmpty ? subjects.tags(of: reading, words) : [])
        }, []
      )
    } catch let error as FileError {
      return ([], [.unreadable(error, path: shown)])
    } catch let error as DecodingError {
      return ([], [Diagnostic(.error, shown, at: error.position, error.message, advice: error.advice)])
    } catch {
      return ([], [Diagnostic(.error, shown, "\(error)", advice: "Please report this with the text.")])
    }
  }
}
