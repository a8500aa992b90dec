/// A term of the vocabulary in a text, and where.
public struct VocabularyMatch: Sendable, Equatable {
  /// A part of an article.
  public enum Part: Sendable, Hashable {
    case headline, standfirst
    /// Where it was written from.
    case place
    /// A paragraph of the text, from 0.
    case paragraph(Int)
  }

  /// One place.
  public struct Hit: Sendable, Equatable {
    /// The part.
    public let part: Part
    /// The bytes of the part that hold the label.
    public let range: Range<Int>
  }

  /// The term's number in the vocabulary.
  public let term: Int
  /// Where it stands, in the order of the text.
  public internal(set) var hits: [Hit]

  /// Whether the article is about it: one hit in the headline, or two elsewhere.
  public var isAssigned: Bool { hits.count >= 2 || hits.first.map { $0.part == .headline } ?? false }
}
