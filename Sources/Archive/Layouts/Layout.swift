/// How the lines of some texts stand, as an editor says it below `layouts:` in `pressmark.yml`.
///
/// It is a picture of such a text: each line as the texts have it, with the names of fields in braces where they
/// differ. `docs/layouts.md` describes it.
public struct Layout: Sendable, Equatable {
  /// A piece of a line.
  public enum Piece: Sendable, Hashable {
    /// Words that stand there in every text, one blank for several.
    case words(String)
    /// What differs from text to text.
    case field(LayoutField)
  }

  /// How often a line stands there.
  public enum Occurrence: Character, Sendable, CaseIterable {
    case once = " "
    case optional = "?"
    case oneOrMore = "+"
    case anyNumber = "*"
  }

  /// A line of the picture.
  public struct Row: Sendable, Equatable {
    /// How often it stands there.
    public var occurrence: Occurrence
    /// The forms that it has; none for a blank line.
    public var forms: [[Piece]]

    /// A line with one form.
    public init(_ occurrence: Occurrence = .once, _ pieces: [Piece]) {
      self.occurrence = occurrence
      forms = [pieces]
    }

    private init(blank occurrence: Occurrence) {
      self.occurrence = occurrence
      forms = []
    }

    /// One blank line or more.
    public static let blank = Row(blank: .once)
    /// A blank line that some texts have.
    public static let optionalBlank = Row(blank: .optional)

    /// Whether it is a blank line.
    public var isBlank: Bool { forms.isEmpty }

    /// The words of a line that has but one form and no field; `nil` of any other.
    public var constant: String? {
      if forms.count == 1, forms[0].count == 1, case .words(let words) = forms[0][0] { words } else { nil }
    }
  }

  /// Its name.
  public let name: String
  /// The lines above the text.
  public var head: [Row]
  /// The lines below it.
  public var tail: [Row]

  /// A layout of these lines.
  public init(name: String, head: [Row], tail: [Row]) {
    self.name = name
    self.head = head
    self.tail = tail
  }
}
