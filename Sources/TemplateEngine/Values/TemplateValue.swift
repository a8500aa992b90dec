/// A value that is known at run time only.
///
/// The data model of the Mustache specification (https://github.com/mustache/spec, v1.4, "interpolation" and
/// "sections") with types: there is no `Any` in it, so whatever reaches a template was meant to.
public enum TemplateValue: Sendable {
  /// A value that is missing: prints nothing, and a section of it is skipped.
  case nothing

  /// A truth value: decides on sections; prints `true` or `false`.
  case bool(Bool)

  /// A whole number. Every number is truthy, zero as well.
  case number(Int)

  /// Plain text: `{{name}}` escapes it.
  case text(String)

  /// HTML in UTF-8 that is safe to print with `{{{name}}}`. `{{name}}` escapes it like any text, as the specification
  /// says ("interpolation").
  case html([UInt8])

  /// JSON that is safe in a data block of a page: printed as it is.
  case json([UInt8])

  /// Several values: a section is printed once for each of them ("sections"). Prints nothing by itself.
  case list([TemplateValue])

  /// Named values: a section is printed once with these names in reach ("sections"). Prints nothing by itself.
  case record(TemplateDictionary)
}
