extension TemplateValue {
  /// Whether a section of this value is skipped and an inverted section of it printed.
  ///
  /// The specification ("sections", "inverted") leaves the truth of an empty text to the host language. Here it is
  /// falsey, so that `{{#standfirst}}<p>{{standfirst}}</p>{{/standfirst}}` never prints an empty paragraph.
  public var isFalsey: Bool {
    switch self {
    case .nothing: true
    case .bool(let isTrue): !isTrue
    case .number, .record: false
    case .text(let text): text.isEmpty
    case .html(let bytes), .json(let bytes): bytes.isEmpty
    case .list(let items): items.isEmpty
    }
  }
}
