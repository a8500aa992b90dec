/// What HTML says of some of its elements (WHATWG HTML, sections 13.1.2 and 13.1.2.4).
enum HTMLElements {
  /// Elements that hold nothing and have no end tag.
  static let void = names([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ])

  /// Elements whose end tag may be left out.
  static let endImplied = names([
    "html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption", "thead",
    "tbody", "tfoot", "tr", "td", "th",
  ])

  /// The headings, from the first level on.
  static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"].map { (name: StaticString) in HTMLName(name) }

  private static func names(_ names: [StaticString]) -> Set<HTMLName> { Set(names.map { HTMLName($0) }) }
}
