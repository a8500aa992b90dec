/// What `pressmark.yml` knows of the texts of a folder, for those that do not say it themselves.
public struct TextDefaults: Sendable, Equatable {
  /// A key, and what it says.
  public struct Value: Sendable, Equatable {
    /// The key.
    public let key: ArticleKey
    /// What it says, as a front matter writes it.
    public let text: String
  }

  /// The keys that the texts of a folder can have in common, as a front matter has them.
  static let keys: [ArticleKey] = [
    .publication, .volume, .issue, .date, .language, .section, .rights, .byline, .place, .page,
  ]

  /// The folder, by its path below the seeds' folder; "" for the whole archive.
  public let folder: String
  /// What its texts have in common.
  public internal(set) var values: [Value] = []
  /// How the names of its texts and folders are to be read.
  public internal(set) var names: [NamePattern] = []

  /// Nothing said of a folder.
  init(folder: String) {
    self.folder = folder
  }

  /// Whether nothing is said.
  var isEmpty: Bool { values.isEmpty && names.isEmpty }
}
