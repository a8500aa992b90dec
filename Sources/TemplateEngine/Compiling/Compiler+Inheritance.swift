/// Partials, parents and blocks: the specification's "partials" and "~inheritance".
extension Compiler {
  mutating func addCall(_ tag: Tag, _ indentation: Program.Indentation) {
    let name = source.string(tag.name)
    begin(.call(program.calls.count))
    program.calls.append(
      Program.Call(
        name: name,
        isParent: tag.kind == .parent,
        template: templates[name],
        indentation: indentation,
        place: place(of: tag),
        namePlace: namePlace(of: tag),
        end: 0
      )
    )
  }

  mutating func openParent(_ tag: Tag) {
    let line = source.lineStart(beforeBlanksEndingAt: tag.range.lowerBound)
    let nextLine = source.nextLine(afterBlanksStartingAt: closingTag(of: tag).range.upperBound)
    if let line, nextLine != nil {
      writeText(upTo: line)
      addCall(tag, keptIndentation(line..<tag.range.lowerBound))
      open.append(.parent(call: program.calls.count - 1, nextLine: nextLine))
    } else {
      writeInline(upTo: tag)
      addCall(tag, .inline)
      open.append(.parent(call: program.calls.count - 1, nextLine: nil))
    }
    cursor = tag.range.upperBound
  }

  mutating func closeParent(_ tag: Tag, call: Int, nextLine: Int?) {
    writeText(upTo: tag.range.lowerBound)
    program.calls[call].end = program.instructions.count
    cursor = nextLine ?? tag.range.upperBound
    startsLine = nextLine != nil
  }

  /// A block directly in a parent tag is an argument for the parent; everywhere else it prints.
  mutating func openBlock(_ tag: Tag) {
    if case .parent(let call, _) = open.last {
      openArgument(tag, call: call)
    } else {
      openPrintingBlock(tag)
    }
  }

  private mutating func openArgument(_ tag: Tag, call: Int) {
    open.append(
      .argument(
        call: call,
        index: program.calls[call].arguments.count,
        outerRemovedIndentation: removedIndentation
      )
    )
    let end = closingTag(of: tag).range.lowerBound
    let nextLine = source.nextLine(afterBlanksStartingAt: tag.range.upperBound)
    startsLine = nextLine != nil
    cursor = nextLine ?? tag.range.upperBound
    removedIndentation = []
    if let nextLine, let indentation = source.indentation(ofFirstLineIn: nextLine..<max(nextLine, end)) {
      removedIndentation = source.bytes[indentation]
    }
    let start = program.instructions.count
    program.calls[call].arguments.append(
      Program.Argument(
        name: source.string(tag.name), place: namePlace(of: tag), startsLine: startsLine, content: start..<start)
    )
    separateText()
  }

  mutating func closeArgument(_ tag: Tag, call: Int, index: Int) {
    if let line = source.lineStart(beforeBlanksEndingAt: tag.range.lowerBound) {
      writeText(upTo: line)
    } else {
      writeText(upTo: tag.range.lowerBound)
      startLine()
    }
    cursor = tag.range.upperBound
    let start = program.calls[call].arguments[index].content.lowerBound
    program.calls[call].arguments[index].content = start..<program.instructions.count
  }

  private mutating func openPrintingBlock(_ tag: Tag) {
    let closing = closingTag(of: tag)
    let line = source.lineStart(beforeBlanksEndingAt: tag.range.lowerBound)
    if let line, let nextLine = source.nextLine(afterBlanksStartingAt: tag.range.upperBound) {
      // Alone on its line: the default content shows where the block's lines start.
      writeText(upTo: line)
      cursor = nextLine
      let content = source.indentation(ofFirstLineIn: nextLine..<max(nextLine, closing.range.lowerBound))
      addBlock(tag, keptIndentation(content ?? line..<tag.range.lowerBound))
    } else if let line, source.nextLine(afterBlanksStartingAt: closing.range.upperBound) != nil {
      // Alone on its line with its content and its closing tag: the blanks before it belong to the content.
      writeText(upTo: line)
      addBlock(tag, keptIndentation(line..<tag.range.lowerBound))
      writeInline(upTo: tag)
    } else {
      writeInline(upTo: tag)
      addBlock(tag, .inline)
    }
  }

  private mutating func addBlock(_ tag: Tag, _ indentation: Program.Indentation) {
    begin(.block(program.blocks.count))
    open.append(.block(program.blocks.count))
    program.blocks.append(
      Program.Block(name: source.string(tag.name), indentation: indentation, place: place(of: tag), end: 0))
  }

  private func closingTag(of tag: Tag) -> Tag {
    tag.closing.map { tags[$0] } ?? tag
  }
}
