/// A table from hashes to small values, in two flat arrays: what a dictionary of many millions would cost too much for.
struct KeyedTable<Value: BitwiseCopyable & Sendable & ZeroValue>: Sendable {
  /// 0 marks a free place; a key of 0 is stored as 1.
  private var keys: [UInt64] = []
  private var values: [Value] = []
  /// Spreads the keys over the places, each table's in another way: no text can be made of words that share one.
  private let factor = UInt64.random(in: 0...UInt64.max) | 1
  /// How many keys are there.
  private(set) var count = 0

  /// How many places there are.
  var capacity: Int { keys.count }

  init() {}

  /// A table with room for `expected` keys.
  init(expecting expected: Int) { reserve(expected) }

  /// The value of a key; `nil` when it is not there.
  subscript(key: UInt64) -> Value? {
    guard !keys.isEmpty else { return nil }
    let place = place(of: key)
    return keys[place] == 0 ? nil : values[place]
  }

  /// Changes a key's value, which begins as zero.
  mutating func update(_ key: UInt64, _ change: (inout Value) -> Void) {
    if (count + 1) * 4 > keys.count * 3 { grow() }
    let place = place(of: key)
    if keys[place] == 0 {
      keys[place] = max(key, 1)
      count += 1
    }
    change(&values[place])
  }

  /// Takes over another table's values.
  mutating func merge(_ other: Self, _ combine: (inout Value, Value) -> Void) {
    for place in other.keys.indices where other.keys[place] != 0 {
      update(other.keys[place]) { combine(&$0, other.values[place]) }
    }
  }

  /// Keeps the values that pass.
  mutating func keep(_ passes: (Value) -> Bool) {
    let (oldKeys, oldValues) = (keys, values)
    let kept = oldKeys.indices.count { oldKeys[$0] != 0 && passes(oldValues[$0]) }
    reserve(kept)
    for place in oldKeys.indices where oldKeys[place] != 0 && passes(oldValues[place]) {
      update(oldKeys[place]) { $0 = oldValues[place] }
    }
  }

  /// Empties the table, with room for `expected` keys: three of four places may be taken.
  private mutating func reserve(_ expected: Int) {
    var size = 64
    while size * 3 < (expected + 1) * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: .zero, count: size)
    count = 0
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    reserve(oldKeys.count)
    for place in oldKeys.indices where oldKeys[place] != 0 {
      let free = self.place(of: oldKeys[place])
      keys[free] = oldKeys[place]
      values[free] = oldValues[place]
      count += 1
    }
  }

  private func place(of key: UInt64) -> Int {
    let key = max(key, 1)
    let mask = keys.count - 1
    // The upper bits of a product hang on all bits of the key.
    var place = Int(truncatingIfNeeded: (key &* factor) >> UInt64(64 - keys.count.trailingZeroBitCount))
    return keys.withUnsafeBufferPointer { keys in
      while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
      return place
    }
  }
}

/// A value that counts from nothing.
protocol ZeroValue {
  static var zero: Self { get }
}

extension UInt64: ZeroValue {}
extension UInt128: ZeroValue {}
extension Int32: ZeroValue {}
extension UInt32: ZeroValue {}
