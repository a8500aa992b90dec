import Support

/// Partials, parents and blocks ("partials", "~inheritance").
extension Linker {
  mutating func linkCall(_ index: Int, _ content: Range<Int>) {
    let call = program.calls[index]
    let outer = (environment, scope)
    if isChecked { checkIgnored(call, content) }
    if !call.arguments.isEmpty {
      environment = environments.adding(
        call.arguments.enumerated().map { number, argument in
          (argument.name, BlockEnvironments.Content(call: index, argument: number, environment: outer.0))
        }, to: environment)
    }
    if let template = call.template {
      if isChecked { checkBlocks(of: call, in: template) }
      descend(at: call.place) { $0.linkCall(call, of: template) }
    }
    environment = outer.0
    if isChecked { linkUnprintedContents(of: index) }
  }

  private mutating func linkCall(_ call: Program.Call, of template: Int) {
    guard graph.isCyclic[template] else {
      indented(call.indentation) { $0.linkTemplate(template) }
      return
    }
    if isChecked, isEndless(template) {
      report(
        "the \(call.isParent ? "parent" : "partial") '\(call.name)' includes itself without end", at: call.namePlace,
        advice: "Put it into a section of a list or record that ends some time, or remove it.")
      return
    }
    let function = function(of: template)
    flushText()
    nodes.append(.call(function: function, indentation: keptIndentation(call.indentation), name: call.name, call.place))
    if html.isAddress { html.needsAddressCheck = true }
  }

  /// Whether a template comes back to where it is with the same values.
  private func isEndless(_ template: Int) -> Bool {
    let key = FunctionKey(template: template, scope: scope, environment: environment, html: html)
    guard let number = functions[key], let open = inProgress.last(where: { $0.function == number }) else {
      return false
    }
    return open.framesOpened == framesOpened
  }

  /// The indentation that a function's lines get: the line's and the tag's; nil within a line.
  private func keptIndentation(_ indentation: Program.Indentation) -> [UInt8]? {
    switch indentation {
    case .line(let start, let end): self.indentation + program.text[start..<end]
    case .inline: nil
    }
  }

  /// Puts in what stands at a tag, indented like the tag, or within a line not at all.
  private mutating func indented(_ more: Program.Indentation, _ body: (inout Linker) -> Void) {
    let outer = indentation
    switch more {
    case .line(let start, let end):
      indentation += program.text[start..<end]
      body(&self)
    case .inline:
      indentation = []
      if isInFunction {
        let inner = collecting(body)
        nodes.append(.unindented(inner))
      } else {
        body(&self)
      }
    }
    indentation = outer
  }

  // MARK: - Blocks

  mutating func linkBlock(_ index: Int, _ content: Range<Int>) {
    let block = program.blocks[index]
    descend(at: block.place) { linker in
      guard let given = linker.environments.content(of: block.name, in: linker.environment) else {
        return linker.link(content)
      }
      let argument = linker.program.calls[given.call].arguments[given.argument]
      linker.printedContents.insert([given.call, given.argument])
      let outer = (linker.environment, linker.muted)
      linker.environment = given.environment
      // The content is another template's, and that one may be sound.
      linker.muted = linker.broken.contains(argument.place.source) ? 1 : 0
      linker.indented(block.indentation) { linker in
        if !argument.startsLine { linker.linkLineStart() }
        linker.link(argument.content)
      }
      (linker.environment, linker.muted) = outer
    }
  }

  /// Looks at contents that no block printed, for their mistakes.
  private mutating func linkUnprintedContents(of call: Int) {
    for (number, argument) in program.calls[call].arguments.enumerated() {
      guard printedContents.insert([call, number]).inserted else { continue }
      let outer = (isHTMLChecked, html, muted)
      isHTMLChecked = false
      if broken.contains(argument.place.source) { muted += 1 }
      descend(at: argument.place) { linker in
        _ = linker.collecting { $0.link(argument.content) }
      }
      (isHTMLChecked, html, muted) = outer
    }
  }

  private mutating func checkBlocks(of call: Program.Call, in template: Int) {
    guard !broken.contains(template) else { return }
    let blocks = graph.blocks[template]
    for argument in call.arguments where !blocks.contains(argument.name) {
      let suggestion = nearestName(to: argument.name, among: blocks.sorted()).map { "; did you mean '\($0)'?" } ?? ""
      let advice =
        blocks.isEmpty
        ? "It has no blocks: write {{$\(argument.name)}}{{/\(argument.name)}} into it where this is to stand."
        : "Its blocks are: \(blocks.sorted().joined(separator: ", "))."
      report(
        "the parent '\(call.name)' has no block '\(argument.name)'\(suggestion)", at: argument.place, advice: advice)
    }
  }

  /// Reports what stands in a parent tag outside its blocks: it would never be seen.
  private mutating func checkIgnored(_ call: Program.Call, _ content: Range<Int>) {
    guard call.isParent else { return }
    let advice = "Put it into a block, {{$name}}…{{/name}}, or outside the parent tag."
    var next = content.lowerBound
    while next < content.upperBound {
      if let argument = call.arguments.first(where: { $0.content.contains(next) }) {
        next = argument.content.upperBound
        continue
      }
      if let place = program.place(of: program.instructions[next]) {
        report(
          "this stands in the parent '\(call.name)' outside its blocks, where nothing is printed", at: place,
          advice: advice)
      }
      next = program.end(of: next)
    }
  }
}

extension Program {
  /// Where the tag of an instruction stands; nil when it is text.
  fileprivate func place(of instruction: Instruction) -> Place? {
    switch instruction {
    case .text, .lineStart: nil
    case .value(let index): values[index].place
    case .section(let index), .inverted(let index): sections[index].place
    case .call(let index): calls[index].place
    case .block(let index): blocks[index].place
    }
  }

  /// The instruction behind one and its content.
  fileprivate func end(of index: Int) -> Int {
    switch instructions[index] {
    case .text, .lineStart, .value: index + 1
    case .section(let section), .inverted(let section): sections[section].end
    case .call(let call): calls[call].end
    case .block(let block): blocks[block].end
    }
  }
}
