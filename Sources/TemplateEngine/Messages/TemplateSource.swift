/// The text of one template, as it was read.
public struct TemplateSource: Sendable {
  /// What `{{> name}}` and `{{< name}}` say ("partials", "~inheritance").
  public let name: String

  /// Where the text comes from, for diagnostics: `Templates/article.mustache`.
  public let path: String

  /// The text, which must be UTF-8. A byte order mark at its beginning is passed over.
  public let text: [UInt8]

  /// Names a template's text.
  public init(name: String, path: String, text: [UInt8]) {
    self.name = name
    self.path = path
    self.text = text
  }
}
