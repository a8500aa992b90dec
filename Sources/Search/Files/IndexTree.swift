import Support

/// The way from the root to the files of one kind: in nodes that stay small, whatever their number.
struct IndexTree {
  /// What is looked for in a tree.
  enum Key {
    case word([UInt8])
    case number(Int)

    fileprivate func append(to value: inout JSONWriter) {
      switch self {
      case .word(let word): value.add(word)
      case .number(let number): value.add(number)
      }
    }
  }

  /// The first key of each file, and the file's name.
  private var children: [(key: Key, name: String)] = []
  private var levels = 0

  /// A node has no more children than this, and all but the last not less than a quarter of it.
  private static let most = 64

  mutating func add(_ key: Key, _ file: String) { children.append((key, file)) }

  /// Puts nodes between the root and the files until the root's is small.
  mutating func grow(_ emit: (ScriptFile) -> Void) {
    while children.count > Self.most {
      var parents: [(key: Key, name: String)] = []
      var start = 0
      for place in 1...children.count where place == children.count || Self.isCut(place - start, children[place]) {
        var value = JSONWriter()
        Self.append(children[start..<place], levels: nil, to: &value)
        let file = ScriptFile(value)
        emit(file)
        parents.append((children[start].key, file.name))
        start = place
      }
      children = parents
      levels += 1
    }
  }

  /// Where a node ends depends on the keys about there: one more or less leaves the nodes before and behind as they
  /// are.
  private static func isCut(_ count: Int, _ next: (key: Key, name: String)) -> Bool {
    // Numbers are others when an article comes before them.
    let hash = if case .word(let word) = next.key { FNVHash(word) } else { FNVHash(next.name.utf8) }
    return count >= most || count >= most / 4 && (hash.value >> 20) % UInt64(most / 4) == 0
  }

  /// Writes the root's node.
  func append(to value: inout JSONWriter) { Self.append(children[...], levels: levels, to: &value) }

  private static func append(_ children: ArraySlice<(key: Key, name: String)>, levels: Int?, to value: inout JSONWriter)
  {
    value.add(raw: "{")
    if let levels {
      value.add(raw: "\"levels\":")
      value.add(levels)
      value.add(raw: ",")
    }
    value.add(raw: "\"keys\":")
    value.add(list: children) { $1.key.append(to: &$0) }
    value.add(raw: ",\"names\":")
    value.add(plain: children.flatMap { Array($0.name.utf8) })
    value.add(raw: "}")
  }
}
