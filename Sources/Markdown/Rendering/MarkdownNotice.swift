/// Something of a text that its rendering leaves out, and where it stands.
public struct MarkdownNotice: Sendable, Equatable {
  /// What was left out.
  public enum Kind: Sendable, Equatable {
    /// Raw HTML (CommonMark 0.30, sections 4.6 and 6.6): a comment stands in its place.
    case rawHTMLDropped
    /// The address of a link or image whose scheme is not one of those allowed: its words stay.
    case linkRefused(String)
    /// The address of a link that leads nowhere: its words stay.
    case linkNowhere(String)
    /// The address of a picture that is not there: the words that stand for it stay.
    case pictureMissing(String)
    /// The address of a link or picture that cannot be in the site, and why: its words stay.
    case leftOut(String, why: String)
    /// The address of a picture without words that stand for it.
    case pictureWithoutWords(String)
    /// The address of a picture on another host: a link stands in its place.
    case pictureElsewhere(String)
    /// What was to be a link or picture, by its address, and is none: readers see its marks.
    case addressUnread(String, isPicture: Bool, AddressFlaw)
    /// A text longer than ``MarkdownRenderer/longestText``: nothing of it is rendered.
    case textTooLong(bytes: Int)
  }

  /// What was left out.
  public var kind: Kind
  /// The line within the given Markdown, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// A notice about the place `line`:`column`.
  public init(kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}
