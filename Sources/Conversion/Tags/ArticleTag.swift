/// A tag that was found for an article, and why.
public struct ArticleTag: Sendable, Equatable, Encodable {
  /// A part of the score.
  public struct Part: Sendable, Equatable, Encodable {
    /// How much it counts.
    public let weight: Double
    /// What speaks for the tag, or against it, in a few words.
    public let reason: String
  }

  /// The subject, in the form that the archive prints most often.
  public internal(set) var label: String
  /// Whether the vocabulary has it.
  public internal(set) var isOfVocabulary = false
  /// The sum of the parts.
  public let score: Double
  /// How often the text names it, its abbreviation or full name counted too.
  public let count: Int
  /// Whether the headline does.
  public let isInHeadline: Bool
  /// Whether the standfirst does.
  public let isInStandfirst: Bool
  /// The first paragraph that does, from 1; `nil` when none does.
  public let firstParagraph: Int?
  /// In how many paragraphs it stands.
  public let paragraphs: Int
  /// How many texts of the archive hold it; `nil` where the vocabulary says that it is a subject, and nobody counts.
  public let texts: Int?
  /// What the score is made of, the greatest first.
  public let parts: [Part]

  private enum CodingKeys: String, CodingKey {
    case label, score, count, paragraphs, texts, parts
    case isInHeadline = "in-headline"
    case isInStandfirst = "in-standfirst"
    case firstParagraph = "first-paragraph"
    case isOfVocabulary = "in-vocabulary"
  }
}
