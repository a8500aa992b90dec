/// A record that may be missing.
@usableFromInline
final class RecordAccess: FieldAccess, @unchecked Sendable {
  private let openRecord: @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void

  @usableFromInline
  init(_ openRecord: @escaping @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void) {
    self.openRecord = openRecord
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    var isThere = false
    openRecord(record) { _ in isThere = true }
    return isThere
  }

  override func open(_ record: UnsafeRawPointer, _ body: (UnsafeRawPointer) -> Void) {
    openRecord(record, body)
  }
}

/// A list of records.
@usableFromInline
final class ListAccess: FieldAccess, @unchecked Sendable {
  private let countItems: @Sendable (UnsafeRawPointer) -> Int
  private let openItem: @Sendable (UnsafeRawPointer, Int, (UnsafeRawPointer) -> Void) -> Void

  @usableFromInline
  init(
    count: @escaping @Sendable (UnsafeRawPointer) -> Int,
    open: @escaping @Sendable (UnsafeRawPointer, Int, (UnsafeRawPointer) -> Void) -> Void
  ) {
    countItems = count
    openItem = open
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    countItems(record) > 0
  }

  override func count(_ record: UnsafeRawPointer) -> Int {
    countItems(record)
  }

  override func open(_ record: UnsafeRawPointer, item: Int, _ body: (UnsafeRawPointer) -> Void) {
    openItem(record, item, body)
  }
}

/// Values that are known at run time only.
@usableFromInline
final class AnythingAccess: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (UnsafeRawPointer) -> TemplateValue

  @usableFromInline
  init(_ read: @escaping @Sendable (UnsafeRawPointer) -> TemplateValue) {
    self.read = read
  }

  override func value(_ record: UnsafeRawPointer) -> TemplateValue {
    read(record)
  }
}
