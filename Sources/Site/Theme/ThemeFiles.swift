import Archive
import Files
import SystemPackage

/// The files of a project's theme as they lie in the program and in the project, before anything is made of them.
struct ThemeFiles: Sendable {
  /// The built-in files, and the project's in their places, by path.
  let files: [(path: String, bytes: [UInt8])]
  /// Which of them are the project's.
  let own: Set<PathKey>
  /// The project's words.
  let words: [WordsFile.Source]
  /// Whether a page looks or reads otherwise than with the built-in files alone: one of the project's differs, or the
  /// configuration asks for another look. Copies that nobody has changed do not count.
  let areChanged: Bool
  /// The picture of the archive's title.
  let masthead: MastheadImage?
  /// The look that the configuration asks for.
  let options: ThemeOptions
  /// What cannot be read.
  let diagnostics: [Diagnostic]
  /// What lies there and is not read.
  let warnings: [Diagnostic]

  /// The path of the archive's own rules of style, in the site.
  static let customStyle = "assets/custom.css"

  /// Reads the files.
  init(_ project: Project, _ look: Configuration.Theme) {
    let builtIn = Dictionary(uniqueKeysWithValues: DefaultTheme.files.map { (PathKey($0.path), $0.bytes) })
    var files = builtIn
    var areChanged = false
    var diagnostics: [Diagnostic] = []
    let tree = FileTree(project.templates)
    diagnostics += tree.obstacles.map { Diagnostic($1, path: project.shown(project.templates.appending($0))) }
    warnings = UnreadThemeFiles(tree.files.filter { !Self.reads($0) }, project).warnings
    var own: Set<PathKey> = []
    var words: [WordsFile.Source] = []
    for path in tree.files where Self.reads(path) {
      do {
        let bytes = try FileSystem.read(project.templates.appending(path))
        if bytes != builtIn[PathKey(path)] { areChanged = true }
        if path.hasPrefix("words/") {
          words.append(WordsFile.Source(path: path, bytes: bytes))
        } else {
          files[PathKey(path)] = bytes
          own.insert(PathKey(path))
        }
      } catch {
        diagnostics.append(Diagnostic(error, path: project.shown(project.templates.appending(path))))
      }
    }
    options = ThemeOptions(theme: look)
    files["assets/style.css", default: []] += options.css
    do throws(FileError) {
      if let style = try FileSystem.readIfPresent(project.customStyle) { files[PathKey(Self.customStyle)] = style }
      areChanged = areChanged || files[PathKey(Self.customStyle)] != nil
    } catch {
      diagnostics.append(Diagnostic(error, path: project.shown(project.customStyle)))
    }
    do {
      masthead = try MastheadImage(look, project)
      if let masthead { files[PathKey(masthead.path)] = masthead.bytes }
    } catch {
      masthead = nil
      diagnostics.append(error.diagnostic)
    }
    self.areChanged = areChanged || !options.css.isEmpty || look.masthead != nil
    self.files = files.sorted { $0.key < $1.key }.map { ($0.key.path, $0.value) }
    self.own = own
    self.words = words
    self.diagnostics = diagnostics
  }

  /// Whether a file below `Templates/` is one of a theme.
  private static func reads(_ path: String) -> Bool {
    path.hasSuffix(".mustache") || path.hasPrefix("assets/") || path.hasPrefix("words/")
  }

  /// All that a theme is made from.
  var fingerprint: Fingerprint {
    var input = ByteWriter()
    for (path, bytes) in files {
      input.add(path)
      input.add(bytes)
    }
    for source in words {
      input.add(source.path)
      input.add(source.bytes)
    }
    return input.fingerprint
  }
}
