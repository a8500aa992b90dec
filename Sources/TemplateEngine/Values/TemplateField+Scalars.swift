/// Fields that are printed.
extension TemplateField {
  /// Text that is always there.
  public static func text(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> String
  ) -> TemplateField {
    TemplateField(name, meaning, .text, TextAccess(read))
  }

  /// Text that may be missing.
  public static func optionalText(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> String?
  ) -> TemplateField {
    TemplateField(name, meaning, .text, isOptional: true, OptionalTextAccess(read))
  }

  /// Text that is put together while it is printed, so that no string is made for it.
  public static func writtenText(
    _ name: String, _ meaning: String, _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(name, meaning, .text, WrittenAccess(isPresent: nil, write))
  }

  /// The same, where it may be missing.
  public static func writtenText(
    _ name: String, _ meaning: String, when isPresent: @escaping @Sendable (borrowing Record) -> Bool,
    _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(name, meaning, .text, isOptional: true, WrittenAccess(isPresent: isPresent, write))
  }

  /// An address that the program made and that is safe to follow; it may be empty, as the way to the top is at the top.
  public static func way(
    _ name: String, _ meaning: String, _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(name, meaning, .address(mayBeEmpty: true), WrittenAccess(isPresent: nil, write))
  }

  /// An address that the program made, and that is safe to follow; never empty.
  public static func address(
    _ name: String, _ meaning: String, _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(name, meaning, .address(mayBeEmpty: false), WrittenAccess(isPresent: { _ in true }, write))
  }

  /// The same, where it may be missing.
  public static func address(
    _ name: String, _ meaning: String, when isPresent: @escaping @Sendable (borrowing Record) -> Bool,
    _ write: @escaping @Sendable (borrowing Record, inout TemplateOutput) -> Void
  ) -> TemplateField {
    TemplateField(
      name, meaning, .address(mayBeEmpty: true), isOptional: true, WrittenAccess(isPresent: isPresent, write))
  }

  /// HTML in UTF-8 that is safe on a page: for `{{{name}}}`.
  public static func html(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> [UInt8]
  ) -> TemplateField {
    TemplateField(name, meaning, .html, HTMLAccess(read))
  }

  /// Yes or no: for sections.
  public static func flag(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Bool
  ) -> TemplateField {
    TemplateField(name, meaning, .flag, FlagAccess(read))
  }

  /// A whole number that is always there. Every number is truthy, zero as well.
  public static func number(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Int
  ) -> TemplateField {
    TemplateField(name, meaning, .number, NumberAccess { read($0) })
  }

  /// A whole number that may be missing.
  public static func optionalNumber(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (borrowing Record) -> Int?
  ) -> TemplateField {
    TemplateField(name, meaning, .number, isOptional: true, NumberAccess(read))
  }
}
