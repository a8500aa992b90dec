import Archive
import Documents
import Files

/// A file in the seeds' folder that is not read, because it is no text.
public struct PassedOver: Sendable, Equatable, Encodable {
  /// Its path below the seeds' folder.
  public let file: String
  /// What it is: "Word document".
  public let kind: String
  /// What to do to have its words in the archive.
  public let advice: String

  init(_ file: String) {
    self.file = file
    let ending = FileEnding.of(file.split(separator: "/").last.map(String.init) ?? file)
    (kind, advice) = (ending.kind, ending.advice)
  }

  /// A document that a program would read which is not installed.
  init(_ file: String, _ kind: String, without tool: Program) {
    self.file = file
    self.kind = kind
    advice = "\(tool.installation)."
  }

  /// The files that are no texts, but for the README that a new archive begins with.
  static func all(among files: [String], texts: [String]) -> [PassedOver] {
    let texts = Set(texts)
    return files.filter { !texts.contains($0) && $0 != "README.md" }.map { PassedOver($0) }
  }

  /// What is to be told of them. A scan that lies beside its text, under the same name, is where it should be.
  static func diagnostics(_ files: [PassedOver], texts: [String], in project: Project) -> [Diagnostic] {
    let known = Set(texts.map(\.nameToCompare))
    var told = files.filter { !known.contains($0.file.nameToCompare) }.map { file in
      var diagnostic = Diagnostic(
        .warning, project.shown(seed: file.file),
        "is passed over (\(file.kind)): only texts (.txt) and documents are read",
        advice: file.advice)
      diagnostic.topic = "\(file.kind) passed over"
      return diagnostic
    }
    if texts.isEmpty, !files.isEmpty {
      told.append(
        Diagnostic(
          .warning, project.shown(project.seeds), "there is no text in this folder, only other files",
          advice: "Put texts there, in files whose names end in .txt, or documents: Word, OpenDocument, PDF."))
    }
    return told
  }
}
