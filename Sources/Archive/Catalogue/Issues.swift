/// The issues of an archive's newspapers: where articles carry an issue's number, what was printed in it stands
/// together, whether its day is known or not.
public struct Issues: Sendable {
  /// An issue.
  public struct Issue: Sendable {
    /// Its publication, by its number.
    public let publication: Int
    /// Its volume, where its articles say it.
    public let volume: String?
    /// Its number, as the articles write it.
    public let number: String
    /// The first year that its articles are filed under; `nil` when none is known.
    public let year: Int?
    /// The last part of its address: `3-12`, by its year where it has no volume, `1926-12`.
    public let slug: Slug
    /// Its articles in the order of pages.
    public let articles: [Int]
  }

  /// The issues, publication after publication, each in the order of time.
  public let issues: [Issue]
  /// The publications that have issues, by their numbers, and each one's issues.
  public let byPublication: [(publication: Int, issues: Range<Int>)]
  /// For each article its issue; 0 for none, else one more than its number.
  private let issueOfArticle: [Int32]

  /// None.
  init() {
    (issues, byPublication, issueOfArticle) = ([], [], [])
  }

  /// Gathers those of articles that name a publication and a number.
  init(_ articles: [Article], _ publications: NameIndex) {
    guard articles.contains(where: { $0.has(.issue) && $0.has(.publication) }) else {
      (issues, byPublication, issueOfArticle) = ([], [], [])
      return
    }
    var gathering = IssueGathering()
    for (index, article) in articles.enumerated() where article.has(.issue) {
      guard let publication = publications.namesOfArticle.first(ofList: index) else { continue }
      gathering.add(index, article, of: publication)
    }
    issues = gathering.issues(articles)
    byPublication = Self.runs(of: issues)
    var numbers = [Int32](repeating: 0, count: articles.count)
    for (number, issue) in issues.enumerated() {
      for article in issue.articles { numbers[article] = Int32(number + 1) }
    }
    issueOfArticle = numbers
  }

  /// Whether there are any.
  public var isEmpty: Bool { issues.isEmpty }

  /// The issue in which an article was printed, by its number; `nil` when it names none.
  public func issue(of article: Int) -> Int? {
    guard issueOfArticle.indices.contains(article), issueOfArticle[article] > 0 else { return nil }
    return Int(issueOfArticle[article]) - 1
  }

  /// Neighbours of one publication, together.
  private static func runs(of issues: [Issue]) -> [(publication: Int, issues: Range<Int>)] {
    var found: [(publication: Int, issues: Range<Int>)] = []
    var start = 0
    while start < issues.count {
      let publication = issues[start].publication
      let end = issues[start...].firstIndex { $0.publication != publication } ?? issues.count
      found.append((publication, start..<end))
      start = end
    }
    return found
  }
}
