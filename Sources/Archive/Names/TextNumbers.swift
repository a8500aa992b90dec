/// Numbers texts in the order in which they are first met, each once. They are looked up by the bytes that lie
/// elsewhere: no text of its own is made for each time that one is met, which for the names of an archive is tens of
/// thousands of times.
struct TextNumbers {
  /// The texts, one after the other.
  private var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []
  /// What tells most texts apart without a look at their bytes.
  private var hashes: [Int] = []
  /// A table of numbers by their texts' hashes, with open addresses and linear probing; -1 for an empty place. At most
  /// half full.
  private var table = [Int32](repeating: -1, count: 64)

  /// The number of texts.
  var count: Int { ends.count }

  /// The number of a text; that of a new one is `count` as it was before.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(text))
    let hash = hasher.finalize()
    var place = hash & (table.count - 1)
    while table[place] >= 0 {
      let number = Int(table[place])
      if hashes[number] == hash, isText(number, text) { return number }
      place = (place + 1) & (table.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    table[place] = Int32(count - 1)
    if 2 * count > table.count { grow() }
    return count - 1
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count else { return false }
    for place in text.indices where bytes[start + place] != text[place] { return false }
    return true
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: 2 * table.count)
    for (number, hash) in hashes.enumerated() {
      var place = hash & (table.count - 1)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(number)
    }
  }
}
