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
