/// An address that was left out while a page was printed, because it is not safe to follow.
public struct TemplateNotice: Sendable, Equatable {
  /// The template's path.
  public var path: String

  /// The line of the tag, from 1.
  public var line: Int

  /// The column of the tag, from 1.
  public var column: Int

  /// The beginning of the address, escaped for HTML. The page has `about:invalid` instead, which leads nowhere.
  public var refusedAddress: String
}
