/// Fields that a section opens. Inlinable like those that are printed.
extension TemplateField {
  /// A record that is always there.
  @inlinable
  public static func record<Inner: TemplateRecord>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Inner
  ) -> TemplateField {
    TemplateField(
      name, meaning, .record { TemplateShape(Inner.self) },
      RecordAccess { record, body in
        withUnsafePointer(to: read(record.assumingMemoryBound(to: Record.self).pointee)) { body(UnsafeRawPointer($0)) }
      })
  }

  /// A record that may be missing.
  @inlinable
  public static func optionalRecord<Inner: TemplateRecord>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Inner?
  ) -> TemplateField {
    TemplateField(
      name, meaning, .record { TemplateShape(Inner.self) }, isOptional: true,
      RecordAccess { record, body in
        guard let inner = read(record.assumingMemoryBound(to: Record.self).pointee) else { return }
        withUnsafePointer(to: inner) { body(UnsafeRawPointer($0)) }
      })
  }

  /// A list whose items are made one by one while it is printed.
  @inlinable
  public static func list<Item: TemplateRecord>(
    _ name: String, _ meaning: String, count: @escaping @Sendable (borrowing Record) -> Int,
    item: @escaping @Sendable (borrowing Record, Int) -> Item
  ) -> TemplateField {
    TemplateField(
      name, meaning, .list { TemplateShape(Item.self) },
      ListAccess(
        count: { count($0.assumingMemoryBound(to: Record.self).pointee) },
        open: { record, index, body in
          let item = item(record.assumingMemoryBound(to: Record.self).pointee, index)
          withUnsafePointer(to: item) { body(UnsafeRawPointer($0)) }
        }))
  }

  /// A list that is at hand.
  @inlinable
  public static func list<Item: TemplateRecord>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> [Item]
  ) -> TemplateField {
    list(name, meaning, count: { read($0).count }, item: { read($0)[$1] })
  }

  /// Values that are known at run time only, such as the keys of a front matter that nobody has described.
  @inlinable
  public static func anything(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> TemplateValue
  ) -> TemplateField {
    TemplateField(
      name, meaning, .anything, isOptional: true,
      AnythingAccess { read($0.assumingMemoryBound(to: Record.self).pointee) })
  }
}
