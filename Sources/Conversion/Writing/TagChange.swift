/// What became of an article's tags when they were found anew.
public struct TagChange: Sendable, Equatable, Encodable {
  /// The content file, relative to the content folder.
  public let file: String
  /// The tags that it had.
  public let before: [String]
  /// The tags that it has now.
  public let after: [String]

  /// The tags that are gone.
  public var removed: [String] { before.filter { !after.contains($0) } }
  /// The tags that are new.
  public var added: [String] { after.filter { !before.contains($0) } }
}
