/// The fields of a record, in the order in which they are documented.
public struct TemplateFields<Record>: Sendable {
  /// The record as the reference and errors call it: `entry`.
  public let name: String

  /// What the record is, in one sentence.
  public let meaning: String

  /// What templates may know of the fields, in order.
  let shapes: [TemplateShape.Field]

  /// Lists the fields of a record.
  public init(_ name: String, _ meaning: String, _ fields: [TemplateField<Record>]) {
    self.name = name
    self.meaning = meaning
    shapes = fields.map { $0.shape }
  }
}
