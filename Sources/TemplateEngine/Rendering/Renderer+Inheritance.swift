/// Partials, parents and blocks ("partials", "~inheritance").
///
/// What a block prints is looked for in all the parent tags around it, the outermost first. What a parent tag gives to
/// a block belongs to the template the tag stands in: a block in it is looked for in the parent tags around that tag.
extension Renderer {
  /// A parent being rendered, by its call.
  struct OpenParent {
    let call: Int
    let outer: Int?
  }

  mutating func runCall(_ index: Int, onto output: inout [UInt8]) throws(TemplateError) {
    guard let template = calls[index].template else { return }
    let hasArguments = !calls[index].arguments.isEmpty
    try enter(index)
    let outer = innermostParent
    if hasArguments {
      parents.append(OpenParent(call: index, outer: outer))
      innermostParent = parents.count - 1
    }
    let saved = indent(calls[index].indentation)
    try run(program.templates[template], onto: &output)
    restore(saved)
    if hasArguments {
      parents.removeLast()
      innermostParent = outer
    }
    leaveCall()
  }

  mutating func runBlock(_ index: Int, default start: Int, onto output: inout [UInt8]) throws(TemplateError) {
    try descend(at: blocks[index].place)
    defer { ascend() }
    guard let (argument, parent) = argument(for: blocks[index].name) else {
      return try run(start..<blocks[index].end, onto: &output)
    }
    let inner = innermostParent
    innermostParent = parents[parent].outer
    let saved = indent(blocks[index].indentation)
    if !argument.startsLine { printIndentation(onto: &output) }
    try run(argument.content, onto: &output)
    restore(saved)
    innermostParent = inner
  }

  /// What the outermost parent tag that names the block gives to it.
  private func argument(for name: String) -> (Program.Argument, parent: Int)? {
    var found: (Program.Argument, parent: Int)?
    var parent = innermostParent
    while let index = parent {
      if let argument = calls[parents[index].call].arguments.first(where: { $0.name == name }) {
        found = (argument, index)
      }
      parent = parents[index].outer
    }
    return found
  }

  /// Adds to the indentation, or within a line sets it aside; the result is for `restore`.
  private mutating func indent(_ more: Program.Indentation) -> (start: Int, end: Int) {
    let saved = (indentationStart, indentation.count)
    switch more {
    case .line(let start, let end): indentation.append(contentsOf: text[start..<end])
    case .inline: indentationStart = indentation.count
    }
    return saved
  }

  private mutating func restore(_ saved: (start: Int, end: Int)) {
    indentationStart = saved.start
    indentation.removeSubrange(saved.end...)
  }
}
