/// What becomes of `{{> name}}` and `{{< name}}` when there is no template of that name.
public enum MissingPartials: Sendable {
  /// It is an error. A page without its footer is a mistake that nobody wants to find years later.
  case error

  /// It prints nothing, as the specification says ("partials": "the empty string SHOULD be used instead").
  case empty
}
