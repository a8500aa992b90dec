/// HTML.
@usableFromInline
final class HTMLAccess: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (UnsafeRawPointer) -> [UInt8]

  @usableFromInline
  init(_ read: @escaping @Sendable (UnsafeRawPointer) -> [UInt8]) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    output.append(raw: read(record))
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    !read(record).isEmpty
  }
}
