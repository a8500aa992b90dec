import Archive
import Documents
import Files
import Markdown
import SystemPackage

/// Which articles have their source text beside them in the site: only texts of the seeds, and nothing of what is
/// kept out of the archive.
struct PublishedSources {
  /// For each article how its source text is left; `nil` when it is not published.
  private(set) var stamps: [FileSystem.Stamp?] = []
  /// What is wrong with sources.
  private(set) var diagnostics: [Diagnostic] = []

  /// Sources that are not there: a build notices when they come back.
  private(set) var absent: [String] = []

  /// Texts that nobody may read: their articles have pages all the same.
  private(set) var refusals: [Diagnostic] = []

  private let project: Project
  private var folders = ResolvedFolders()
  /// What conversion knows of articles.
  private var ledger = Ledger()
  /// The articles that are kept out, by their sources.
  private let drafts: [PathKey: [Article]]
  /// The digests of texts as they are now, as far as they were asked for.
  private var digests: [PathKey: String] = [:]

  /// Looks at the sources of a catalogue's articles.
  ///
  /// - Parameter isOff: whether no source text is to be published.
  init(of catalogue: Catalogue, drafts: [Article], in project: Project, isOff: Bool) {
    self.project = project
    self.drafts = Dictionary(grouping: drafts.filter { $0.has(.source) }) { PathKey($0.source ?? "") }
    stamps = Array(repeating: nil, count: catalogue.articles.count)
    if isOff || !catalogue.articles.contains(where: { $0.has(.source) }) { return }
    do {
      ledger = try LedgerFile(project).ledger
    } catch {
      // It says which texts have become drafts: without it none is published.
      diagnostics.append(error)
      return
    }
    do {
      let seeds = try FileSystem.resolved(project.seeds)
      for (index, article) in catalogue.articles.enumerated() {
        do throws(FileError) {
          stamps[index] = try stamp(of: article, in: seeds)
        } catch {
          diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
        }
      }
    } catch {
      diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
    }
  }

  /// What conversion knows of an article.
  private func ledgerRow(of article: Article, _ source: String) -> Ledger.Row? {
    ledger.rows[Ledger.Key(source, article.sourcePart ?? 1)]
  }

  private mutating func stamp(
    of article: Article, in seeds: FilePath?
  ) throws(FileError) -> FileSystem.Stamp? {
    guard let source = article.source else { return nil }
    // What an export holds beside the article is not for everybody.
    if let kind = DocumentKind(name: source), kind.publishedEnding == nil { return nil }
    guard source.isSourceFile, !source.isHidden else {
      let advice =
        "Only texts (*.txt) and documents of the seeds are published. Write its text's path, or delete the line."
      tell(.warning, article, "the source '\(source)' is no text of the seeds, and is not published", advice)
      return nil
    }
    guard let seeds, let file = try folders.resolve(project.seeds.appending(source)) else {
      absent.append(source)
      if ledgerRow(of: article, source)?.state != .kept {
        diagnostics.append(.sourceGone(source, of: article.file, at: article.positions["source"], in: project))
      }
      return nil
    }
    let row = ledgerRow(of: article, source)
    // Its text has become a draft, which conversion tells.
    if row?.isDraft ?? false { return nil }
    // The text is another article's now, and has none of this one.
    if let row, row.seed == nil, article.sourceSHA256 != nil {
      if row.state != .kept {
        let position = article.positions["source"]
        diagnostics.append(.sourceGone(source, isLeftOut: true, of: article.file, at: position, in: project))
      }
      return nil
    }
    guard file.starts(with: seeds) else {
      let advice = "Put a copy of the text into the seeds' folder."
      tell(.error, article, "the source '\(source)' lies outside the seeds", advice)
      return nil
    }
    if let refusal = FileSystem.refusal(of: file) {
      let diagnostic = Diagnostic(refusal, path: project.shown(seed: source))
      if refusals.last != diagnostic { refusals.append(diagnostic) }
      return nil
    }
    // What conversion knows of, it has seen; of anything else the lines may be another article's by now, and the text
    // one that nobody shall read.
    if let made = article.sourceSHA256, row == nil || article.sourceLines != nil,
      try made != digest(of: source, file)
    {
      if row == nil {
        let mend = article.sourceLines == nil ? "If everybody may read it," : "Correct source-lines, and"
        let advice = "\(mend) write the text's new source-sha256: \"\(digests[PathKey(source)] ?? "")\"."
        let message = "the source text \(project.shown(seed: source)) has changed since, and is not published here"
        tell(.warning, article, message, advice)
      }
      return nil
    }
    if let drafts = drafts[PathKey(source)], try mayShow(drafts, article, file) {
      let advice =
        "Say which of its lines are this article's, and give the text's own digest: source-lines: \"12-40\"."
      let other = drafts.contains(where: \.isDraft) ? "a draft" : "an article that was withdrawn"
      let message = "the source text \(project.shown(seed: source)) holds \(other) too, and is not published here"
      tell(.warning, article, message, advice)
      return nil
    }
    return try FileSystem.stamp(of: file)
  }

  /// Whether the lines that would be published may be those of a draft.
  private mutating func mayShow(_ drafts: [Article], _ article: Article, _ file: FilePath) throws(FileError) -> Bool {
    guard let lines = article.sourceLines, drafts.allSatisfy({ $0.sourceLines.map { !$0.overlaps(lines) } ?? false })
    else { return true }
    // In a text that has changed since, they may be others by now.
    let digest = try digest(of: article.source ?? "", file)
    return ([article] + drafts).contains { $0.sourceSHA256 != digest }
  }

  /// The digest of a text.
  private mutating func digest(of source: String, _ file: FilePath) throws(FileError) -> String {
    if let known = digests[PathKey(source)] { return known }
    let digest = SHA256Digest(of: try FileSystem.read(file)).hexadecimal
    digests[PathKey(source)] = digest
    return digest
  }

  private mutating func tell(_ severity: Diagnostic.Severity, _ article: Article, _ message: String, _ advice: String) {
    let position = article.positions["source"] ?? TextPosition(line: 1, column: 1)
    diagnostics.append(
      Diagnostic(severity, project.shown(content: article.file), at: position, message, advice: advice))
  }
}

extension String {
  /// Whether it, or a folder on the way to it, has a name that begins with a dot.
  fileprivate var isHidden: Bool { hasPrefix(".") || contains("/.") }
}
