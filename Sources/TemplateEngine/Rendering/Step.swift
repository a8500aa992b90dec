/// One step of printing a page. Plain numbers and addresses: fetching a step counts no references.
enum Step {
  /// Copies static text.
  case text(start: Int, count: Int)

  /// A line begins: prints the indentation that is known at run time only.
  case lineStart

  /// Prints a field of the record in a slot.
  case print(slot: Int, Unmanaged<FieldAccess>)

  /// Prints the field at the end of a path.
  case printPath(Int)

  /// Prints a value that is known at run time only.
  case printDynamic(Int, isRaw: Bool)

  /// Goes on at `end` unless the value is truthy, or if it is.
  case test(slot: Int, Unmanaged<FieldAccess>, isInverted: Bool, end: Int)
  case testPath(Int, isInverted: Bool, end: Int)
  case testDynamic(Int, end: Int)

  /// Runs the steps up to `end` with the record, or with each of a list's items, in the slot `into`.
  case open(slot: Int, Unmanaged<FieldAccess>, into: Int, end: Int)
  case each(slot: Int, Unmanaged<FieldAccess>, into: Int, end: Int)
  case openPath(Int, into: Int, end: Int)
  case eachPath(Int, into: Int, end: Int)

  /// The same for a value that is known at run time only.
  case openDynamic(Int, end: Int)

  /// Runs a template that includes itself.
  case call(Int)

  /// Runs the steps up to `end` without indentation.
  case unindented(end: Int)

  /// Runs the steps up to `end`, and looks at the address that they print.
  case address(Int, end: Int)

  /// Runs the steps up to `end`, or copies what they printed for the last page of this depth.
  case shared(Int, end: Int)
}
