import Files
import SystemPackage

/// A project's `vocabulary.yml`, read, changed and written whole.
struct VocabularyFile {
  private let project: Project
  private let kind: NameKind
  private let folding: NameFolding

  /// - Parameter kind: the names that a change is about.
  init(_ project: Project, _ kind: NameKind, _ folding: NameFolding) {
    self.project = project
    self.kind = kind
    self.folding = folding
  }

  /// The bytes before and after a change; nothing is written.
  func planned(_ change: (inout VocabularyRevision) throws -> Void) throws(Diagnostic) -> (old: [UInt8], new: [UInt8]) {
    let path = project.shown(project.vocabularyFile)
    do {
      let old = try FileSystem.readIfPresent(project.vocabularyFile) ?? []
      return (old, try VocabularyWriter.write(change, kind, folding, to: old, path: path))
    } catch let error as VocabularyWriter.Refusal {
      throw error.diagnostic
    } catch let error as VocabularyRevision.Contradiction {
      throw Diagnostic(.error, path, error.message, advice: error.advice)
    } catch let error as FileError {
      throw Diagnostic(error, path: path)
    } catch {
      throw Diagnostic(.error, path, "\(error)", advice: "Check the file.")
    }
  }

  /// Changes the file.
  func change(_ change: (inout VocabularyRevision) throws -> Void) throws(Diagnostic) {
    let (old, new) = try planned(change)
    if new == old { return }
    do {
      try FileSystem.replace([(project.vocabularyFile, new)])
    } catch {
      throw Diagnostic(error, path: project.shown(project.vocabularyFile))
    }
  }
}

extension Diagnostic: Error {}
