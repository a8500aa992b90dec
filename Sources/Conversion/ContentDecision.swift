public import Archive
import Files
import Markdown
import SystemPackage

/// What an editor decides about articles whose text is gone, or shall be no article: `pressmark convert --keep`,
/// `--forget`.
public enum ContentDecision: Sendable {
  /// The article stays without its text, and nothing more is told of it.
  case keep
  /// The article goes: what conversion wrote is deleted, what an editor has changed stays as a file of its own, without
  /// a source.
  case forget

  /// What was done with a content file.
  public enum Outcome: String, Sendable, Encodable {
    /// It stays, without its text.
    case kept
    /// It is deleted.
    case deleted
    /// It stays as a file without a source, because it has been edited.
    case detached
  }

  /// Carries the decision out; nothing is done when something is in the way.
  ///
  /// - Parameter files: content files, below the content folder.
  public func carryOut(
    _ files: [String], in project: Project, jobs: Int, isDryRun: Bool
  ) async -> (done: [(file: String, outcome: Outcome)], diagnostics: [Diagnostic]) {
    let loaded = await ArticleLoader(project, jobs: jobs)
    let tree = FileTree(project.seeds)
    let seeds = Set(tree.files.map { PathKey($0) })
    // What nobody could look at is not gone.
    var diagnostics = loaded.unknown
    for case (let path, .unknown(let error)) in tree.obstacles {
      diagnostics.append(Diagnostic(error, path: project.shown(seed: path)))
    }
    if diagnostics.containsError { return ([], diagnostics) }
    var writes: [ContentChanges.Write] = []
    var done: [(file: String, outcome: Outcome)] = []
    do {
      let file = try LedgerFile(project)
      var ledger = file.ledger
      let places = try ContentPlaces(&ledger, file, ContentPlaces.found(loaded), seeds: seeds, in: project)
      let keys = Dictionary(places.files.map { (PathKey($0.value.file), $0.key) }) { first, _ in first }
      var asked: Set<PathKey> = []
      for path in files where asked.insert(PathKey(path)).inserted {
        guard let key = keys[PathKey(path)], ledger.rows[key]?.state != .forgotten else {
          diagnostics.append(
            Diagnostic(
              .error, project.shown(content: path), "is no content file that is made from a text",
              advice: "Name content files (content/….md), as the messages do."))
          continue
        }
        if self == .forget, let second = places.doubles[key]?.first {
          // It would be the article then.
          diagnostics.append(
            Diagnostic(
              .error, project.shown(content: path), "has a second file, \(project.shown(content: second.file))",
              advice: "Delete that, or the lines in it that begin with 'source', and give the command again."))
          continue
        }
        do {
          let (outcome, write) = try decide(key, path, project, &ledger)
          done.append((path, outcome))
          if let write { writes.append(write) }
        } catch let error as FileError {
          throw error
        } catch {
          diagnostics.append(refusal(error, path, project))
        }
      }
      if diagnostics.containsError { return ([], diagnostics) }
      if isDryRun { return (done, diagnostics) }
      // What is new beside it is for conversion to find.
      let known = Set(file.ledger.rows.values.map { PathKey($0.file) })
      ledger.rows = ledger.rows.filter { file.ledger.rows[$0.key] != nil || !known.contains(PathKey($0.value.file)) }
      let command = "convert --\(self == .keep ? "keep" : "forget")"
      diagnostics += ContentChanges.make(writes, last: file.changes(to: ledger), in: project, command: command)
    } catch {
      return ([], diagnostics + [Diagnostic(error, in: project)])
    }
    return (diagnostics.containsError ? [] : done, diagnostics)
  }

  private func decide(
    _ key: Ledger.Key, _ path: String, _ project: Project, _ ledger: inout Ledger
  ) throws -> (Outcome, ContentChanges.Write?) {
    if self == .keep {
      ledger.rows[key]?.file = path
      ledger.rows[key]?.state = .kept
      return (.kept, nil)
    }
    let bytes = try FileSystem.read(project.content.appending(path))
    let isOwn = ledger.rows[key]?.isOwn(bytes) ?? false
    let new = isOwn ? nil : try SourceKeys(of: bytes).removed()
    // It is the article again if the text is called back.
    ledger.rows[key]?.file = isOwn ? "" : path
    ledger.rows[key]?.state = .forgotten
    // By these it is known when its text is changed and moved at once, until conversion has seen the text itself.
    ledger.rows[key]?.sample = TextWords(ofContent: bytes).sample
    ledger.rows[key]?.seed = nil
    return (isOwn ? .deleted : .detached, ContentChanges.Write(.content(path), from: bytes, to: new))
  }

  private func refusal(_ error: any Error, _ path: String, _ project: Project) -> Diagnostic {
    let position = (error as? YAMLEditor.Refusal)?.position ?? (error as? YAMLError)?.position
    let message = (error as? YAMLEditor.Refusal)?.message ?? (error as? YAMLError)?.message ?? "\(error)"
    return Diagnostic(
      .error, project.shown(content: path), at: position ?? TextPosition(line: 1, column: 1),
      "its lines about the text cannot be taken out: \(message)",
      advice: "Mend the front matter, or delete the lines that begin with 'source' by hand, and give the command again."
    )
  }
}
