/// A number that may be missing.
@usableFromInline
final class NumberAccess: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (UnsafeRawPointer) -> Int?

  @usableFromInline
  init(_ read: @escaping @Sendable (UnsafeRawPointer) -> Int?) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    if let number = read(record) { output.append(number) }
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    read(record) != nil
  }
}
