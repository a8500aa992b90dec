/// Markup on a part of a paragraph's text.
public struct InlineMark: Sendable, Equatable {
  /// What it does.
  public enum Style: Sendable, Equatable {
    case emphasis
    case strong
    /// A link to an address.
    case link(String)

    /// Where a link leads.
    public var address: String? { if case .link(let address) = self { address } else { nil } }
  }

  /// The bytes that it is on.
  public var range: Range<Int>
  /// What it does with them.
  public let style: Style

  /// Markup on some bytes.
  public init(_ style: Style, _ range: Range<Int>) {
    self.range = range
    self.style = style
  }
}
