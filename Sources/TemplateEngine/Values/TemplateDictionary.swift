/// Values whose names are known at run time only, such as the keys of a front matter that Pressmark does not know.
public struct TemplateDictionary: Sendable {
  private let values: [String: TemplateValue]

  /// All names with their values.
  public var all: [String: TemplateValue] { values }

  /// Offers these values under their names.
  public init(_ values: [String: TemplateValue]) {
    self.values = values
  }

  /// The value of that name; nil when there is none, and the search goes on around it.
  ///
  /// A name whose value is missing today is `.nothing`, not nil: it ends the search.
  public subscript(name: String) -> TemplateValue? {
    values[name]
  }
}

extension TemplateDictionary: ExpressibleByDictionaryLiteral {
  /// Offers these values under their names. Where a name stands twice, the first one counts.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self.init(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
  }
}
