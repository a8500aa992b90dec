/// Values that are known at run time only. Sendable as `FieldAccess` is: it holds nothing but an immutable closure that
/// is.
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
