import Foundation
import PackagePlugin

/// Compiles the default theme, the package's `Templates/`, into the target that uses this plugin.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "Templates", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "DefaultTheme+Files.swift")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: theme.path)
      .filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
      .filter { path in
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: theme.appending(path: path).path, isDirectory: &isDirectory)
          && !isDirectory.boolValue
      }
      .sorted()
    return [
      .buildCommand(
        displayName: "Embedding the default theme",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [theme.path, output.path] + paths,
        inputFiles: paths.map { theme.appending(path: $0) },
        outputFiles: [output]
      )
    ]
  }
}
