/// Why CommonMark does not take `[words](address)` for a link (0.30, section 6.3).
public enum AddressFlaw: Sendable, Equatable {
  /// There is a blank in the address, which is not between `<` and `>`.
  case blank
  /// There is a bracket in the address that has no partner.
  case bracket
  /// It begins with `<`, and no `>` ends it.
  case angle
  /// No `)` ends it.
  case open
  /// What stands behind the address is no title: it is not between two quotation marks.
  case title
}
