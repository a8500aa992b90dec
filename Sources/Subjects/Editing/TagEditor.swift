public import Archive
import Files
import Markdown
import Support
import SystemPackage

/// Carries a decision about the names of one kind out in a whole archive: in the content files, and in `vocabulary.yml`
/// for texts to come.
///
/// Everything is read, edited in memory and checked before the first file is written. A content file that was still as
/// conversion wrote it stays conversion's own: its line in the ledger gets the new digest. One that an editor had
/// changed stays the editor's.
public struct TagEditor: Sendable {
  /// What would be done.
  public struct Plan: Sendable {
    /// A content file and what will be in it.
    public struct File: Sendable {
      /// Its path below the content folder.
      public let path: String
      /// Whether an editor had changed it before, or written it.
      public let isEdited: Bool
      let old: [UInt8]
      let new: [UInt8]
    }

    /// The content files that change.
    public fileprivate(set) var files: [File] = []
    /// How many of them have each label that leaves.
    public fileprivate(set) var counts: [String: Int] = [:]
    /// Whether `vocabulary.yml` changes.
    public var changesVocabulary: Bool { vocabulary != nil }
    /// What is in the way; with an error nothing may be written.
    public var diagnostics: [Diagnostic] = []

    fileprivate var vocabulary: ContentChanges.Write?
    fileprivate var ledger: [ContentChanges.Write] = []
  }

  private let project: Project
  private let kind: Taxonomy
  private let configuration: Configuration
  private let folding: NameFolding
  private let jobs: Int

  /// An editor of the names of a kind in `project`.
  public init(_ project: Project, _ kind: Taxonomy = .tags, configuration: Configuration, jobs: Int) {
    self.project = project
    self.kind = kind
    self.configuration = configuration
    folding = NameFolding(language: configuration.language)
    self.jobs = jobs
  }

  /// Finds out what a decision changes, and whether all of it can be done.
  public func plan(_ decision: TagDecision) async -> Plan {
    var plan = Plan()
    let loaded = await ArticleLoader(project, jobs: jobs)
    plan.diagnostics += loaded.diagnostics.filter { $0.severity == .error }
    let (vocabulary, mistakes) = Vocabulary.load(project)
    plan.diagnostics += mistakes
    checkLabels(of: decision, among: loaded.articles, &plan)
    guard !plan.diagnostics.containsError else { return plan }

    planVocabulary(decision, &plan)
    let edit = TagListEdit(decision, kind, ShownNames(configuration, vocabulary))
    let concerned = loaded.articles.filter(edit.concerns)
    for label in decision.leaving { plan.counts[label] = edit.count(label, loaded.articles) }
    planFiles(concerned, edit, &plan)
    return plan
  }

  /// Does what was planned: all of it, or nothing.
  ///
  /// - Parameter command: what the user asked for, in words.
  /// - Returns: why nothing was changed; empty when all is done.
  public func carryOut(_ plan: Plan, command: String) -> [Diagnostic] {
    ContentChanges.make(plan.writes, in: project, command: command)
  }

  // MARK: - Steps

  private func checkLabels(of decision: TagDecision, among articles: [Article], _ plan: inout Plan) {
    let shown = ShownNames(configuration, Vocabulary())
    var known: [String: String] = [:]
    for name in articles.lazy.flatMap(kind.names(of:)) {
      for label in [name, shown.displayName(for: name, kind)].compactMap(\.self)
      where known[folding.key(of: label)] == nil {
        known[folding.key(of: label)] = label
      }
    }
    let names = Array(Set(known.values)).sorted()
    let content = project.shown(project.content)
    func fail(_ message: String, _ advice: String) {
      plan.diagnostics.append(Diagnostic(.error, content, message, advice: advice))
    }
    // A decision that was made before is none that somebody mistyped: who gives it again is told that it is so.
    for label in decision.leaving where known[folding.key(of: label)] == nil && !isNoted(decision) {
      fail(
        "no article has the \(kind.singular) '\(label)'",
        nearestName(to: label, among: names).map { "Did you mean '\($0)'?" }
          ?? "pressmark \(kind.key) lists those there are.")
    }
    if let target = decision.target, Slug(target) == nil {
      fail("the \(kind.singular) '\(target)' has no letter or digit", "Its page's address is made from them: add some.")
    }
    let keys = decision.leaving.map { folding.key(of: $0) }
    guard let target = decision.target else { return }
    let targetKey = folding.key(of: target)
    switch decision {
    case .rename(let from, _):
      if from == target { fail("the new name of '\(from)' is the old one", "Write another.") }
      if let there = known[targetKey], targetKey != keys[0], known[keys[0]] != nil {
        fail(
          "the \(kind.singular) '\(there)' exists already",
          "To make one of both: \(project.command("\(kind.key) merge", [from], options: [("into", there)]))")
      }
    case .merge:
      if keys.allSatisfy({ $0 == targetKey }) {
        fail("'\(target)' cannot be merged into itself", "Name the others before --into.")
      }
    case .drop: break
    }
  }

  private func isNoted(_ decision: TagDecision) -> Bool {
    do { return try vocabulary(after: decision) == nil } catch { return false }
  }

  private func vocabulary(after decision: TagDecision) throws(Diagnostic) -> ContentChanges.Write? {
    try VocabularyFile(project, kind, folding).planned { try $0.apply(decision) }
  }

  private func planVocabulary(_ decision: TagDecision, _ plan: inout Plan) {
    do {
      plan.vocabulary = try vocabulary(after: decision)
    } catch {
      plan.diagnostics.append(error)
    }
  }

  private func planFiles(_ articles: [Article], _ edit: TagListEdit, _ plan: inout Plan) {
    let file: LedgerFile
    do {
      file = try LedgerFile(project)
    } catch {
      plan.diagnostics.append(error)
      return
    }
    var ledger = file.completed(with: articles)
    for article in articles {
      let path = project.content.appending(article.file)
      do {
        let bytes = try FileSystem.read(path)
        guard let new = try edit.apply(to: bytes) else { continue }
        let isOwn = ledger.renew(article, from: bytes, to: new)
        plan.files.append(Plan.File(path: article.file, isEdited: !isOwn, old: bytes, new: new))
      } catch let error as YAMLEditor.Refusal {
        let advice = "The file is left as it is: change '\(kind.frontMatterKey)' in it by hand."
        plan.diagnostics.append(
          Diagnostic(
            .warning, project.shown(path), at: error.position,
            "the \(kind.key) cannot be edited: \(error.message)",
            advice: advice))
      } catch let error as FileError {
        plan.diagnostics.append(Diagnostic(error, path: project.shown(path)))
      } catch {
        plan.diagnostics.append(Diagnostic(.error, project.shown(path), "\(error)", advice: "Check the file."))
      }
    }
    plan.ledger = file.changes(to: ledger)
  }
}

extension TagEditor.Plan {
  /// All that is written.
  fileprivate var writes: [ContentChanges.Write] {
    [vocabulary].compactMap(\.self) + files.map { ContentChanges.Write(.content($0.path), from: $0.old, to: $0.new) }
      + ledger
  }
}
