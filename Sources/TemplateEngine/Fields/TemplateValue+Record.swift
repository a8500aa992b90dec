extension TemplateValue {
  /// All values of a record, as they are known at run time only: what the record's page offers, without its
  /// description. For comparisons; pages are printed from the record itself.
  public init(_ record: some TemplateRecord) {
    let shape = TemplateShape(type(of: record))
    self = withUnsafePointer(to: record) { Self.values(of: UnsafeRawPointer($0), shape) }
  }

  private static func values(of record: UnsafeRawPointer, _ shape: TemplateShape) -> TemplateValue {
    var values: [String: TemplateValue] = [:]
    for field in shape.fields { values[field.name] = value(of: record, field) }
    return .record(TemplateDictionary(values))
  }

  private static func value(of record: UnsafeRawPointer, _ field: TemplateShape.Field) -> TemplateValue {
    var output = TemplateOutput(capacity: 256)
    let access = field.access
    switch field.type {
    case .anything: return access.value(record)
    case .record(let shape):
      var value = TemplateValue.nothing
      access.open(record) { value = values(of: $0, shape()) }
      return value
    case .list(let shape):
      var items: [TemplateValue] = []
      access.forEach(record) {
        items.append(values(of: $0, shape()))
        return true
      }
      return .list(items)
    case .flag: return .bool(access.isTruthy(record, scratch: &output))
    case .number:
      access.print(record, onto: &output)
      return Int(String(decoding: output.bytes, as: UTF8.self)).map(TemplateValue.number) ?? .nothing
    case .html:
      access.print(record, onto: &output)
      return .html(output.bytes)
    case .json:
      access.print(record, onto: &output)
      return output.count == 0 ? .nothing : .json(output.bytes)
    case .text, .address:
      access.print(record, onto: &output)
      if output.count == 0, field.isOptional { return .nothing }
      return .text(unescaped(String(decoding: output.bytes, as: UTF8.self)))
    }
  }

  private static func unescaped(_ html: String) -> String {
    guard html.contains("&") else { return html }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(html) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
