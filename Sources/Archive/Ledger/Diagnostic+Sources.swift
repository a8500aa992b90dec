public import Markdown
import SystemPackage

extension Diagnostic {
  /// The kind of doubt of an article whose text is gone.
  public static let sourceGone = "source text gone"

  /// An article whose text is gone: it stays, until its editor decides.
  ///
  /// - Parameters:
  ///   - source: the text, below the seeds' folder.
  ///   - isLeftOut: whether the text itself is there, without the article.
  ///   - file: the content file, below the content folder.
  public static func sourceGone(
    _ source: String, isLeftOut: Bool = false, of file: String, at position: TextPosition?, in project: Project
  ) -> Diagnostic {
    let decision = { project.command("convert", options: [($0, Project.fromHere(project.content.appending(file)))]) }
    let shown = project.shown(seed: source)
    let what = isLeftOut ? "is in its source \(shown) no more" : "its source \(shown) is gone"
    var diagnostic = Diagnostic(
      .warning, project.shown(content: file), at: position ?? TextPosition(line: 1, column: 1), what,
      advice: """
        The article stays. Bring the text back, or decide:
        \(decision("keep")) keeps the article without it,
        \(decision("forget")) takes the article out.
        """)
    diagnostic.topic = sourceGone
    return diagnostic
  }

  /// An article that is kept out, because a second file of it is a draft.
  static func secondFileIsDraft(_ draft: String, beside file: String, in project: Project) -> Diagnostic {
    Diagnostic(
      .warning, project.shown(content: file),
      "is kept out too, because a second file of its article is a draft: \(project.shown(content: draft))",
      advice: "Delete the one of the two that is not meant.")
  }

  /// A second content file of an article: it is not published.
  ///
  /// - Parameters:
  ///   - file: the file, below the content folder.
  ///   - published: the file that is the article's.
  public static func secondFile(
    _ file: String, of article: Ledger.Key, publishing published: String, at position: TextPosition?,
    in project: Project
  ) -> Diagnostic {
    let shown = project.shown(content: published)
    return Diagnostic(
      .error, project.shown(content: file), at: position ?? TextPosition(line: 1, column: 1),
      "is a second file of the article of \(project.shown(seed: article.seed)), and is not published: \(shown) is",
      advice: """
        Carry over what you want of it into the other, and delete it. If it shall be the article, delete the other; \
        if it is another article, delete the lines in it that begin with 'source'.
        """)
  }
}
