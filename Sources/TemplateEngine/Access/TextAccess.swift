/// Text that may be missing.
@usableFromInline
final class TextAccess: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (UnsafeRawPointer) -> String?

  @usableFromInline
  init(_ read: @escaping @Sendable (UnsafeRawPointer) -> String?) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    if let text = read(record) { output.append(text) }
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    read(record).map { !$0.isEmpty } ?? false
  }
}
