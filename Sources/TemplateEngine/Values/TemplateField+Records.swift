/// Fields that a section opens.
extension TemplateField {
  /// A record that is always there.
  public static func record<Inner: TemplateRecord>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Inner
  ) -> TemplateField {
    TemplateField(name, meaning, .record { TemplateShape(Inner.self) }, RecordAccess<Record, Inner> { read($0) })
  }

  /// A record that may be missing.
  public static func optionalRecord<Inner: TemplateRecord>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Inner?
  ) -> TemplateField {
    TemplateField(
      name, meaning, .record { TemplateShape(Inner.self) }, isOptional: true, RecordAccess<Record, Inner>(read))
  }

  /// A list whose items are made one by one while it is printed.
  public static func list<Item: TemplateRecord>(
    _ name: String, _ meaning: String, count: @escaping @Sendable (borrowing Record) -> Int,
    item: @escaping @Sendable (borrowing Record, Int) -> Item
  ) -> TemplateField {
    TemplateField(
      name, meaning, .list { TemplateShape(Item.self) }, ListAccess<Record, Item>(count: count, item: item))
  }

  /// A list that is at hand.
  public static func list<Item: TemplateRecord>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> [Item]
  ) -> TemplateField {
    list(name, meaning, count: { read($0).count }, item: { read($0)[$1] })
  }

  /// Values that are known at run time only, such as the keys of a front matter that nobody has described.
  public static func anything(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> TemplateValue
  ) -> TemplateField {
    TemplateField(name, meaning, .anything, isOptional: true, AnythingAccess(read))
  }
}
