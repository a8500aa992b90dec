/// Runs the instructions of a program for one page.
struct Renderer {
  /// So many partials and parents may be open within each other.
  static let callLimit = 256

  /// So many sections, partials, parents and blocks may be open within each other: a bound on the process's stack.
  static let nestingLimit = 1024

  /// The program's parts, in place: counting references to what all tasks share would make them wait for each other.
  let instructions: UnsafeBufferPointer<Instruction>
  let text: UnsafeBufferPointer<UInt8>
  let names: UnsafeBufferPointer<Program.Name>
  let sections: UnsafeBufferPointer<Program.Section>
  let calls: UnsafeBufferPointer<Program.Call>
  let blocks: UnsafeBufferPointer<Program.Block>
  let program: Program

  /// The context stack ("sections"): the records that offer their names, the innermost last.
  var records: [any TemplateRecord] = []

  /// The top of the context stack, `{{.}}`.
  var current: TemplateValue

  /// What each line of the template at hand starts with is the part from `indentationStart` on.
  var indentation: [UInt8] = []
  var indentationStart = 0

  /// The parents being rendered that were given contents for their blocks.
  var parents: [OpenParent] = []

  /// The innermost of `parents` that the template at hand stands in.
  var innermostParent: Int?

  private var openCalls = 0
  private var nesting = 0

  private init(
    _ program: Program,
    _ value: TemplateValue,
    _ instructions: UnsafeBufferPointer<Instruction>,
    _ text: UnsafeBufferPointer<UInt8>,
    _ names: UnsafeBufferPointer<Program.Name>,
    _ sections: UnsafeBufferPointer<Program.Section>,
    _ calls: UnsafeBufferPointer<Program.Call>,
    _ blocks: UnsafeBufferPointer<Program.Block>
  ) {
    self.program = program
    self.instructions = instructions
    self.text = text
    self.names = names
    self.sections = sections
    self.calls = calls
    self.blocks = blocks
    current = value
    if case .record(let record) = value { records.append(record) }
  }

  /// Prints one template of a program.
  static func render(
    _ template: Int,
    of program: Program,
    _ value: TemplateValue,
    onto output: inout [UInt8]
  ) throws(TemplateError) {
    try program.instructions.withUnsafeBufferPointer { instructions throws(TemplateError) in
      try program.text.withUnsafeBufferPointer { text throws(TemplateError) in
        try program.names.withUnsafeBufferPointer { names throws(TemplateError) in
          try program.sections.withUnsafeBufferPointer { sections throws(TemplateError) in
            try program.calls.withUnsafeBufferPointer { calls throws(TemplateError) in
              try program.blocks.withUnsafeBufferPointer { blocks throws(TemplateError) in
                var renderer = Renderer(program, value, instructions, text, names, sections, calls, blocks)
                try renderer.run(program.templates[template], onto: &output)
              }
            }
          }
        }
      }
    }
  }

  mutating func run(_ range: Range<Int>, onto output: inout [UInt8]) throws(TemplateError) {
    var next = range.lowerBound
    while next < range.upperBound {
      let instruction = instructions[next]
      next += 1
      switch instruction {
      case .text(let start, let end):
        printText(start..<end, onto: &output)
      case .lineStart:
        printIndentation(onto: &output)
      case .escaped(let name):
        output.append(value: lookUp(name), escaped: true)
      case .unescaped(let name):
        output.append(value: lookUp(name), escaped: false)
      case .section(let index):
        let section = sections[index]
        try runSection(section, next..<section.end, onto: &output)
        next = section.end
      case .inverted(let index):
        let section = sections[index]
        if lookUp(section.name).isFalsey {
          try descend(at: section.place)
          try run(next..<section.end, onto: &output)
          ascend()
        }
        next = section.end
      case .call(let index):
        try runCall(index, onto: &output)
        next = calls[index].end
      case .block(let index):
        try runBlock(index, default: next, onto: &output)
        next = blocks[index].end
      }
    }
  }

  private mutating func runSection(
    _ section: Program.Section,
    _ content: Range<Int>,
    onto output: inout [UInt8]
  ) throws(TemplateError) {
    let value = lookUp(section.name)
    if value.isFalsey { return }
    try descend(at: section.place)
    let outer = current
    switch consume value {
    case .list(let items):
      for item in items {
        current = item
        try runSection(content, onto: &output)
      }
    case let single:
      current = single
      try runSection(content, onto: &output)
    }
    current = outer
    ascend()
  }

  /// Prints a section's content for the current value.
  private mutating func runSection(_ content: Range<Int>, onto output: inout [UInt8]) throws(TemplateError) {
    guard case .record(let record) = current else { return try run(content, onto: &output) }
    records.append(record)
    try run(content, onto: &output)
    records.removeLast()
  }
}

// MARK: - Depth

extension Renderer {
  /// Enters a partial or a parent.
  mutating func enter(_ index: Int) throws(TemplateError) {
    if openCalls == Self.callLimit {
      let call = calls[index]
      throw program.sources[call.place.source].error(
        at: call.place.offset,
        "the \(call.isParent ? "parent" : "partial") '\(call.name)' goes more than \(Self.callLimit) levels deep",
        advice: "It includes itself without end: put it into a section that the data ends."
      )
    }
    openCalls += 1
    try descend(at: calls[index].place)
  }

  mutating func leaveCall() {
    openCalls -= 1
    ascend()
  }

  /// Enters a section, a block, a partial or a parent.
  mutating func descend(at place: Program.Place) throws(TemplateError) {
    if nesting == Self.nestingLimit {
      throw program.sources[place.source].error(
        at: place.offset,
        "sections, blocks and partials are nested more than \(Self.nestingLimit) levels deep",
        advice: "Nest fewer of them."
      )
    }
    nesting += 1
  }

  mutating func ascend() {
    nesting -= 1
  }
}

// MARK: - Text

extension Renderer {
  /// Prints static text with the indentation at the start of every line but the first.
  private func printText(_ range: Range<Int>, onto output: inout [UInt8]) {
    guard indentationStart < indentation.count else {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
      return
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let lineBreak = text[start..<range.upperBound].firstIndex(of: .newline)
      let end = lineBreak.map { $0 + 1 } ?? range.upperBound
      if start > range.lowerBound { printIndentation(onto: &output) }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      start = end
    }
  }

  func printIndentation(onto output: inout [UInt8]) {
    if indentationStart == indentation.count { return }
    output.append(contentsOf: indentation[indentationStart...])
  }
}
