/// Named values for a template: one "hash" of the Mustache specification ("interpolation", "sections").
///
/// A record describes its fields once, in a table beside its properties:
///
///     struct Entry: TemplateRecord {
///       var headline: String
///       var byline: String?
///
///       static let fields: TemplateFields<Entry> = [
///         TemplateField("headline", "the article's headline") { .text($0.headline) },
///         TemplateField("byline", "who wrote it; optional") { TemplateValue($0.byline) },
///       ]
///     }
public protocol TemplateRecord: Sendable {
  /// Every name that a template may use, what it means, and how it is read. Store it in a `static let`.
  static var fields: TemplateFields<Self> { get }

  /// The value of one name; nil when the record has no such name, and the search goes on in the records around it.
  ///
  /// A name whose value is missing today is `.nothing`, not nil: it ends the search.
  func value(named name: String) -> TemplateValue?
}

extension TemplateRecord {
  /// Looks the name up in `fields`.
  @inlinable
  public func value(named name: String) -> TemplateValue? {
    Self.fields.value(named: name, in: self)
  }
}
