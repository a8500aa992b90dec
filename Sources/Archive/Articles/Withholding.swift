/// How texts and content files of other systems say that an article is not to be published: `published: false`,
/// `status: draft`.
public enum Withholding {
  /// Whether a front matter's key and value keep the article out of the site.
  public static func isSaid(by key: String, _ value: String) -> Bool { answer(of: key, value) == true }

  /// Whether they leave it in the site without a doubt; `state: Texas` says nothing of it.
  public static func isDenied(by key: String, _ value: String) -> Bool { answer(of: key, value) == false }

  /// Whether they say so wherever they stand in a text: the words of a front matter, not of prose.
  public static func isSaidAnywhere(by key: String, _ value: String) -> Bool {
    let isOfFrontMatter = ["draft", "is_draft", "published", "unpublished"].contains(key.lowercased())
    return isOfFrontMatter && ["true", "false", "yes", "no"].contains(value.lowercased()) && isSaid(by: key, value)
  }

  /// Whether they keep it out; `nil` where they leave that open, or the key asks something else.
  private static func answer(of key: String, _ value: String) -> Bool? {
    let value = value.lowercased()
    let (isKeptOut, isLeftIn): (Set<String>, Set<String>)
    let key = key.lowercased().replacing("_", with: "-")
    switch key {
    case "draft", "is-draft", "isdraft", "private", "unpublished", "hidden": (isKeptOut, isLeftIn) = (yes, no)
    case "published", "is-published", "publish", "public": (isKeptOut, isLeftIn) = (no, yes)
    case "status", "post-status", "visibility", "state": (isKeptOut, isLeftIn) = (states, openStates)
    default: return nil
    }
    if isKeptOut.contains(value) { return true }
    return isLeftIn.contains(value) || key == "state" ? false : nil
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
