/// Fields that are printed.
///
/// Inlinable, so that each is compiled for the records that it reads: otherwise records would be copied to be read.
extension TemplateField {
  /// Text that is always there.
  @inlinable
  public static func text(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> String
  ) -> TemplateField {
    TemplateField(name, meaning, .text, TextAccess { read($0.assumingMemoryBound(to: Record.self).pointee) })
  }

  /// Text that may be missing.
  @inlinable
  public static func optionalText(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> String?
  ) -> TemplateField {
    TemplateField(
      name, meaning, .text, isOptional: true, TextAccess { read($0.assumingMemoryBound(to: Record.self).pointee) })
  }

  /// Text that is put together while it is printed, so that no string is made for it.
  @inlinable
  public static func writtenText(
    _ name: String, _ meaning: String, _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(
      name, meaning, .text,
      WrittenAccess(isPresent: nil) { write($0.assumingMemoryBound(to: Record.self).pointee, &$1) })
  }

  /// The same, where it may be missing.
  @inlinable
  public static func writtenText(
    _ name: String, _ meaning: String, when isPresent: @escaping @Sendable (borrowing Record) -> Bool,
    _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(
      name, meaning, .text, isOptional: true,
      WrittenAccess(isPresent: { isPresent($0.assumingMemoryBound(to: Record.self).pointee) }) {
        write($0.assumingMemoryBound(to: Record.self).pointee, &$1)
      })
  }

  /// An address that the program made and that is safe to follow; it may be empty, as the way to the top is at the top.
  @inlinable
  public static func way(
    _ name: String, _ meaning: String, _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(
      name, meaning, .address(mayBeEmpty: true),
      WrittenAccess(isPresent: nil) { write($0.assumingMemoryBound(to: Record.self).pointee, &$1) })
  }

  /// An address that the program made, and that is safe to follow; never empty.
  @inlinable
  public static func address(
    _ name: String, _ meaning: String, _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(
      name, meaning, .address(mayBeEmpty: false),
      WrittenAccess(isPresent: { _ in true }) { write($0.assumingMemoryBound(to: Record.self).pointee, &$1) })
  }

  /// The same, where it may be missing.
  @inlinable
  public static func address(
    _ name: String, _ meaning: String, when isPresent: @escaping @Sendable (borrowing Record) -> Bool,
    _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(
      name, meaning, .address(mayBeEmpty: true), isOptional: true,
      WrittenAccess(isPresent: { isPresent($0.assumingMemoryBound(to: Record.self).pointee) }) {
        write($0.assumingMemoryBound(to: Record.self).pointee, &$1)
      })
  }

  /// HTML in UTF-8 that is safe on a page: for `{{{name}}}`.
  @inlinable
  public static func html(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> [UInt8]
  ) -> TemplateField {
    TemplateField(name, meaning, .html, HTMLAccess { read($0.assumingMemoryBound(to: Record.self).pointee) })
  }

  /// JSON that may be missing, for a data block (HTML standard, 4.12.1):
  /// `<script type="application/ld+json">{{name}}</script>`. What is written must be JSON whose texts `append(json:)`
  /// has printed.
  @inlinable
  public static func json(
    _ name: String, _ meaning: String, when isPresent: @escaping @Sendable (borrowing Record) -> Bool,
    _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(
      name, meaning, .json, isOptional: true,
      WrittenAccess(isPresent: { isPresent($0.assumingMemoryBound(to: Record.self).pointee) }) {
        write($0.assumingMemoryBound(to: Record.self).pointee, &$1)
      })
  }

  /// Yes or no: for sections.
  @inlinable
  public static func flag(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Bool
  ) -> TemplateField {
    TemplateField(name, meaning, .flag, FlagAccess { read($0.assumingMemoryBound(to: Record.self).pointee) })
  }

  /// A whole number that is always there. Every number is truthy, zero as well.
  @inlinable
  public static func number(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Int
  ) -> TemplateField {
    TemplateField(name, meaning, .number, NumberAccess { read($0.assumingMemoryBound(to: Record.self).pointee) })
  }

  /// A whole number that may be missing.
  @inlinable
  public static func optionalNumber(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Int?
  ) -> TemplateField {
    TemplateField(
      name, meaning, .number, isOptional: true, NumberAccess { read($0.assumingMemoryBound(to: Record.self).pointee) })
  }
}
