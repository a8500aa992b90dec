/// A list of records.
@usableFromInline
final class ListAccess: FieldAccess, @unchecked Sendable {
  private let isEmpty: @Sendable (UnsafeRawPointer) -> Bool
  private let forEachItem: @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Bool) -> Void

  @usableFromInline
  init(
    isEmpty: @escaping @Sendable (UnsafeRawPointer) -> Bool,
    forEach: @escaping @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Bool) -> Void
  ) {
    self.isEmpty = isEmpty
    forEachItem = forEach
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    !isEmpty(record)
  }

  override func forEach(_ record: UnsafeRawPointer, _ isNextWanted: (UnsafeRawPointer) -> Bool) {
    forEachItem(record, isNextWanted)
  }
}
