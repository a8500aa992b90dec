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

/// HTML.
@usableFromInline
final class HTMLAccess: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (UnsafeRawPointer) -> [UInt8]

  @usableFromInline
  init(_ read: @escaping @Sendable (UnsafeRawPointer) -> [UInt8]) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    output.append(html: read(record))
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    !read(record).isEmpty
  }
}

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
