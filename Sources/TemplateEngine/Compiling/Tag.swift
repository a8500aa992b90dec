/// One tag of a template as it stands in the text.
struct Tag {
  enum Kind {
    case variable  // {{name}}
    case unescaped  // {{{name}}} and {{&name}}
    case section  // {{#name}}
    case inverted  // {{^name}}
    case close  // {{/name}}
    case comment  // {{! … }}
    case delimiters  // {{=<% %>=}}
    case partial  // {{>name}}
    case parent  // {{<name}}
    case block  // {{$name}}
  }

  let kind: Kind

  /// The tag with its delimiters.
  let range: Range<Int>

  /// The name without the white space around it; empty for comments and delimiters.
  let name: Range<Int>

  /// False when the scanner has reported the name: nothing more is to be said about it.
  let hasGoodName: Bool

  /// For an opening tag, where its closing tag stands among the tags.
  var closing: Int?
}

extension Tag.Kind {
  /// What a person calls a tag that is closed by another; nil for all others.
  var nameOfOpening: String? {
    switch self {
    case .section: "section"
    case .inverted: "inverted section"
    case .parent: "parent"
    case .block: "block"
    case .variable, .unescaped, .close, .comment, .delimiters, .partial: nil
    }
  }
}
