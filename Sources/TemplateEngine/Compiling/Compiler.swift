/// Translates one template, whose tags are well formed and paired, into instructions.
///
/// The white space of lines that hold nothing but tags follows the specification:
/// - A section's, comment's, delimiter's or partial's tag alone on its line goes with the whole line.
/// - A parent is taken from its opening to its closing tag. If nothing else stands before and behind, the blanks before
///   it indent what it prints, and the line break behind it goes.
/// - A block with a tag alone on its line indents what replaces its content like the content's first line. A block
///   alone on its line from its opening to its closing tag does so like itself.
/// - The content of a block in a parent tag loses the indentation of its first line, if it starts on a line of its own.
struct Compiler {
  let source: SourceText
  let tags: [Tag]
  let templates: [String: Int]
  var program: Program

  /// How far the source is translated.
  var cursor = 0

  /// Whether a line of the template starts at the cursor and nothing of it has been printed.
  var startsLine = true

  /// What is open at the cursor.
  var open: [Opening] = []

  /// The indentation that the lines lose.
  var removedIndentation: ArraySlice<UInt8> = []

  /// Static text must not be joined with an instruction before this one.
  private var joinable = 0
  private var nameIndexes: [Program.Name: Int]

  enum Opening {
    case section(Int)
    case parent(call: Int, nextLine: Int?)
    case block(Int)
    case argument(call: Int, index: Int, outerRemovedIndentation: ArraySlice<UInt8>)
  }

  /// Appends the template to `program`.
  static func compile(_ source: SourceText, _ tags: [Tag], templates: [String: Int], into program: Program) -> Program {
    var compiler = Compiler(source, tags, templates, program)
    compiler.compile()
    return compiler.program
  }

  private init(_ source: SourceText, _ tags: [Tag], _ templates: [String: Int], _ program: Program) {
    self.source = source
    self.tags = tags
    self.templates = templates
    self.program = program
    nameIndexes = Dictionary(
      program.names.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private mutating func compile() {
    program.sources.append(source)
    let start = program.instructions.count
    separateText()
    for tag in tags { compile(tag) }
    writeText(upTo: source.bytes.count)
    program.templates.append(start..<program.instructions.count)
  }

  private mutating func compile(_ tag: Tag) {
    switch tag.kind {
    case .variable, .unescaped:
      writeInline(upTo: tag)
      program.instructions.append(.value(program.values.count))
      program.values.append(
        Program.Value(
          name: nameIndex(of: tag), isRaw: tag.kind == .unescaped, place: place(of: tag),
          namePlace: namePlace(of: tag)))
    case .comment, .delimiters:
      writeLine(of: tag)
    case .section, .inverted:
      writeLine(of: tag)
      open.append(.section(program.sections.count))
      begin(tag.kind == .section ? .section(program.sections.count) : .inverted(program.sections.count))
      program.sections.append(
        Program.Section(
          name: nameIndex(of: tag), place: place(of: tag), namePlace: namePlace(of: tag), end: 0))
    case .partial:
      let indentation = writeLine(of: tag)
      addCall(tag, indentation)
      program.calls[program.calls.count - 1].end = program.instructions.count
    case .parent:
      openParent(tag)
    case .block:
      openBlock(tag)
    case .close:
      close(tag)
    }
  }

  private mutating func close(_ tag: Tag) {
    switch open.last {
    case .section(let index):
      writeLine(of: tag)
      program.sections[index].end = program.instructions.count
    case .block(let index):
      writeLine(of: tag)
      program.blocks[index].end = program.instructions.count
    case .parent(let call, let nextLine):
      closeParent(tag, call: call, nextLine: nextLine)
    case .argument(let call, let index, let outerRemovedIndentation):
      closeArgument(tag, call: call, index: index)
      removedIndentation = outerRemovedIndentation
    case nil:
      return
    }
    open.removeLast()
    separateText()
  }

  /// Adds an instruction whose content follows.
  mutating func begin(_ instruction: Instruction) {
    program.instructions.append(instruction)
    separateText()
  }

  /// Keeps the text to come apart from the text so far, because instructions jump between them.
  mutating func separateText() {
    joinable = program.instructions.count
  }

  func place(of tag: Tag) -> Program.Place {
    Program.Place(source: program.sources.count - 1, offset: tag.range.lowerBound)
  }

  func namePlace(of tag: Tag) -> Program.Place {
    Program.Place(source: program.sources.count - 1, offset: tag.name.lowerBound)
  }

  mutating func nameIndex(of tag: Tag) -> Int {
    let parts = source.bytes[tag.name].split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
    let name = Program.Name(first: parts.first, rest: Array(parts.dropFirst()))
    if let index = nameIndexes[name] { return index }
    nameIndexes[name] = program.names.count
    program.names.append(name)
    return program.names.count - 1
  }
}

// MARK: - Text

extension Compiler {
  /// Writes the text before a tag. If it stands alone on its line, the line goes, and the result is its indentation.
  @discardableResult
  mutating func writeLine(of tag: Tag) -> Program.Indentation {
    guard let line = source.lineStart(beforeBlanksEndingAt: tag.range.lowerBound),
      let nextLine = source.nextLine(afterBlanksStartingAt: tag.range.upperBound)
    else {
      writeInline(upTo: tag)
      return .inline
    }
    writeText(upTo: line)
    cursor = nextLine
    return keptIndentation(line..<tag.range.lowerBound)
  }

  /// Writes the text before a tag that stands within a line.
  mutating func writeInline(upTo tag: Tag) {
    writeText(upTo: tag.range.lowerBound)
    startLine()
    cursor = tag.range.upperBound
  }

  /// Writes the text from the cursor to `end`; in a parent tag, where text is ignored, passes over it.
  mutating func writeText(upTo end: Int) {
    if case .parent = open.last, cursor < end {
      if let text = source.bytes[cursor..<end].firstIndex(where: { !source.isWhiteSpace($0) }) {
        program.ignoredText.append(Program.Place(source: program.sources.count - 1, offset: text))
      }
      cursor = end
    }
    while cursor < end {
      let lineEnd = source.lineEnd(from: cursor, limit: end)
      let start = startsLine ? cursor + removedCount(cursor..<lineEnd) : cursor
      if start < lineEnd {
        append(source.bytes[start..<lineEnd])
        startsLine = source.bytes[lineEnd - 1] == .newline
      }
      cursor = lineEnd
    }
  }

  /// Adds the start of a line, if none of it has been printed.
  mutating func startLine() {
    guard startsLine else { return }
    program.instructions.append(.lineStart)
    startsLine = false
  }

  /// The indentation of what is put in at a tag: the part of its line's blanks that the line keeps.
  mutating func keptIndentation(_ blanks: Range<Int>) -> Program.Indentation {
    let start = program.text.count
    program.text.append(contentsOf: source.bytes[blanks].dropFirst(removedCount(blanks)))
    separateText()
    return .line(start: start, end: program.text.count)
  }

  /// How many bytes at the start of a line go, because they are indentation.
  private func removedCount(_ line: Range<Int>) -> Int {
    zip(source.bytes[line], removedIndentation).prefix { $0 == $1 }.count
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    let start = program.text.count
    program.text.append(contentsOf: text)
    let end = program.text.count
    if let last = program.instructions.indices.last, last >= joinable,
      case .text(let lastStart, _) = program.instructions[last]
    {
      program.instructions[last] = .text(start: lastStart, end: end)
      return
    }
    startLine()
    program.instructions.append(.text(start: start, end: end))
  }
}
