import Files
import Markdown
import Support

extension Configuration {
  /// Reads the project's `pressmark.yml`, all its mistakes at once. A project without one has the standard
  /// configuration.
  public static func load(_ project: Project) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    let path = project.shown(project.configurationFile)
    // Whoever wrote it meant it: without it texts would be published that were to stay where they are.
    let misnamed = Misnamed.all(meantAs: fileName, in: project).map { $0.diagnostic(.error) }
    do {
      guard let bytes = try FileSystem.readIfPresent(project.configurationFile) else {
        return (Configuration(), misnamed)
      }
      var reader = ConfigurationReader(path: path)
      reader.read(try YAMLMapping(parsing: bytes))
      var configuration = reader.configuration
      configuration.wording = Fingerprint(SHA256Digest(of: bytes))
      return (configuration, reader.diagnostics + misnamed)
    } catch let error as FileError {
      return (Configuration(), [Diagnostic(error, path: path)])
    } catch let error as YAMLError {
      return (Configuration(), [Diagnostic(error, path: path)])
    } catch {
      return (Configuration(), [Diagnostic(.error, path, "\(error)", advice: "Check the file.")])
    }
  }
}
