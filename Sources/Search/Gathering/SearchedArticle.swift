/// What an article is found by, and what a reader sees of it among the results.
public struct SearchedArticle: Sendable {
  /// A name under which it stands in one of the archive's indexes.
  public struct Name: Sendable {
    /// What such a name is: `author`.
    public var kind: String
    /// What its page is called: `ann-lee`.
    public var slug: String
    /// The name as readers see it: `Ann Lee`.
    public var text: String

    /// What the index calls it as a whole: `author=ann-lee`.
    var word: String { kind + "=" + slug }

    /// A name.
    public init(kind: String, slug: String, text: String) {
      self.kind = kind
      self.slug = slug
      self.text = text
    }
  }

  /// Its page's path from the site's top.
  public var path = ""
  /// Its headline.
  public var headline = ""
  /// When it was published, in words.
  public var date = ""
  /// The same for programs: `1997-04-24`, `1997-04`, `1997` or empty.
  public var day = ""
  /// The newspaper's name; empty where it is not known.
  public var publication = ""
  /// What stands beside the text and counts more than that: kicker, standfirst, byline.
  public var besides: [String] = []
  /// Its subjects, authors and so on.
  public var names: [Name] = []
  /// Its text, a blank line between its paragraphs, in UTF-8.
  public var text: [UInt8] = []

  /// An article of which nothing is known.
  public init() {}
}
