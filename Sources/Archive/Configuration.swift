/// What `pressmark.yml` says of an archive. `docs/configuration.md` describes each key.
public struct Configuration: Sendable, Equatable {
  /// The configuration's file name, in the project's folder.
  public static let fileName = "pressmark.yml"

  /// How a date in figures is to be read: `03/04/1997` is the 3 April or the 4 March.
  public enum DateOrder: String, Sendable, CaseIterable {
    case dmy, mdy, ymd
  }

  /// How the Markdown of content files is rendered.
  public struct Markdown: Sendable, Equatable {
    /// Whether HTML in the Markdown reaches the page.
    public var rawHTML = false
    /// Whether straight quotes and `--` become typographic ones.
    public var smartPunctuation = false
  }

  /// The archive's name.
  public var title = "Archive"
  /// A sentence on what the archive holds.
  public var description = ""
  /// The address the archive will have, without a final slash; `nil` when it has none.
  public var baseURL: BaseURL?
  /// The archive's language, a BCP 47 tag.
  public var language = "en"
  /// Display names of publications, by the masthead as texts print it.
  public var publications: [String: String] = [:]
  /// The order of day, month and year in dates written in figures; `nil` when the project does not say.
  public var dateOrder: DateOrder?
  /// How Markdown is rendered.
  public var markdown = Markdown()
  /// The number of articles on one page of a long list.
  public var listLength = 200

  /// The configuration of a project that has no `pressmark.yml`.
  public init() {}

  /// The name that readers see for a masthead.
  public func displayName(ofPublication masthead: String) -> String {
    publications[masthead] ?? masthead
  }
}
