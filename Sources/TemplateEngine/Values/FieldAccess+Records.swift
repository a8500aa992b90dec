/// A record that may be missing.
final class RecordAccess<Record, Inner>: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (borrowing Record) -> Inner?

  init(_ read: @escaping @Sendable (borrowing Record) -> Inner?) {
    self.read = read
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    read(record.assumingMemoryBound(to: Record.self).pointee) != nil
  }

  override func open(_ record: UnsafeRawPointer, _ body: (UnsafeRawPointer) -> Void) {
    guard let inner = read(record.assumingMemoryBound(to: Record.self).pointee) else { return }
    withUnsafePointer(to: inner) { body(UnsafeRawPointer($0)) }
  }
}

/// A list of records.
final class ListAccess<Record, Item>: FieldAccess, @unchecked Sendable {
  private let count: @Sendable (borrowing Record) -> Int
  private let item: @Sendable (borrowing Record, Int) -> Item

  init(
    count: @escaping @Sendable (borrowing Record) -> Int, item: @escaping @Sendable (borrowing Record, Int) -> Item
  ) {
    self.count = count
    self.item = item
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    count(record) > 0
  }

  override func count(_ record: UnsafeRawPointer) -> Int {
    count(record.assumingMemoryBound(to: Record.self).pointee)
  }

  override func open(_ record: UnsafeRawPointer, item index: Int, _ body: (UnsafeRawPointer) -> Void) {
    let item = item(record.assumingMemoryBound(to: Record.self).pointee, index)
    withUnsafePointer(to: item) { body(UnsafeRawPointer($0)) }
  }
}

/// Values that are known at run time only.
final class AnythingAccess<Record>: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (borrowing Record) -> TemplateValue

  init(_ read: @escaping @Sendable (borrowing Record) -> TemplateValue) {
    self.read = read
  }

  override func value(_ record: UnsafeRawPointer) -> TemplateValue {
    read(record.assumingMemoryBound(to: Record.self).pointee)
  }
}
