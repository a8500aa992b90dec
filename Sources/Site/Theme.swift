public import Archive
import Files
import Markdown
import SystemPackage
public import TemplateEngine
import Wording

/// The templates, words and files that make a site's look: the built-in theme, replaced file by file, and word by word, by the project's
/// `Templates/`.
public struct Theme: Sendable {
  /// A file that is copied to the site as it is.
  public struct Asset: Sendable {
    /// The path, in the theme and in the site: `assets/style.css`.
    public let path: String
    /// What it holds.
    public let bytes: [UInt8]
  }

  /// The compiled templates.
  public let templates: TemplateSet
  /// The files to copy, by path.
  public let assets: [Asset]
  /// The interface's words.
  let words: Words
  /// What is doubtful: templates of the project that no page uses, words that are missing.
  public let warnings: [Diagnostic]
  /// All that it is made from.
  let fingerprint: SHA256Digest
  /// The picture of the archive's title.
  let masthead: MastheadImage?

  /// The theme's files are wrong.
  public struct LoadingError: Error, Sendable {
    /// What is wrong with them.
    public let diagnostics: [Diagnostic]
  }

  /// Loads the theme of a project, with the interface's words in a language and the look that its configuration asks for.
  ///
  /// - Throws: `LoadingError` with all that is wrong in all templates and words.
  public init(
    _ project: Project, language: String, look: Configuration.Theme = Configuration.Theme()
  ) throws(LoadingError) {
    var files = Dictionary(uniqueKeysWithValues: DefaultTheme.files.map { ($0.path, $0.bytes) })
    var diagnostics: [Diagnostic] = []
    let tree = FileTree(project.templates)
    diagnostics += tree.obstacles.map { Diagnostic($1, path: project.shown(project.templates.appending($0))) }
    var own: Set<String> = []
    var ownWords: [WordsFile.Source] = []
    for path in tree.files where path.hasSuffix(".mustache") || path.hasPrefix("assets/") || path.hasPrefix("words/") {
      do {
        let bytes = try FileSystem.read(project.templates.appending(path))
        if path.hasPrefix("words/") {
          ownWords.append(WordsFile.Source(path: path, bytes: bytes))
        } else {
          files[path] = bytes
          own.insert(path)
        }
      } catch {
        diagnostics.append(Diagnostic(error, path: project.shown(project.templates.appending(path))))
      }
    }
    let options = ThemeOptions(theme: look)
    files["assets/style.css", default: []] += options.css
    do {
      masthead = try MastheadImage(look, project)
      if let masthead { files[masthead.path] = masthead.bytes }
    } catch {
      masthead = nil
      diagnostics.append(error.diagnostic)
    }
    let ordered = files.sorted { $0.key < $1.key }
    var input = FingerprintInput()
    for (path, bytes) in ordered {
      input.add(path)
      input.add(bytes)
    }
    for source in ownWords {
      input.add(source.path)
      input.add(source.bytes)
    }
    fingerprint = input.fingerprint
    assets = ordered.filter { $0.key.hasPrefix("assets/") }.map { Asset(path: $0.key, bytes: $0.value) }
    let sources = ordered.filter { $0.key.hasSuffix(".mustache") && !$0.key.hasPrefix("assets/") }.map {
      TemplateSource(name: String($0.key.dropLast(".mustache".count)), path: "Templates/\($0.key)", text: $0.value)
    }
    let loaded = Words.load(own: ownWords, builtIn: DefaultTheme.words, language: language)
    words = loaded.words
    let doubts = loaded.diagnostics.filter { $0.severity == .warning }
    diagnostics += loaded.diagnostics.filter { $0.severity == .error }
    do {
      templates = try TemplateSet(sources, pages: PageKind.allCases.map(\.page))
    } catch {
      throw LoadingError(diagnostics: diagnostics + error.errors.map(Diagnostic.init))
    }
    warnings =
      options.warnings(project)
      + templates.unusedTemplates.filter { own.contains("\($0).mustache") }.map(Diagnostic.init(unused:)) + doubts
    if !diagnostics.isEmpty { throw LoadingError(diagnostics: diagnostics) }
  }
}

extension Diagnostic {
  /// A template that no page uses.
  fileprivate init(unused template: String) {
    let kinds = PageKind.allCases.map(\.rawValue)
    let meant = nearestName(to: template, among: kinds).map { "Did you mean \($0).mustache? " } ?? ""
    self.init(
      .warning, "Templates/\(template).mustache", "no page uses this template",
      advice: meant + "Put it into another one, {{> \(template)}}, or delete it. Pages are made with "
        + kinds.map { $0 + ".mustache" }.joined(separator: ", ") + ".")
  }

  /// An error in a template.
  init(_ error: TemplateError) {
    self.init(
      .error, error.path, at: TextPosition(line: error.line, column: error.column), error.message, advice: error.advice)
    excerpt = error.markedExcerpt
  }

  /// An address that a page is without.
  init(_ notice: TemplateNotice, on page: PlannedPage) {
    self.init(
      .warning, notice.path, at: TextPosition(line: notice.line, column: notice.column),
      "the address '\(notice.refusedAddress)' on the page \(page.path) is left out: it is not safe to follow",
      advice: "Links lead to pages on the web (https://…), to mail (mailto:) or to files of the archive.")
  }
}
