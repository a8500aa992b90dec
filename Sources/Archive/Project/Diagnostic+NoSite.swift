import Files
public import SystemPackage

extension Diagnostic {
  /// Why a folder without a manifest cannot be read as a site: nothing was built there, or the manifest is lost and the
  /// rest is not.
  public static func noSite(in folder: FilePath, _ project: Project) -> Diagnostic {
    // Why a folder cannot be listed is told when it is written to.
    let names = (try? FileSystem.namesIfPresent(in: folder)) ?? []
    if names.contains(where: { !$0.hasPrefix(".") }) { return .foreignFolder(project.shown(folder)) }
    return Diagnostic(
      .error, project.shown(folder), "there is no site yet",
      advice: "To build it, type:\n    \(project.command("build"))")
  }

  /// A folder, as messages show it, that holds files and no manifest of a site.
  public static func foreignFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, path, "the output folder holds files, and no \(Manifest.fileName) of a site that Pressmark has made",
      advice: "If the site was made here and this file is lost, bring it back from a copy, or move the whole folder "
        + "away and build again. If the files are somebody else's, choose an empty folder with --output; --force "
        + "writes the site among them.")
  }
}
