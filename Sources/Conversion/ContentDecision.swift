public import Archive
import Files
import Markdown
import SystemPackage

/// What an editor decides about articles whose text is gone, or shall be no article: `pressmark convert --keep`, `--forget`.
public enum ContentDecision: Sendable {
  /// The article stays without its text, and nothing more is told of it.
  case keep
  /// The article goes: what conversion wrote is deleted, what an editor has changed stays as a file of its own, without a source.
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
    let seeds = Set(FileTree(project.seeds).files.map { PathKey($0) })
    var changes = ContentChanges(project, command: "convert --\(self == .keep ? "keep" : "forget")")
    var done: [(file: String, outcome: Outcome)] = []
    var diagnostics: [Diagnostic] = []
    do {
      let file = try LedgerFile(project)
      var ledger = file.ledger
      let places = try ContentPlaces(&ledger, file, ContentPlaces.found(loaded), seeds: seeds, in: project)
      for path in files {
        guard let key = places.files.first(where: { $0.value.file.hasSameBytes(as: path) })?.key,
          ledger.rows[key]?.state != .forgotten
        else {
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
          let outcome = try decide(
            key, path, project, isSeedThere: seeds.contains(PathKey(key.seed)), &ledger, &changes)
          done.append((path, outcome))
        } catch let error as FileError {
          throw error
        } catch {
          diagnostics.append(refusal(error, path, project))
        }
      }
      if isDryRun || diagnostics.containsError {
        changes.abandon()
        return (diagnostics.containsError ? [] : done, diagnostics)
      }
      let left = try changes.perform(isWhole: true)
      if !left.isEmpty { return ([], diagnostics + left.map { Diagnostic($0, in: project) }) }
      // What is new beside it is for conversion to find.
      let known = Set(file.ledger.rows.values.map { PathKey($0.file) })
      ledger.rows = ledger.rows.filter { file.ledger.rows[$0.key] != nil || !known.contains(PathKey($0.value.file)) }
      try changes.finish(file.changes(to: ledger))
    } catch {
      changes.abandon()
      let told = error as? Diagnostic ?? (error as? FileError).map { Diagnostic($0, path: project.shown($0.path)) }
      return ([], diagnostics + [told].compactMap(\.self))
    }
    return (done, diagnostics)
  }

  private func decide(
    _ key: Ledger.Key, _ path: String, _ project: Project, isSeedThere: Bool, _ ledger: inout Ledger,
    _ changes: inout ContentChanges
  ) throws -> Outcome {
    if self == .keep {
      ledger.rows[key]?.file = path
      ledger.rows[key]?.state = .kept
      return .kept
    }
    let bytes = try FileSystem.read(project.content.appending(path))
    let isOwn = ledger.rows[key]?.written == SHA256Digest(of: bytes)
    let new = isOwn ? nil : try SourceKeys(of: bytes).removed()
    try changes.add([ContentChanges.Write(.content(path), from: bytes, to: new)])
    // It is the article again if the text is called back.
    ledger.rows[key]?.file = isOwn ? "" : path
    ledger.rows[key]?.state = .forgotten
    // Of a text that is gone there is nothing left to know.
    if !isSeedThere { ledger.rows[key] = nil }
    return isOwn ? .deleted : .detached
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
