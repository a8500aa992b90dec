import Archive
import Files
import Support
import SystemPackage

/// What lies among the files of an archive's own look, or beside them, and is not read: its name or its place is wrong.
struct UnreadThemeFiles {
  /// What is to be told of it.
  let warnings: [Diagnostic]

  /// - Parameter unread: the files below `Templates/` that are none of a theme, by their paths there.
  init(_ unread: [String], _ project: Project) {
    let misnamed =
      [(ThemeFiles.customStyle, FileSystem.Kind.file), ("Templates", .folder), ("assets", .folder)]
      .flatMap { Misnamed.all(meantAs: $0, $1, in: project) }
    warnings =
      misnamed.map { $0.diagnostic(.warning) } + Self.otherStyles(project, misnamed.map(\.path))
      + unread.filter { !$0.fileName.isAboutItsFolder }.map { Self.warning($0, project) }
  }

  private static func warning(_ path: String, _ project: Project) -> Diagnostic {
    let meant = meant(path)
    return Diagnostic(
      .warning, project.shown(project.templates.appending(path)),
      "is not read: in Templates/ only templates (.mustache), assets/ and words/ are",
      advice: meant.map { "Did you mean \($0)? Then rename it." }
        ?? "If it is a template, rename it so that its name ends in .mustache; if not, keep it elsewhere.")
  }

  /// Rules of style that were meant to be the archive's own, or to take the place of the theme's.
  private static func otherStyles(_ project: Project, _ told: [String]) -> [Diagnostic] {
    let folder = project.customStyle.removingLastComponent()
    let files = (try? FileSystem.namesIfPresent(in: folder)) ?? nil ?? []
    return files.sorted().compactMap { name in
      let path = project.shown(folder.appending(name))
      guard !name.hasPrefix("."), name.withoutTxt.hasSuffix(".css"), path != ThemeFiles.customStyle,
        !told.contains(path), FileSystem.isSurely(.file, at: folder.appending(name))
      else { return nil }
      return Diagnostic(
        .warning, path, "is not read: of assets/ only custom.css is",
        advice: "Put your rules into \(ThemeFiles.customStyle). To replace a file of the theme, put yours into "
          + "Templates/assets/, under that file's name.")
    }
  }

  /// The path in the archive that a file below `Templates/` was meant to have; `nil` where nobody knows.
  private static func meant(_ path: String) -> String? {
    let name = path.fileName.withoutTxt
    if name == ThemeFiles.customStyle.fileName { return ThemeFiles.customStyle }
    let known = DefaultTheme.files.map(\.path)
    if let file = known.first(where: { $0.fileName.lowercased() == name }) { return "Templates/\(file)" }
    let ending = name.lastIndex(of: ".") ?? name.endIndex
    if [".yml", ".yaml"].contains(name[ending...]), isLanguageTag(String(name[..<ending])) {
      return "Templates/words/\(name[..<ending]).yml"
    }
    if name[ending...] == ".mustache" { return "Templates/\(path.dropLast(path.fileName.count))\(name)" }
    let templates = known.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(".mustache".count)) }
    return nearestName(to: String(name[..<ending]), among: templates).map { "Templates/\($0).mustache" }
  }
}

extension String {
  /// The last name of a path.
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }

  /// A name in small letters, without the `.txt` that some editors put behind it.
  fileprivate var withoutTxt: String {
    let name = lowercased()
    return name.hasSuffix(".txt") ? String(name.dropLast(".txt".count)) : name
  }
}
