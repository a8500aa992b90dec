public import Archive
import Files
import Markdown
import Support
import SystemPackage
public import TemplateEngine

/// The templates, words and files that make a site's look: the built-in theme, replaced file by file, and word by word,
/// by the project's `Templates/`.
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
  /// Whether the archive has rules of style of its own.
  var hasCustomStyle: Bool { assets.contains { $0.path == ThemeFiles.customStyle } }
  /// Whether the look is another than that of the built-in theme.
  let isChanged: Bool
  /// The interface's words.
  let words: Words
  /// What is doubtful: templates of the project that no page uses, words that are missing.
  public let warnings: [Diagnostic]
  /// The picture of the archive's title.
  let masthead: MastheadImage?

  /// The theme's files are wrong.
  public struct LoadingError: Error, Sendable {
    /// What is wrong with them.
    public let diagnostics: [Diagnostic]
  }

  /// Loads the theme of a project, with the interface's words in a language and the look that its configuration asks
  /// for.
  ///
  /// - Throws: `LoadingError` with all that is wrong in all templates and words.
  public init(
    _ project: Project, language: String, look: Configuration.Theme = Configuration.Theme()
  ) throws(LoadingError) {
    try self.init(ThemeFiles(project, look), project, language: language)
  }

  /// Makes the theme of files that were read.
  ///
  /// - Throws: `LoadingError` with all that is wrong in all templates and words.
  init(_ files: ThemeFiles, _ project: Project, language: String) throws(LoadingError) {
    var diagnostics = files.diagnostics
    masthead = files.masthead
    isChanged = files.areChanged
    let ordered = files.files
    assets = ordered.filter { $0.path.hasPrefix("assets/") }.map { Asset(path: $0.path, bytes: $0.bytes) }
    let sources = ordered.filter { $0.path.hasSuffix(".mustache") && !$0.path.hasPrefix("assets/") }.map {
      TemplateSource(name: String($0.path.dropLast(".mustache".count)), path: "Templates/\($0.path)", text: $0.bytes)
    }
    let loaded = Words.load(own: files.words, builtIn: DefaultTheme.words, language: language)
    words = loaded.words
    let doubts = loaded.diagnostics.filter { $0.severity == .warning }
    diagnostics += loaded.diagnostics.filter { $0.severity == .error }
    do {
      templates = try TemplateSet(sources, pages: AllPages.templates)
    } catch {
      throw LoadingError(diagnostics: diagnostics + error.errors.map(Diagnostic.init))
    }
    if !templates.shows("body", of: "article", on: ArticlePage.template) { diagnostics.append(.textless) }
    warnings =
      files.warnings + files.options.warnings(project)
      + templates.unusedTemplates.filter { files.own.contains(PathKey("\($0).mustache")) }.map(Diagnostic.init(unused:))
      + doubts
    if !diagnostics.isEmpty { throw LoadingError(diagnostics: diagnostics) }
  }
}

extension Diagnostic {
  /// A template that no page uses.
  fileprivate init(unused template: String) {
    let kinds = AllPages.templates.map(\.template)
    let meant = nearestName(to: template, among: kinds).map { "Did you mean \($0).mustache? " } ?? ""
    self.init(
      .warning, "Templates/\(template).mustache", "no page uses this template",
      advice: meant + "Put it into another one, {{> \(template)}}, or delete it. Pages are made with "
        + kinds.map { $0 + ".mustache" }.joined(separator: ", ") + ".")
  }

  /// A template of articles' pages that prints no text: every article would be without one.
  fileprivate static let textless = Diagnostic(
    .error, "Templates/\(ArticlePage.template).mustache", "the template of an article's page never shows its text",
    advice: "Put {{{body}}} where the text is to stand, or delete the file: the built-in template is used then.")

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
