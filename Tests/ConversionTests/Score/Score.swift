import Archive
import Conversion
import Files
import SystemPackage
import TestSupport
import Testing

/// How well conversion reads the texts of `Tests/Score/Texts`, where each folder is an archive in a layout of its own.
struct Score {
  /// The folder of texts, truths and expected figures.
  static let folder = Recording.repository.appending("Tests/Score")

  /// How many articles state a field, by layout and field.
  private(set) var stated: [String: [ScoredField: Int]] = [:]
  /// The number of articles, by layout.
  private(set) var articles: [String: Int] = [:]
  private(set) var flaws: [Flaw] = []

  /// Converts all texts. Layouts do not know of each other: what texts have in common counts as evidence.
  static func made() async throws -> Score {
    let texts = folder.appending("Texts")
    let layouts = Set(FileTree(texts).files.map { String($0.prefix { $0 != "/" }) }).sorted()
    return try await withThrowingTaskGroup(of: Score.self) { group in
      for layout in layouts { group.addTask { try await Score(layout: layout, in: texts.appending(layout)) } }
      var score = Score()
      for try await one in group {
        score.stated.merge(one.stated) { $1 }
        score.articles.merge(one.articles) { $1 }
        score.flaws += one.flaws
      }
      score.flaws.sort { $0.line < $1.line }
      return score
    }
  }

  private init() {}

  private init(layout: String, in folder: FilePath) async throws {
    let project = try TemporaryProject()
    for path in FileTree(folder).files {
      try project.write(path, bytes: try FileSystem.read(folder.appending(path)))
    }
    var (configuration, errors) = Configuration.load(project.project)
    try #require(errors.isEmpty, "\(errors)")
    // Subjects are not scored, and take most of the time.
    configuration.tagsPerArticle = 0
    let truths = try ArticleTruth.read(Array(try project.read("truth.yml").utf8))
    _ = await Converter(project.project, configuration: configuration, options: Converter.Options()).convert()
    var made: [String: ContentText] = [:]
    for bytes in try project.files(in: "content").values where bytes.starts(with: "---".utf8) {
      let content = try ContentText(bytes)
      made[(content.texts("source") + content.texts("source-part")).joined(separator: " ")] = content
    }
    articles[layout] = truths.count
    stated[layout] = truths.flatMap(\.stated).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    flaws = truths.flatMap { $0.flaws(of: made[$0.name], in: layout) }
  }

  /// Reads the flaws that were recorded.
  static func recorded() throws -> [Flaw] {
    let bytes = try FileSystem.read(folder.appending("expected.txt"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Flaw(line: $0) }
  }
}
