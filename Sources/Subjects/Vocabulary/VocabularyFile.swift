import Archive
import Files
import SystemPackage

/// A project's `vocabulary.yml`, read, and written whole among an archive's changes.
struct VocabularyFile {
  private let project: Project
  private let kind: Taxonomy
  private let folding: NameFolding

  /// - Parameter kind: the names that a change is about.
  init(_ project: Project, _ kind: Taxonomy, _ folding: NameFolding) {
    self.project = project
    self.kind = kind
    self.folding = folding
  }

  /// What a change makes of the file; `nil` where it stays as it is. Nothing is written.
  func planned(_ change: (inout VocabularyRevision) throws -> Void) throws(Diagnostic) -> ContentChanges.Write? {
    let path = project.shown(project.vocabularyFile)
    do {
      let old = try FileSystem.readIfPresent(project.vocabularyFile)
      let new = try VocabularyWriter.write(change, kind, folding, to: old ?? [], path: path)
      return new == old ?? [] ? nil : ContentChanges.Write(.vocabulary, from: old, to: new)
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
}
