/// Yes or no.
@usableFromInline
final class FlagAccess: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (UnsafeRawPointer) -> Bool

  @usableFromInline
  init(_ read: @escaping @Sendable (UnsafeRawPointer) -> Bool) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    output.append(raw: read(record) ? "true" : "false")
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    read(record)
  }
}
