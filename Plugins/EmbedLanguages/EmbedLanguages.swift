import Foundation
import PackagePlugin

/// Compiles the converter's languages, `Languages/*.yml`, and the layouts of databases, `Layouts/Known/*.yml`, into the
/// target that uses this plugin.
@main
struct EmbedLanguages: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    func command(_ name: String, _ tool: String, from folder: String, to file: String) throws -> Command {
      let folder = target.directoryURL.appending(path: folder, directoryHint: .isDirectory)
      let output = context.pluginWorkDirectoryURL.appending(path: file)
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "yml" }
        .sorted { $0.path < $1.path }
      return .buildCommand(
        displayName: "Embedding \(name)", executable: try context.tool(named: tool).url,
        arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    }
    return [
      try command("the converter's languages", "embed-languages", from: "Languages", to: "WordList+Embedded.swift"),
      try command("known layouts", "embed-layouts", from: "Layouts/Known", to: "KnownLayouts+Embedded.swift"),
    ]
  }
}
