public import Archive
import Files
import Support
import SystemPackage

/// The files of a project's theme that take the places of built-in ones, beside those: as they were copied they do not
/// get what a later version of Pressmark brings.
public struct CopiedTemplates: Sendable {
  /// What became of each that differs from the built-in one, in the form of `diff -u`, by path.
  public private(set) var differences: [String] = []
  /// Those that are as the built-in ones are.
  public private(set) var unchanged: [String] = []
  /// What cannot be read.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Compares all, or those of the paths below the theme's folder.
  public init(_ project: Project, only paths: [String] = []) {
    let builtIn = Dictionary(uniqueKeysWithValues: DefaultTheme.files.map { ($0.path, $0.bytes) })
    let tree = FileTree(project.templates)
    diagnostics = tree.obstacles.map { Diagnostic($1, path: project.shown(project.templates.appending($0))) }
    for path in tree.files where paths.isEmpty || paths.contains(path) {
      // Words take the places of built-in ones one by one, and a template without a namesake stands for itself.
      guard !path.hasPrefix("words/"), let old = builtIn[path] else { continue }
      let shown = project.shown(project.templates.appending(path))
      do {
        let new = try FileSystem.read(project.templates.appending(path))
        if old == new {
          unchanged.append(shown)
        } else if let old = String(validating: old, as: UTF8.self), let new = String(validating: new, as: UTF8.self) {
          differences.append(UnifiedDiff(from: old, to: new).text("built-in/\(path)", shown))
        } else {
          differences.append("Binary files built-in/\(path) and \(shown) differ\n")
        }
      } catch {
        diagnostics.append(Diagnostic(error, path: shown))
      }
    }
    for path in paths where !tree.files.contains(path) || builtIn[path] == nil || path.hasPrefix("words/") {
      diagnostics.append(
        Diagnostic(
          .error, project.shown(project.templates.appending(path)), "takes the place of no built-in template",
          advice: "Name a file as it lies below Templates/: article.mustache, assets/style.css."))
    }
  }
}
