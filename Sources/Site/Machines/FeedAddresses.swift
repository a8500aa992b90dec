import Archive
import TemplateEngine

/// The addresses and permanent names in feeds.
struct FeedAddresses: Sendable {
  let base: BaseURL
  private let authority: TagAuthority

  init(base: BaseURL, configuration: Configuration) {
    self.base = base
    authority = configuration.feedAuthority ?? TagAuthority(of: base)
  }

  /// The permanent name of the feed itself (RFC 4151).
  var feedID: String { "tag:\(authority.text):feed" }

  /// An article's permanent name: its path without the ending, with the archive's authority before it.
  func id(of article: Article) -> String {
    let address = SitePlan.path(of: article).percentEncodedPath
    return "tag:\(authority.text):\(address.dropLast(".html".count))"
  }

  /// Midnight in UTC of a day (RFC 3339): the archive knows no more.
  static func moment(ofDay day: Int) -> String {
    let folder = Article.folder(year: day / 10_000, month: day / 100 % 100, day: day % 100)
    return folder.replacing("/", with: "-") + "T00:00:00Z"
  }
}
