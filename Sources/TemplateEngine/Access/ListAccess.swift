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
