/// Reads one field of a record in memory. What a field cannot do (print a list, open a text) does nothing.
///
/// Classes, and records by their address: a page reads hundreds of fields, and so neither a box for the record nor a
/// count of references to what all tasks share is needed for any of them. The linker sees to it that a field is only
/// ever asked about records of its own type. Sendable because subclasses hold nothing but immutable closures that are.
@usableFromInline
class FieldAccess: @unchecked Sendable {
  @usableFromInline
  init() {}

  /// Prints the value, escaped for HTML unless it is HTML.
  func print(_ record: UnsafeRawPointer, onto output: inout TemplateOutput) {}

  /// Whether a section of the value is printed.
  ///
  /// The specification ("sections", "inverted") leaves the truth of an empty text to the host language. Here it is
  /// falsey, so that `{{#standfirst}}<p>{{standfirst}}</p>{{/standfirst}}` never prints an empty paragraph.
  func isTruthy(_ record: UnsafeRawPointer, scratch output: inout TemplateOutput) -> Bool { false }

  /// Hands on the record that is the value, if it is there.
  func open(_ record: UnsafeRawPointer, _ body: (UnsafeRawPointer) -> Void) {}

  /// Hands on a list's items, one after the other, as long as they are wanted.
  func forEach(_ record: UnsafeRawPointer, _ isNextWanted: (UnsafeRawPointer) -> Bool) {}

  /// The value when it is known at run time only.
  func value(_ record: UnsafeRawPointer) -> TemplateValue { .nothing }
}
