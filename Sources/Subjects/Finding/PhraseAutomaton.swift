/// Finds any number of phrases in one pass over the numbers of a text's words (Aho and Corasick, 1975).
struct PhraseAutomaton: Sendable {
  /// How many words lead to each state.
  private(set) var depths: [Int32] = [0]
  /// The phrase that ends in a state, or -1.
  private(set) var phrases: [Int32] = [-1]
  /// Where to go on when no word fits: the longest end of the way here that begins another phrase.
  private var failures: [Int32] = [0]
  /// The nearest state on that way in which a phrase ends, or -1.
  private(set) var shorter: [Int32] = [-1]
  private var edges: [UInt64: Int32] = [:]
  /// The edges again, flat: a power of two of slots, -1 in `targets` where one is free.
  private var keys: [UInt64] = []
  private var targets: [Int32] = []
  /// The number of phrases.
  private(set) var count = 0

  /// The phrase's number, which it gets when it has none. All phrases come before ``finish()``.
  mutating func add(_ words: [Int32]) -> Int {
    var state: Int32 = 0
    for word in words {
      let key = Self.key(state, word)
      if let next = edges[key] {
        state = next
      } else {
        let next = Int32(depths.count)
        edges[key] = next
        depths.append(depths[Int(state)] + 1)
        phrases.append(-1)
        failures.append(0)
        shorter.append(-1)
        state = next
      }
    }
    if phrases[Int(state)] < 0 {
      phrases[Int(state)] = Int32(count)
      count += 1
    }
    return Int(phrases[Int(state)])
  }

  /// Links the states and lays the edges out for finding.
  mutating func finish() {
    var size = 64
    while size < edges.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    targets = Array(repeating: -1, count: size)
    for (key, target) in edges {
      var slot = Self.slot(key, size - 1)
      while targets[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      targets[slot] = target
    }
    // States in the order of their depth: those that a link leads to are done before.
    for (key, target) in edges.sorted(by: { (depths[Int($0.value)], $0.value) < (depths[Int($1.value)], $1.value) }) {
      let (from, word) = (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key))
      let failure = from == 0 ? 0 : step(from: failures[Int(from)], word)
      failures[Int(target)] = failure
      shorter[Int(target)] = phrases[Int(failure)] >= 0 ? failure : shorter[Int(failure)]
    }
    edges = [:]
  }

  /// The state after another word.
  func step(from state: Int32, _ word: Int32) -> Int32 {
    var state = state
    while true {
      let next = target(state, word)
      if next >= 0 { return next }
      if state == 0 { return 0 }
      state = failures[Int(state)]
    }
  }

  private func target(_ state: Int32, _ word: Int32) -> Int32 {
    let key = Self.key(state, word)
    let mask = keys.count - 1
    var slot = Self.slot(key, mask)
    while targets[slot] >= 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private static func key(_ state: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }
}
