/// Named values for a template: one "hash" of the Mustache specification ("interpolation", "sections").
///
/// A record describes its fields once, in a table beside its properties. The table drives everything: pages are printed
/// through it, templates are checked against it when they are loaded, and the reference of templates is written from
/// it.
///
///     struct Entry: TemplateRecord {
///       var headline: String
///       var byline: String?
///
///       static let fields = TemplateFields<Entry>("entry", "An article in a list.", [
///         .text("headline", "The headline.") { $0.headline },
///         .optionalText("byline", "Who wrote it.") { $0.byline },
///       ])
///     }
public protocol TemplateRecord: Sendable {
  /// Every name that a template may use, what it means, and how it is read. Store it in a `static let`.
  static var fields: TemplateFields<Self> { get }
}
