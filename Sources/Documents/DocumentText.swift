public import Markdown

/// What a document says: lines of plain text as a text file would have them, what is marked in them, and what did not
/// come over.
public struct DocumentText: Sendable, Equatable {
  /// A line; an empty one is a blank line.
  public struct Line: Sendable, Equatable {
    /// Its words.
    public var text: String
    /// Whether the document says that it is a heading.
    public var isHeading = false
    /// How many times it is quoted.
    public var quotes = 0
    /// What is marked in it, by bytes; outer marks come before those that they hold.
    public var marks: [InlineMark] = []

    /// A line of plain text.
    public init(_ text: String = "") { self.text = text }
  }

  /// A part of a document that is an article; most documents have one.
  public struct Part: Sendable, Equatable {
    /// Its lines.
    public var lines: [Line] = []
    /// What came over otherwise than it was.
    public var changes: [Change] = []
    /// What did not come over.
    public var losses: [Loss] = []
    /// Lines that each page repeats at its edge, as they stand on the second one; they are left on the first alone.
    public var furniture: [String] = []
    /// What the document says of itself, for an article that does not say it in its text: keys and values as a front
    /// matter has them.
    public var properties: [Property] = []

    /// An empty one.
    public init() {}
  }

  /// Something that a document says of itself.
  public struct Property: Sendable, Equatable {
    /// What, as a front matter would call it.
    public let key: String
    /// What is said.
    public let value: String

    /// A key with a value.
    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// Something that came over otherwise than it was.
  public struct Change: Sendable, Equatable {
    /// What, in words for the front matter.
    public let note: String
    /// How many times.
    public var count: Int
    /// Whether it is a picture that was not taken over.
    public let isPicture: Bool

    /// A change.
    public init(_ note: String, count: Int = 1, isPicture: Bool = false) {
      self.note = note
      self.count = count
      self.isPicture = isPicture
    }
  }

  /// Words that stand in a document and did not come over.
  public struct Loss: Sendable, Equatable {
    /// Where: "in a header".
    public let place: String
    /// The words.
    public let words: String

    /// Words from a place.
    public init(place: String, words: String) {
      self.place = place
      self.words = words
    }
  }

  /// Its articles.
  public var parts: [Part] = []
  /// How many headings of the first level there are: of several articles each has its own.
  public var chapters = 0
  /// What was left out because it is none of the articles: "3 pages".
  public var leftOut: [String] = []

  /// A document without words.
  public init() {}
}
