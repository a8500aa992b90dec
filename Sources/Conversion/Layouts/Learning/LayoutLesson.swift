import Archive

/// What a corrected article teaches about the layout of its text.
public struct LayoutLesson: Sendable, Encodable {
  /// A text that would be read otherwise.
  public struct Change: Sendable, Encodable {
    /// A field and what it says before and after; `nil` for nothing.
    public struct Field: Sendable, Encodable {
      /// Its key; "text" for the beginning of the article's text.
      public let key: String
      /// What it says now.
      public let before: String?
      /// What the layout makes it say.
      public let after: String?
    }

    /// The text, as messages name it.
    public let file: String
    /// Which of the file's articles it is, from 1.
    public let part: Int
    /// The fields that would say something else.
    public let fields: [Field]
    /// Whether its content file has been edited: that one stays as it is.
    public let isEdited: Bool
  }

  /// The layout's name in `pressmark.yml`.
  public let name: String
  /// Its lines, as they are written there.
  public let lines: [String]
  /// Whether a layout of that name is there, which it replaces.
  public let isRefinement: Bool
  /// How many texts have it.
  public let texts: Int
  /// Those of them that would be read otherwise, in the order of their paths.
  public let changes: [Change]
  /// The change of `pressmark.yml`.
  let write: ContentChanges.Write?

  /// Whether `pressmark.yml` says it already.
  public var isKnown: Bool { write == nil }

  private enum CodingKeys: String, CodingKey {
    case name, lines, isRefinement = "refines", texts, changes
  }
}
