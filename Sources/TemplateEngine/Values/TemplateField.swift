/// One name that a record offers to templates.
public struct TemplateField<Record>: Sendable {
  /// What templates write: `page-title`.
  public let name: String

  /// One line for the reference of templates.
  public let meaning: String

  /// Reads the value from a record.
  public let read: @Sendable (Record) -> TemplateValue

  /// Describes a field: its name, what it means, and how its value is read from a record.
  public init(_ name: String, _ meaning: String, _ read: @escaping @Sendable (Record) -> TemplateValue) {
    self.name = name
    self.meaning = meaning
    self.read = read
  }
}
