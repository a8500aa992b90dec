/// What becomes of a link or picture of a text.
public enum LinkFate: Sendable, Equatable {
  /// It stays.
  case asItIs
  /// It leads to another address.
  case leading(to: String)
  /// Its words stay, and it is told.
  case nowhere
  /// A picture becomes a link to it, and it is told: readers' browsers would ask another host for it.
  case elsewhere
}
