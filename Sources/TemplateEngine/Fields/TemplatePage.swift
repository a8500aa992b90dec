/// A kind of page: the template it is made with, and the records whose names the template may use.
public struct TemplatePage: Sendable {
  /// The template's name.
  public let template: String

  /// What every page of the site offers, and what this kind of page does. The latter's names are found first.
  public let records: [TemplateShape]

  /// A kind of page with what every page offers and what is its own.
  public init<Common: TemplateRecord, Content: TemplateRecord>(
    _ template: String, _ common: Common.Type, _ content: Content.Type
  ) {
    self.template = template
    records = [TemplateShape(common), TemplateShape(content)]
  }
}
