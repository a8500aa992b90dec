/// The fields of a record in the order in which they are documented.
///
/// Where a name stands twice, the first one counts.
public struct TemplateFields<Record>: Sendable {
  /// The fields, in order.
  public let all: [TemplateField<Record>]

  /// The fields' accessors, in the same order.
  @usableFromInline
  let reads: [@Sendable (Record) -> TemplateValue]

  @usableFromInline
  let positions: NameTable

  /// Lists the fields of a record.
  public init(_ fields: [TemplateField<Record>]) {
    all = fields
    reads = fields.map(\.read)
    positions = NameTable(fields.map(\.name))
  }

  /// The field of that name.
  public subscript(name: String) -> TemplateField<Record>? {
    positions.position(of: name).map { all[$0] }
  }

  // Inlinable, with the default of `TemplateRecord`, so that it is compiled for each record: pages call nothing more.

  /// The value that `record` has under that name; nil when there is no such field.
  @inlinable
  public func value(named name: String, in record: Record) -> TemplateValue? {
    guard let position = positions.position(of: name) else { return nil }
    return reads[position](record)
  }
}

extension TemplateFields: ExpressibleByArrayLiteral {
  /// Lists the fields of a record.
  public init(arrayLiteral fields: TemplateField<Record>...) {
    self.init(fields)
  }
}
