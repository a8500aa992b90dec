import Files
import SystemPackage
import TestSupport
import Testing

@testable import Archive

/// The tables of keys are what `pressmark.yml` is read by, and what editors know of it.
@Suite struct ConfigurationSchemaTests {
  private func told(_ text: String) throws -> String {
    let project = try TemporaryProject(["pressmark.yml": text])
    return Configuration.load(project.project).diagnostics.map(\.description).joined(separator: "\n")
  }

  @Test(arguments: ConfigurationKey.all.names) func eachKeyIsRead(_ key: String) throws {
    #expect(try !told("\(key):\n").contains("unknown key"))
  }

  @Test(arguments: [
    ("search", ConfigurationKey.search), ("media", ConfigurationKey.media), ("markdown", ConfigurationKey.markdown),
    ("theme", ConfigurationKey.theme), ("folders: {\"1926\"", ConfigurationKey.folder),
    ("publish: {a", ConfigurationKey.place), ("taxonomies: {photographer", ConfigurationKey.taxonomy),
  ])
  func eachKeyBelowAnotherIsRead(_ above: String, _ keys: [ConfigurationKey]) throws {
    for key in keys.names {
      let end = above.contains("{") ? "}" : ""
      #expect(try !told("\(above): {\(key): x}\(end)\n").contains("unknown key"), "\(key)")
      #expect(try told("\(above): {\(key)x: x}\(end)\n").contains("unknown key '\(key)x'"), "\(key)")
    }
  }

  /// What may be a password ends in no log.
  @Test(arguments: ["base-url: $", "publish: {a: {to: \"directory:/srv/a\", url: $}}"])
  func passwordsAreNotShown(_ line: String) throws {
    let said = try told(line.replacing("$", with: "\"https://ann:hunter2@example.org/\"") + "\n")
    #expect(said.contains("no user and no password") && !said.contains("hunter2"), "\(said)")
  }

  /// Each key has a line in the document, with the numbers or words that it takes.
  @Test func eachKeyIsDescribed() throws {
    let path = Recording.repository.appending("docs/configuration.md")
    let lines = String(decoding: try FileSystem.read(path), as: UTF8.self).split(separator: "\n")
    for key in ConfigurationKey.all {
      let line = try #require(lines.first { $0.hasPrefix("| `\(key.name)` |") }, "\(key.name)")
      switch key.shape {
      case .number(let range): #expect(line.contains("\(range.lowerBound) to \(range.upperBound)"), "\(key.name)")
      case .choice(let words): for word in words { #expect(word.isEmpty || line.contains("`\(word)`"), "\(word)") }
      default: break
      }
    }
  }
}
