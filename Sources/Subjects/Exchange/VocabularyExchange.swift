public import Archive
import Files
public import SystemPackage

/// Carries vocabularies from and to other programs.
public struct VocabularyExchange: Sendable {
  /// A form in which vocabularies travel.
  public enum Format: String, Sendable, CaseIterable {
    /// SKOS in Turtle.
    case skos
    /// A table.
    case csv

    /// The format that a file's name tells.
    public init?(fileName: String) {
      let name = fileName.lowercased()
      if name.hasSuffix(".ttl") { self = .skos } else if name.hasSuffix(".csv") { self = .csv } else { return nil }
    }
  }

  /// What an import brings.
  public struct Import: Sendable {
    /// How many terms are new.
    public var added = 0
    /// How many terms that were there get more.
    public var changed = 0
    /// How many labels are newly dropped.
    public var dropped = 0
    /// What is wrong or passed over; with an error nothing is written.
    public var diagnostics: [Diagnostic] = []
    fileprivate var write: ContentChanges.Write?
  }

  private let project: Project
  /// The archive's web address.
  private let base: String?
  private let language: String

  /// An exchange for `project`.
  public init(_ project: Project, configuration: Configuration) {
    self.project = project
    base = configuration.baseURL?.text
    language = configuration.language
  }

  /// A vocabulary in a format.
  public func text(of vocabulary: Vocabulary, as format: Format) -> String {
    switch format {
    case .skos: SKOSWriter.turtle(vocabulary, base: base)
    case .csv: VocabularyTable.csv(vocabulary)
    }
  }

  /// The vocabulary in a text, which messages name `path`.
  public func vocabulary(in text: String, as format: Format, path: String) -> (
    vocabulary: Vocabulary, diagnostics: [Diagnostic]
  ) {
    let source =
      switch format {
      case .skos: SKOSReader.read(text, path: path, base: base)
      case .csv: VocabularyTable.read(text, path: path)
      }
    return (source.vocabulary, source.diagnostics.sorted())
  }

  /// Finds out what a file brings: terms that are new, and for those that are there what they do not have yet. Nothing
  /// is taken away.
  public func plan(_ file: FilePath, as format: Format) -> Import {
    var plan = Import()
    let path = project.shown(file)
    do {
      let bytes = try FileSystem.read(file)
      if let flaw = TextCheck(bytes) {
        plan.diagnostics.append(Diagnostic(.error, path, at: flaw.position, flaw.message, advice: flaw.advice))
        return plan
      }
      let (vocabulary, diagnostics) = vocabulary(in: String(decoding: bytes, as: UTF8.self), as: format, path: path)
      plan.diagnostics = diagnostics
      if diagnostics.containsError { return plan }
      plan.write = try VocabularyFile(project, .tags, NameFolding(language: language)).planned {
        $0.merge(vocabulary, &plan)
      }
    } catch let error as FileError {
      plan.diagnostics.append(Diagnostic(error, path: path))
    } catch let error as Diagnostic {
      plan.diagnostics.append(error)
    } catch {
      plan.diagnostics.append(Diagnostic(.error, path, "\(error)", advice: "Check the file."))
    }
    return plan
  }

  /// Writes what was planned.
  ///
  /// - Parameter command: what is being done, as its user would call it.
  /// - Returns: why nothing was changed; empty when all is done.
  public func carryOut(_ plan: Import, command: String) -> [Diagnostic] {
    ContentChanges.make([plan.write].compactMap(\.self), in: project, command: command)
  }
}

extension VocabularyRevision {
  /// Takes in another vocabulary; what is there stays.
  fileprivate mutating func merge(_ other: Vocabulary, _ plan: inout VocabularyExchange.Import) {
    // Where each preferred label stands: looking through all terms for each of a thousand would take a million looks.
    var places: [String: Int] = [:]
    let folding = folding
    func note(_ term: Vocabulary.Term, at place: Int) {
      for label in term.labels where places[folding.key(of: label.text)] == nil {
        places[folding.key(of: label.text)] = place
      }
    }
    for (place, entry) in entries.enumerated() { note(entry.term, at: place) }
    for term in other.terms {
      if let place = term.labels.lazy.compactMap({ places[folding.key(of: $0.text)] }).first {
        let before = entries[place].term
        entries[place].term.merge(term)
        if entries[place].term != before { plan.changed += 1 }
        note(entries[place].term, at: place)
      } else {
        note(term, at: add(term))
        plan.added += 1
      }
    }
    var known = Set(dropped.map(folding.key(of:)))
    for label in other.dropped where known.insert(folding.key(of: label)).inserted {
      dropped.append(label)
      plan.dropped += 1
    }
  }
}

extension Vocabulary.Term {
  /// Takes in what another description of the term has and this has not.
  fileprivate mutating func merge(_ other: Vocabulary.Term) {
    for label in other.labels where !labels.contains(where: { $0.text == label.text }) {
      // A language has one preferred label: the one that is there.
      if labels.contains(where: { $0.language == label.language }) {
        addName(label, to: \.alternatives)
      } else {
        labels = (labels + [label]).inOrderOfLanguages
      }
    }
    for label in other.alternatives { addName(label, to: \.alternatives) }
    for label in other.hidden { addName(label, to: \.hidden) }
    if notes.isEmpty { notes = other.notes }
    for path in [\Self.broader, \.related, \.matches, \.near, \.notNear] {
      for value in other[keyPath: path] where !self[keyPath: path].contains(value) { self[keyPath: path].append(value) }
    }
    within = within ?? other.within
  }

  private mutating func addName(
    _ label: Vocabulary.Label, to path: WritableKeyPath<Vocabulary.Term, [Vocabulary.Label]>
  ) {
    if allLabels.contains(where: { $0.text == label.text }) { return }
    self[keyPath: path] = (self[keyPath: path] + [label]).inOrderOfLanguages
  }
}
