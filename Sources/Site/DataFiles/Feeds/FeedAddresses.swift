import Archive
import TemplateEngine

/// The addresses and permanent names in feeds.
struct FeedAddresses: Sendable {
  let base: BaseURL
  private let authority: TagURIAuthority

  init(base: BaseURL, configuration: Configuration) {
    self.base = base
    authority = configuration.feedAuthority ?? TagURIAuthority(of: base)
  }

  /// The permanent name of the feed itself (RFC 4151).
  var feedID: String { "tag:\(authority.text):feed" }

  /// What an article's permanent name begins with; its path without the ending follows, encoded as in addresses.
  var idBeginning: String { "tag:\(authority.text):" }
}

extension TemplateOutput {
  /// Midnight in UTC of a day (RFC 3339): the archive knows no more.
  ///
  /// - Parameter day: the year, month and day as one number.
  mutating func append(momentOfDay day: Int) {
    append(day / 10_000, width: 4)
    append(raw: "-")
    append(day / 100 % 100, width: 2)
    append(raw: "-")
    append(day % 100, width: 2)
    append(raw: "T00:00:00Z")
  }
}
