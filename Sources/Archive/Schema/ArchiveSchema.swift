public import Files
import FoundationEssentials
import Support

/// What editors know of the files that people write: JSON Schemas (draft 7) of `pressmark.yml` and of a content file's
/// front matter, written from the tables of their keys. They lie in the archive's hidden folder, so that they are there
/// without a network and always those of the program that builds the archive.
public enum ArchiveSchema {
  /// The files, by their paths from the archive's folder.
  public static let files: [(path: String, bytes: [UInt8])] = [
    (configurationPath, bytes(configuration)), (frontMatterPath, bytes(frontMatter)),
  ]

  private static let configurationPath = "\(Project.ownFolderName)/pressmark.schema.json"
  private static let frontMatterPath = "\(Project.ownFolderName)/front-matter.schema.json"

  /// The line by which an editor with a YAML language server finds what it knows of the configuration.
  public static let modeline = "# yaml-language-server: $schema=\(configurationPath)"

  /// Puts the files there where they are missing or others.
  ///
  /// - Throws: `FileError` when that cannot be done.
  public static func write(to project: Project) throws(FileError) {
    for file in files where try project.ownFolder.readIfPresent(file.path) != file.bytes {
      try project.ownFolder.replace(file.path, with: file.bytes)
    }
  }

  private static var configuration: JSONValue {
    [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": "pressmark.yml",
      "type": ["object", "null"], "additionalProperties": false,
      "properties": .object(ConfigurationKey.all.schemas),
    ]
  }

  private static var frontMatter: JSONValue {
    let keys = ArticleKey.allCases.map { ($0.name, shape(of: $0).schema(saying: "\($0.meaning)")) }
    return [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": "The front matter of a content file",
      "type": "object", "required": ["title"], "properties": .object(Dictionary(keys) { $1 }),
    ]
  }

  private static func shape(of key: ArticleKey) -> ValueShape {
    switch key {
    case .title: .filled
    // A reason, and none of YAML's words for yes and no.
    case .withdrawn: .needed("^(?!(true|false|yes|no|on|off)$).+")
    default: key.kind.shape
    }
  }

  private static func bytes(_ schema: JSONValue) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // A value made of texts, numbers and lists can always be encoded.
    return ((try? encoder.encode(schema)).map { Array($0) } ?? []) + [UInt8(ascii: "\n")]
  }
}
