/// Text that is always there.
final class TextAccess<Record>: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (borrowing Record) -> String

  init(_ read: @escaping @Sendable (borrowing Record) -> String) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    output.append(read(record.assumingMemoryBound(to: Record.self).pointee))
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    !read(record.assumingMemoryBound(to: Record.self).pointee).isEmpty
  }
}

/// Text that may be missing.
final class OptionalTextAccess<Record>: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (borrowing Record) -> String?

  init(_ read: @escaping @Sendable (borrowing Record) -> String?) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    if let text = read(record.assumingMemoryBound(to: Record.self).pointee) { output.append(text) }
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    read(record.assumingMemoryBound(to: Record.self).pointee).map { !$0.isEmpty } ?? false
  }
}

/// Text that is put together while it is printed.
final class WrittenAccess<Record>: FieldAccess, @unchecked Sendable {
  private let isPresent: (@Sendable (borrowing Record) -> Bool)?
  private let write: @Sendable (borrowing Record, inout TemplateOutput) -> Void

  init(
    isPresent: (@Sendable (borrowing Record) -> Bool)?,
    _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) {
    self.isPresent = isPresent
    self.write = write
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    let record = record.assumingMemoryBound(to: Record.self)
    if let isPresent, !isPresent(record.pointee) { return }
    write(record.pointee, &output)
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    if let isPresent { return isPresent(record.assumingMemoryBound(to: Record.self).pointee) }
    let length = output.count
    write(record.assumingMemoryBound(to: Record.self).pointee, &output)
    defer { output.shorten(to: length) }
    return output.count > length
  }
}

/// HTML.
final class HTMLAccess<Record>: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (borrowing Record) -> [UInt8]

  init(_ read: @escaping @Sendable (borrowing Record) -> [UInt8]) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    output.append(html: read(record.assumingMemoryBound(to: Record.self).pointee))
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    !read(record.assumingMemoryBound(to: Record.self).pointee).isEmpty
  }
}

/// Yes or no.
final class FlagAccess<Record>: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (borrowing Record) -> Bool

  init(_ read: @escaping @Sendable (borrowing Record) -> Bool) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    output.append(raw: read(record.assumingMemoryBound(to: Record.self).pointee) ? "true" : "false")
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    read(record.assumingMemoryBound(to: Record.self).pointee)
  }
}

/// A number that may be missing.
final class NumberAccess<Record>: FieldAccess, @unchecked Sendable {
  private let read: @Sendable (borrowing Record) -> Int?

  init(_ read: @escaping @Sendable (borrowing Record) -> Int?) {
    self.read = read
  }

  override func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {
    if let number = read(record.assumingMemoryBound(to: Record.self).pointee) { output.append(number) }
  }

  override func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool {
    read(record.assumingMemoryBound(to: Record.self).pointee) != nil
  }
}
