public import Archive
import Files
import Markdown
import SystemPackage

/// Converts a project's seeds to content files, without ever writing over an editor's work.
///
/// `manifest-sha256.txt` in the content folder lists each file as conversion wrote it. A file whose digest is still that one is
/// conversion's own and may be written again; any other has been edited, and stays.
public struct Converter: Sendable {
  /// How seeds are converted.
  public struct Options: Sendable {
    /// The number of tasks that work at once, at least 1.
    public var jobs = 1
    /// Only these seeds, as paths below the seeds' folder; `nil` for all.
    public var only: [String]?
    /// Whether everything is checked and nothing written.
    public var isOnlyChecked = false

    /// All seeds, one job.
    public init() {}
  }

  /// What a conversion did.
  public struct Summary: Sendable, Equatable, Encodable {
    /// The number of source texts.
    public var seeds = 0
    /// How many content files were written.
    public var written = 0
    /// How many were as they should be.
    public var unchanged = 0
    /// How many an editor has changed; they stay.
    public var edited = 0
    /// How many texts could not be converted.
    public var failed = 0
    /// How many files in the seeds' folder are no texts.
    public var ignored = 0
  }

  private let project: Project
  private let configuration: Configuration
  private let options: Options

  /// A converter for `project`.
  public init(_ project: Project, configuration: Configuration, options: Options) {
    self.project = project
    self.configuration = configuration
    self.options = options
  }

  /// How many texts are converted before their files are written: this bounds the memory.
  private static let batch = 2048

  /// Converts the seeds. A text with an error is reported and left out; the others are converted.
  public func convert() async -> (summary: Summary, diagnostics: [Diagnostic]) {
    var summary = Summary()
    var diagnostics: [Diagnostic] = []
    let seeds = findSeeds(&summary, &diagnostics)
    summary.seeds = seeds.count
    if seeds.isEmpty { return (summary, diagnostics) }
    // What is wrong with content files is for the build to report; here they only say which seeds they come from.
    let existing = await ArticleLoader(project, jobs: options.jobs).articles
    var ledger: ContentLedger
    do {
      ledger = try ContentLedger(project, existing: existing, isReadOnly: options.isOnlyChecked)
    } catch {
      return (summary, diagnostics + [error.diagnostic])
    }
    let converter = SeedConverter(project: project, dateOrder: configuration.dateOrder)
    for start in stride(from: 0, to: seeds.count, by: Self.batch) {
      let part = Array(seeds[start..<min(start + Self.batch, seeds.count)])
      let outcomes = await inParallel(part.count, jobs: options.jobs) { range in part[range].map(converter.convert) }
      for outcome in outcomes.joined() {
        do {
          let entry = try ledger.enter(outcome)
          switch entry {
          case .written: summary.written += 1
          case .unchanged: summary.unchanged += 1
          case .edited: summary.edited += 1
          case .failed: summary.failed += 1
          }
          // What an editor has settled by hand is in doubt no more.
          if case .edited(let changed) = entry {
            diagnostics += [changed].compactMap(\.self)
          } else {
            diagnostics += outcome.diagnostics
          }
        } catch {
          summary.failed += 1
          diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
        }
      }
    }
    do {
      try ledger.save()
    } catch {
      diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
    }
    return (summary, diagnostics.sorted())
  }

  /// The source texts, in the order of their paths.
  private func findSeeds(_ summary: inout Summary, _ diagnostics: inout [Diagnostic]) -> [String] {
    let tree = FileTree(project.seeds)
    diagnostics += tree.obstacles.map { Diagnostic($1, path: project.shown(seed: $0)) }
    for folder in tree.folders where folder.isTextFile {
      diagnostics.append(.folderNamedAsFile(project.shown(seed: folder)))
    }
    let texts = tree.files.filter(\.isTextFile)
    guard let only = options.only else {
      // The README that a new archive begins with is not a text that somebody forgot to rename.
      summary.ignored = tree.files.count { !$0.isTextFile && $0 != "README.md" }
      return texts
    }
    let known = Set(texts)
    for seed in only where !known.contains(seed) {
      let advice = "Name texts (*.txt) that lie in the seeds' folder."
      diagnostics.append(Diagnostic(.error, project.shown(seed: seed), "is not one of the seeds", advice: advice))
    }
    return only.filter(known.contains).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension String {
  fileprivate var isTextFile: Bool {
    lowercased().utf8.suffix(4).elementsEqual(".txt".utf8)
  }
}
