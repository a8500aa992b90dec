import Support

extension Layout {
  /// The words and fields of a line that stands by itself: `Document {…} of {…}`; `nil` where it has no field, and is
  /// what it is.
  public static func linePattern(_ text: String) -> [Piece]? {
    guard text.contains("{"), let pieces = try? pieces(text[...].oneBlank.trimmedBlanks),
      pieces.contains(where: { if case .field = $0 { true } else { false } })
    else { return nil }
    return pieces
  }
}
