/// What became of an article's tags when they were found anew.
public struct Retagging: Sendable, Equatable, Encodable {
  /// The content file, relative to the content folder.
  public let file: String
  /// The tags that it had, and those it has now.
  public let before: [String]
  public let after: [String]

  /// The tags that are gone, and those that are new.
  public var removed: [String] { before.filter { !after.contains($0) } }
  public var added: [String] { after.filter { !before.contains($0) } }
}
