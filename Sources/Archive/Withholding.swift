/// How texts and content files of other systems say that an article is not to be published: `published: false`, `status: draft`.
public enum Withholding {
  /// Whether a front matter's key and value keep the article out of the site.
  public static func isSaid(by key: String, _ value: String) -> Bool {
    let key = key.lowercased().replacing("_", with: "-")
    let value = value.lowercased()
    switch key {
    case "draft", "is-draft", "isdraft", "private", "unpublished", "hidden": return yes.contains(value)
    case "published", "is-published", "publish", "public": return no.contains(value)
    case "status", "post-status", "visibility", "state": return states.contains(value)
    default: return false
    }
  }

  /// Whether they say so wherever they stand in a text: the words of a front matter, not of prose.
  public static func isSaidAnywhere(by key: String, _ value: String) -> Bool {
    let isOfFrontMatter = ["draft", "is_draft", "published", "unpublished"].contains(key.lowercased())
    return isOfFrontMatter && ["true", "false", "yes", "no"].contains(value.lowercased()) && isSaid(by: key, value)
  }

  /// Whether they leave it in the site without a doubt; `state: Texas` says nothing of it.
  public static func isDenied(by key: String, _ value: String) -> Bool {
    let key = key.lowercased().replacing("_", with: "-")
    let value = value.lowercased()
    switch key {
    case "draft", "is-draft", "isdraft", "private", "unpublished", "hidden": return no.contains(value)
    case "published", "is-published", "publish", "public": return yes.contains(value)
    case "state": return true
    default: return openStates.contains(value)
    }
  }

  private static let yes: Set = ["true", "yes", "y", "on", "1"]
  private static let no: Set = ["false", "no", "n", "off", "0"]
  private static let states: Set = [
    "draft", "drafts", "auto-draft", "private", "pending", "pending review", "in review", "future", "scheduled",
    "trash", "hidden", "password", "unpublished", "embargoed", "embargo",
  ]
  private static let openStates: Set = [
    "publish", "published", "public", "visible", "live", "final", "active", "approved", "released", "online", "open",
    "inherit", "archived", "archive", "done", "complete", "completed", "1", "true",
  ]
}
