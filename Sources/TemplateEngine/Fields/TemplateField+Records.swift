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
        isEmpty: { count($0.assumingMemoryBound(to: Record.self).pointee) == 0 },
        forEach: { record, isNextWanted in
          for index in 0..<count(record.assumingMemoryBound(to: Record.self).pointee) {
            let item = item(record.assumingMemoryBound(to: Record.self).pointee, index)
            guard withUnsafePointer(to: item, { isNextWanted(UnsafeRawPointer($0)) }) else { return }
          }
        }))
  }

  /// A list that is at hand, or is made at once: it is read once each time it is printed.
  @inlinable
  public static func list<Item: TemplateRecord>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> [Item]
  ) -> TemplateField {
    TemplateField(
      name, meaning, .list { TemplateShape(Item.self) },
      ListAccess(
        isEmpty: { read($0.assumingMemoryBound(to: Record.self).pointee).isEmpty },
        forEach: { record, isNextWanted in
          for item in read(record.assumingMemoryBound(to: Record.self).pointee) {
            guard withUnsafePointer(to: item, { isNextWanted(UnsafeRawPointer($0)) }) else { return }
          }
        }))
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
