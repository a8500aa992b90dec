/// Numbers for words, found by their bytes without making a string.
struct WordTable: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var starts: [Int] = [0]
  private var bytes: [UInt8] = []

  /// The number of words.
  var count: Int { hashes.count }

  /// The word's number, which it gets when it has none.
  mutating func add(_ word: [UInt8]) -> Int32 {
    let hash = Self.hash(word)
    let found = word.withUnsafeBufferPointer { number(of: $0, hash: hash) }
    if found >= 0 { return found }
    if (count + 1) * 2 > slots.count { grow() }
    hashes.append(hash)
    bytes += word
    starts.append(bytes.count)
    place(Int32(count - 1))
    return Int32(count - 1)
  }

  /// The word's number, or -1.
  func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var slot = Self.slot(hash, mask)
    while true {
      let number = slots[slot]
      if number < 0 { return -1 }
      if hashes[Int(number)] == hash, isWord(Int(number), word) { return number }
      slot = (slot + 1) & mask
    }
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in hashes.indices { place(Int32(number)) }
  }

  private mutating func place(_ number: Int32) {
    let mask = slots.count - 1
    var slot = Self.slot(hashes[Int(number)], mask)
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  /// FNV's low bits are poor by themselves.
  private static func slot(_ hash: UInt64, _ mask: Int) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask }

  private static func hash(_ word: [UInt8]) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
