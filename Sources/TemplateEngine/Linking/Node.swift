/// A part of a page's program before it is laid out in a row.
indirect enum Node: Sendable {
  /// Static text.
  case text([UInt8])

  /// A line begins: prints the indentation that is known at run time only.
  case lineStart

  /// `{{name}}`
  case value(Reference, isRaw: Bool)

  /// `{{#name}}`, `{{^name}}`
  case section(Reference, isInverted: Bool, opens: Opens, [Node], Program.Place)

  /// A template that includes itself; its lines are indented by this more, or not at all.
  case call(function: Int, indentation: [UInt8]?, name: String, Program.Place)

  /// `{{>*name}}`

  /// The lines within are not indented.
  case unindented([Node])

  /// An attribute's value that is an address, of which a part is not trusted.
  case address([Node], isList: Bool, Program.Place)

  /// What a section does with its value.
  enum Opens: Sendable {
    /// Asks it, no more.
    case nothing

    /// Enters it, or each of its items, as the record of this shape.
    case record(Int)
    case list(Int)

    /// Enters it as a value known at run time only.
    case dynamic
  }
}
