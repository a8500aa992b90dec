/// Latin letters without accents and capitals: "Á" is "a", "ß" is "ss".
public enum LatinFolding {
  /// The small letters of a character; `nil` for one that has no form in ASCII or is none of Latin.
  public static func letters(of value: UInt32) -> StaticLetters? {
    switch value {
    case 0xC0..<0x180: table(latin1AndA, value - 0xC0)
    case 0x180..<0x250: table(latinB, value - 0x180)
    case 0x1E00..<0x1F00: table(additional, value - 0x1E00)
    default: nil
    }
  }

  /// One or two ASCII letters.
  public struct StaticLetters: Sendable {
    /// The first.
    public let first: UInt8
    /// The second; 0 where there is one.
    public let second: UInt8
  }

  private static func table(_ letters: [StaticLetters], _ index: UInt32) -> StaticLetters? {
    let found = letters[Int(index)]
    return found.first == UInt8(ascii: "-") ? nil : found
  }

  private static func parsed(_ list: String) -> [StaticLetters] {
    list.split(separator: " ").map { letters in
      StaticLetters(first: letters.utf8.first ?? 0, second: letters.utf8.dropFirst().first ?? 0)
    }
  }

  /// U+00C0 to U+017F; a hyphen where there is nothing.
  private static let latin1AndA = parsed(
    """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o - o u u \
    u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k \
    k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u \
    w w y y y z z z z z z s
    """)

  /// U+0180 to U+024F.
  private static let latinB = parsed(
    """
    - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - o o - - - - - - - - - - - - - u u - - - - - - - - - - - - - - \
    - - - - - dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u - a a a a ae ae - - g g k k o o o o - - j dz dz dz g g \
    - - n n a a ae ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t - - h h - - - - - - a a e e o o o o o o o o y \
    y - - - - - - - - - - - - - - - - - - - - - - - - - - - -
    """)

  /// U+1E00 to U+1EFF.
  private static let additional = parsed(
    """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k k k k k l l l l l l l l m m \
    m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v \
    v v w w w w w w w w w w x x x x y y z z z z z z h t w y a s - - ss - a a a a a a a a a a a a a a a a a a a a a a a a e e e e \
    e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u u u y y y y y y y - - \
    - - - -
    """)
}
