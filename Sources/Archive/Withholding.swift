/// How texts and content files of other systems say that an article is not to be published: `published: false`, `status: draft`.
public enum Withholding {
  /// Whether a front matter's key and value keep the article out of the site.
  public static func isSaid(by key: String, _ value: String) -> Bool {
    let key = key.lowercased().replacing("_", with: "-")
    let value = value.lowercased()
    switch key {
    case "draft", "private": return yes.contains(value)
    case "published", "publish", "public": return no.contains(value)
    case "status", "post-status", "visibility", "state": return states.contains(value)
    default: return false
    }
  }

  private static let yes: Set = ["true", "yes", "y", "on", "1"]
  private static let no: Set = ["false", "no", "n", "off", "0"]
  private static let states: Set = [
    "draft", "drafts", "auto-draft", "private", "pending", "pending review", "in review", "future", "scheduled",
    "trash",
    "hidden", "password", "unpublished", "embargoed", "embargo",
  ]
}
