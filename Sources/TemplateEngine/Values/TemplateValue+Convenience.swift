extension TemplateValue {
  /// Text that may be missing.
  public init(_ text: String?) {
    self = text.map(TemplateValue.text) ?? .nothing
  }

  /// A number that may be missing.
  public init(_ number: Int?) {
    self = number.map(TemplateValue.number) ?? .nothing
  }

  /// A record that may be missing.
  public init(_ record: (some TemplateRecord)?) {
    self = record.map { .record($0) } ?? .nothing
  }

  /// A list of records.
  public init(_ records: [some TemplateRecord]) {
    self = .list(records.map { .record($0) })
  }
}
