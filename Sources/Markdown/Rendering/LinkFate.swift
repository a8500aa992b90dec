/// What becomes of a link or picture of a text.
public enum LinkFate: Sendable, Equatable {
  /// It stays.
  case asItIs
  /// It leads to another address.
  case leading(to: String)
  /// A picture, shown from another address, with its size where that is known, and in smaller sizes where there are
  /// any.
  case shown(from: String, size: PixelSize?, choices: PictureChoices?)
  /// Its words stay, and it is told.
  case nowhere
  /// Its words stay, and it is told why: half a sentence that follows a colon.
  case leftOut(String)
  /// A picture becomes a link to it, and it is told: readers' browsers would ask another host for it.
  case elsewhere
}
