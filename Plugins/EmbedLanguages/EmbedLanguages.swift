import Foundation
import PackagePlugin

/// Compiles the converter's languages, `Languages/*.yml`, into the target that uses this plugin.
@main
struct EmbedLanguages: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Languages", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "WordList+Embedded.swift")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yml" }
      .sorted { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding the converter's languages",
        executable: try context.tool(named: "embed-languages").url,
        arguments: [output.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }
}
