import Documents
import Support

extension Ledger.Key {
  /// An article of a text; `nil` where the path is no text's.
  public init?(_ source: String, part: Int) {
    guard source.isSourceFile else { return nil }
    self.init(source, part)
  }

  /// The article of a text that a content file says it is made from.
  public init?(naming article: Article) {
    guard let source = article.source else { return nil }
    self.init(source, part: article.sourcePart ?? 1)
  }
}

extension String {
  /// Whether a content file is the original of another that may be its copy: copies have the longer names ("riots
  /// 2.md").
  public func precedesAsOriginal(_ other: String) -> Bool {
    let (mine, others) = (lengthOfLastName, other.lengthOfLastName)
    return mine == others ? precedesInBytes(other) : mine < others
  }

  private var lengthOfLastName: Int { utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.count }

  /// What stands after the last slash.
  public var lastName: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }
}
