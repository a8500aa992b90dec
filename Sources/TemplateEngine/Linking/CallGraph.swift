/// Which template includes which.
struct CallGraph {
  /// For each template whether it includes itself, by way of others perhaps.
  private(set) var isCyclic: [Bool]

  /// For each template the blocks that it and those it includes have.
  private(set) var blocks: [Set<String>]

  init(_ program: Program) {
    let count = program.templates.count
    var called = [Set<Int>](repeating: [], count: count)
    var ownBlocks = [Set<String>](repeating: [], count: count)
    for call in program.calls {
      if let template = call.template { called[call.place.source].insert(template) }
    }
    for block in program.blocks { ownBlocks[block.place.source].insert(block.name) }
    let reached = (0..<count).map { Self.reachable(from: $0, called) }
    isCyclic = (0..<count).map { reached[$0].contains($0) }
    blocks = (0..<count).map { template in
      reached[template].union([template]).reduce(into: []) { $0.formUnion(ownBlocks[$1]) }
    }
  }

  private static func reachable(from start: Int, _ called: [Set<Int>]) -> Set<Int> {
    var reached: Set<Int> = []
    var waiting = Array(called[start])
    while let template = waiting.popLast() {
      if reached.insert(template).inserted { waiting += called[template] }
    }
    return reached
  }
}
