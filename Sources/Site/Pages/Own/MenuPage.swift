import Archive

/// A page of the archive's own in the menu: where it stands and what the menu calls it.
struct MenuPage: Sendable {
  let path: String
  let label: String

  /// The menu as `pressmark.yml` has it, or else as the pages themselves say.
  static func all(_ pages: [OwnPage], _ configuration: Configuration) -> [MenuPage] {
    if !configuration.menu.isEmpty {
      return configuration.menu.compactMap { entry in
        pages.first { $0.file == entry.file }.map { MenuPage(path: $0.path, label: entry.label ?? $0.menuLabel) }
      }
    }
    // Of two with one number the order of the files decides.
    return pages.filter { $0.menu != nil }.enumerated().sorted {
      ($0.element.menu ?? 0, $0.offset) < ($1.element.menu ?? 0, $1.offset)
    }.map { MenuPage(path: $0.element.path, label: $0.element.menuLabel) }
  }

  /// The entries of the configuration's menu that are no pages.
  static func missing(_ pages: [OwnPage], _ configuration: Configuration, _ project: Project) -> [Diagnostic] {
    configuration.menu.filter { entry in !pages.contains { $0.file == entry.file } }.map { entry in
      Diagnostic(
        .error, project.shown(project.configurationFile), at: entry.position,
        "there is no page '\(entry.file)' in pages/ for the menu",
        advice: "Write the file's path below pages/, for instance about.md. A draft is in no menu.")
    }
  }
}
