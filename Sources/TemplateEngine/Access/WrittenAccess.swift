/// Text that is put together while it is printed.
@usableFromInline
final class WrittenAccess: FieldAccess, @unchecked Sendable {
  /// Whether the value can be missing, and so has to be asked for.
  private let mayBeMissing: Bool
  private let isPresent: @Sendable (UnsafeRawPointer) -> Bool
  private let write: @Sendable (UnsafeRawPointer, inout TemplateOutput) -> Void

  @usableFromInline
  init(
    isPresent: (@Sendable (UnsafeRawPointer) -> Bool)?,
    _ write: @escaping @Sendable (UnsafeRawPointer, inout TemplateOutput) -> Void
  ) {
    mayBeMissing = isPresent != nil
    self.isPresent = isPresent ?? { _ in true }
    self.write = write
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    if mayBeMissing, !isPresent(record) { return }
    write(record, &output)
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    if mayBeMissing { return isPresent(record) }
    let length = output.count
    write(record, &output)
    let isTruthy = output.count > length
    output.shorten(to: length)
    return isTruthy
  }
}
