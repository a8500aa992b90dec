/// A layout that several texts of a folder share, as the converter reads it.
public struct SharedLayout: Sendable, Encodable {
  /// How many texts have it.
  public private(set) var texts: Int
  /// How many of them are doubtful.
  public private(set) var doubtful: Int
  /// One of them, as messages name it; a doubtful one, where there is one.
  public let example: String
  /// Its name, where it is one of `pressmark.yml`.
  public let name: String?
  /// Its lines, as they could be written into `pressmark.yml`.
  public let lines: [String]

  /// Takes texts in that have another head and the same layout.
  mutating func add(_ other: SharedLayout) {
    texts += other.texts
    doubtful += other.doubtful
  }
}
