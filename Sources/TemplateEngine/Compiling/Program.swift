/// All templates of a set as they were written: one list of instructions and the tables they point into.
///
/// A template, a section's content or a block's content is a range of instructions. The linker makes a page's own
/// program of them, in which every name, partial and block is known.
struct Program: Sendable {
  /// A template's text, for errors.
  var sources: [SourceText] = []

  /// The instructions of each template, in the order of `sources`.
  var templates: [Range<Int>] = []

  var instructions: [Instruction] = []

  /// The static text of all templates.
  var text: [UInt8] = []

  var names: [Name] = []
  var values: [Value] = []
  var sections: [Section] = []
  var calls: [Call] = []
  var blocks: [Block] = []

  /// Text that stands in a parent tag outside its blocks, where nothing is printed.
  var ignoredText: [Place] = []
}

enum Instruction: Sendable {
  /// Prints static text; a line of the template starts behind each line break in it.
  case text(start: Int, end: Int)

  /// A line of the template starts here: prints the indentation, if there is one.
  case lineStart

  /// `{{name}}` or `{{{name}}}`, by its index in `values`.
  case value(Int)

  /// `{{#name}}`, by its index in `sections`. Its content follows.
  case section(Int)

  /// `{{^name}}`
  case inverted(Int)

  /// `{{>name}}` or `{{<name}}`, by its index in `calls`. What stands in the parent tag follows.
  case call(Int)

  /// `{{$name}}` where it prints, by its index in `blocks`. Its default content follows.
  case block(Int)
}

extension Program {
  /// A name of the data, split at its dots.
  struct Name: Hashable, Sendable {
    /// nil: the name is `.`, the value itself.
    let first: String?
    let rest: [String]
  }

  /// `{{name}}` or `{{{name}}}`
  struct Value: Sendable {
    let name: Int
    let isRaw: Bool
    let place: Place
    let namePlace: Place
  }

  struct Section: Sendable {
    let name: Int
    let place: Place
    let namePlace: Place
    /// The content reaches up to here.
    var end: Int
  }

  /// A partial or a parent.
  struct Call: Sendable {
    let name: String
    let isParent: Bool
    /// nil: there is no such template, and that is allowed.
    let template: Int?
    let indentation: Indentation
    let place: Place
    let namePlace: Place
    /// The contents that a parent tag gives to the blocks of the parent.
    var arguments: [Argument] = []
    /// The instruction to go on with.
    var end: Int
  }

  struct Argument: Sendable {
    let name: String
    let place: Place
    /// Whether the content starts on a line of its own. If so, it prints the indentation of its first line itself.
    let startsLine: Bool
    var content: Range<Int>
  }

  struct Block: Sendable {
    let name: String
    let indentation: Indentation
    let place: Place
    /// The default content reaches up to here.
    var end: Int
  }

  /// How the lines of what is put in at a place are indented.
  enum Indentation: Sendable {
    /// The tag stands on a line of its own: like the tag, by this part of `text`.
    case line(start: Int, end: Int)
    /// The tag stands within a line: not at all.
    case inline
  }

  /// Where a tag stands.
  struct Place: Sendable, Hashable {
    let source: Int
    let offset: Int
  }
}
