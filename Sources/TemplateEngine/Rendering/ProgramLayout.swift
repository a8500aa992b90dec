/// Lays the nodes of all functions out in a row of steps.
struct ProgramLayout {
  private(set) var steps: [Step] = []
  private(set) var text: [UInt8] = []
  private(set) var functions: [Range<Int>] = []
  private(set) var fields: [FieldAccess] = []
  private(set) var paths: [LinkedProgram.Path] = []
  private(set) var dynamics: [LinkedProgram.Dynamic] = []
  private(set) var calls: [LinkedProgram.Call] = []
  private(set) var addresses: [LinkedProgram.Address] = []
  private(set) var sharedCount = 0

  init(_ functions: [[Node]], pages: Set<Int>) {
    for (number, nodes) in functions.enumerated() {
      let start = steps.count
      mayJoin = false
      sharesParts = pages.contains(number)
      layOutList(nodes[...])
      self.functions.append(start..<steps.count)
    }
  }

  /// Whether what is laid out belongs to a page, and not to a function that is called with an indentation.
  private var sharesParts = false

  /// Lays out nodes; on a page, runs of those that print the same on every page of a depth are put together.
  private mutating func layOutList(_ nodes: ArraySlice<Node>) {
    var nodes = nodes
    while let node = nodes.first {
      let run: ArraySlice<Node> = sharesParts ? nodes.prefix { $0.isSameOnEveryPage() } : []
      if run.contains(where: { !$0.isText }) {
        let number = sharedCount
        sharedCount += 1
        sharesParts = false
        enclosing(run) { .shared(number, end: $0) }
        sharesParts = true
        nodes = nodes.dropFirst(run.count)
      } else {
        layOut(node)
        nodes = nodes.dropFirst()
      }
    }
  }

  private mutating func layOut(_ node: Node) {
    switch node {
    case .text(let bytes):
      // Two pieces of text meet where a partial begins or ends.
      if case .text(let start, let count)? = steps.last, start + count == text.count, mayJoin {
        steps[steps.count - 1] = .text(start: start, count: count + bytes.count)
      } else {
        steps.append(.text(start: text.count, count: bytes.count))
      }
      text += bytes
      mayJoin = true
      return
    case .lineStart: steps.append(.lineStart)
    case .value(let reference, let isRaw): layOutValue(reference, isRaw: isRaw)
    case .section(let reference, let isInverted, let opens, let children, _):
      layOutSection(reference, isInverted, opens, children)
    case .call(let function, let indentation, let name, let place):
      steps.append(.call(calls.count))
      calls.append(LinkedProgram.Call(function: function, indentation: indentation, name: name, place: place))
    case .unindented(let children):
      enclosing(children[...]) { .unindented(end: $0) }
    case .address(let children, let isList, let place):
      let number = addresses.count
      addresses.append(LinkedProgram.Address(isList: isList, place: place))
      enclosing(children[...]) { .address(number, end: $0) }
    }
    mayJoin = false
  }

  /// Whether text may be joined with the step before: not when steps jump to between them.
  private var mayJoin = false

  private mutating func enclosing(_ children: ArraySlice<Node>, _ step: (Int) -> Step) {
    let start = steps.count
    steps.append(step(0))
    mayJoin = false
    layOutList(children)
    steps[start] = step(steps.count)
    mayJoin = false
  }

  private mutating func layOutValue(_ reference: Reference, isRaw: Bool) {
    guard case .slot(let slot) = reference.root, reference.parts.isEmpty, let first = reference.chain.first else {
      if !reference.parts.isEmpty || !reference.isRecordItself {
        steps.append(.printDynamic(dynamic(reference), isRaw: isRaw))
      }
      return
    }
    if case .anything = reference.type {
      steps.append(.printDynamic(dynamic(reference), isRaw: isRaw))
    } else if reference.chain.count == 1 {
      steps.append(.print(slot: slot, .passUnretained(first.access)))
      fields.append(first.access)
    } else {
      steps.append(.printPath(path(slot, reference.chain)))
    }
  }

  private mutating func layOutSection(
    _ reference: Reference, _ isInverted: Bool, _ opens: Node.Opens, _ children: [Node]
  ) {
    if reference.isRecordItself {
      if !isInverted { layOutList(children[...]) }
      return
    }
    if case .anything = reference.type {
      let number = dynamic(reference)
      enclosing(children[...]) { isInverted ? .testDynamic(number, end: $0) : .openDynamic(number, end: $0) }
      return
    }
    guard case .slot(let slot) = reference.root, let first = reference.chain.first else { return }
    if reference.chain.count == 1 {
      fields.append(first.access)
      let field = Unmanaged.passUnretained(first.access)
      enclosing(children[...]) { end in
        switch opens {
        case .record(let into): .open(slot: slot, field, into: into, end: end)
        case .list(let into): .each(slot: slot, field, into: into, end: end)
        case .nothing, .dynamic: .test(slot: slot, field, isInverted: isInverted, end: end)
        }
      }
    } else {
      let path = path(slot, reference.chain)
      enclosing(children[...]) { end in
        switch opens {
        case .record(let into): .openPath(path, into: into, end: end)
        case .list(let into): .eachPath(path, into: into, end: end)
        case .nothing, .dynamic: .testPath(path, isInverted: isInverted, end: end)
        }
      }
    }
  }

  private mutating func path(_ slot: Int, _ chain: [TemplateShape.Field]) -> Int {
    paths.append(LinkedProgram.Path(slot: slot, start: fields.count, count: chain.count))
    fields += chain.map(\.access)
    return paths.count - 1
  }

  private mutating func dynamic(_ reference: Reference) -> Int {
    let root: LinkedProgram.Dynamic.Root
    switch reference.root {
    case .slot(let slot): root = .path(path(slot, reference.chain))
    case .dynamicFrames: root = .frames
    case .dynamicTop: root = .top
    }
    var dynamic = LinkedProgram.Dynamic(root: root, parts: reference.parts)
    if let other = reference.fallback.first, case .slot(let slot) = other.root {
      dynamic.fallback = LinkedProgram.Fallback(
        path: path(slot, other.chain), parts: other.parts, type: other.chain.last?.type ?? .anything)
    }
    dynamics.append(dynamic)
    return dynamics.count - 1
  }
}

extension Reference {
  /// Whether this is `{{.}}` in a section of a record.
  var isRecordItself: Bool {
    if case .slot = root { chain.isEmpty } else { false }
  }
}

extension Node {
  var isText: Bool {
    if case .text = self { true } else { false }
  }

  /// Whether it prints the same on every page of one depth. `slots` are the records that are the same themselves.
  func isSameOnEveryPage(_ slots: Set<Int> = []) -> Bool {
    switch self {
    case .text: true
    case .value(let reference, _): reference.isSameOnEveryPage(slots)
    case .section(let reference, _, let opens, let children, _):
      reference.isSameOnEveryPage(slots)
        && children.allSatisfy { child in
          switch opens {
          case .record(let slot), .list(let slot): child.isSameOnEveryPage(slots.union([slot]))
          case .nothing, .dynamic: child.isSameOnEveryPage(slots)
          }
        }
    case .address(let children, _, _): children.allSatisfy { $0.isSameOnEveryPage(slots) }
    case .lineStart, .call, .unindented: false
    }
  }
}

extension Reference {
  fileprivate func isSameOnEveryPage(_ slots: Set<Int>) -> Bool {
    guard case .slot(let slot) = root else { return false }
    return slots.contains(slot) || chain.first?.isSameOnEveryPage == true
  }
}
