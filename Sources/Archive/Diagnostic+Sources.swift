public import Markdown
import SystemPackage

extension Diagnostic {
  /// The kind of doubt of an article whose text is gone.
  public static let sourceGone = "source text gone"

  /// An article whose text is gone: it stays, until its editor decides.
  ///
  /// - Parameters:
  ///   - source: the text, below the seeds' folder.
  ///   - part: the article of the text that is gone, where the text itself is there.
  ///   - file: the content file, below the content folder.
  public static func sourceGone(
    _ source: String, part: Int? = nil, of file: String, at position: TextPosition?, in project: Project
  ) -> Diagnostic {
    let decision = { project.command("convert", options: [($0, Project.fromHere(project.content.appending(file)))]) }
    let what = "\(project.shown(seed: source)) is gone\(part.map { ", as its article \($0)" } ?? "")"
    var diagnostic = Diagnostic(
      .warning, project.shown(content: file), at: position ?? TextPosition(line: 1, column: 1), "its source \(what)",
      advice: """
        The article stays. Bring the text back, or decide:
        \(decision("keep")) keeps the article without it,
        \(decision("forget")) takes the article out.
        """)
    diagnostic.topic = sourceGone
    return diagnostic
  }
}
