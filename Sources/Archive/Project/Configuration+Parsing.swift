import Files
import Markdown
import Support

extension Configuration {
  /// Reads the project's `pressmark.yml`, all its mistakes at once. A project without one has the standard
  /// configuration.
  public static func load(_ project: Project) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    let path = project.shown(project.configurationFile)
    do {
      guard let bytes = try FileSystem.readIfPresent(project.configurationFile) else { return (Configuration(), []) }
      var reader = ConfigurationReader(path: path)
      reader.read(try YAMLMapping(parsing: bytes))
      return (reader.configuration, reader.diagnostics)
    } catch let error as FileError {
      return (Configuration(), [Diagnostic(error, path: path)])
    } catch let error as YAMLError {
      return (Configuration(), [Diagnostic(error, path: path)])
    } catch {
      return (Configuration(), [Diagnostic(.error, path, "\(error)", advice: "Check the file.")])
    }
  }
}
