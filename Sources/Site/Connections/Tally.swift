/// Amounts of some numbers among many. It takes room for those that it has met, not for all there may be, so that one is cheap to make for
/// each page of an archive of any size.
struct Tally {
  /// The numbers, in the order in which they were first met.
  private(set) var numbers: [Int32] = []
  /// What each has come to.
  private(set) var amounts: [Int32] = []
  /// A table of places in `numbers`, with open addresses and linear probing; -1 for an empty one. At most half full.
  private var table: [Int32]
  private var shift: Int

  /// - Parameter count: how many numbers there may be; more make it grow.
  init(expecting count: Int) {
    let bits = max(5, Int.bitWidth - max(1, 2 * count - 1).leadingZeroBitCount)
    table = [Int32](repeating: -1, count: 1 << bits)
    shift = 32 - bits
    numbers.reserveCapacity(count)
    amounts.reserveCapacity(count)
  }

  /// Adds an amount to what a number has come to.
  mutating func add(_ amount: Int32, to number: Int32) {
    var place = home(of: number)
    while table[place] >= 0 {
      let index = Int(table[place])
      if numbers[index] == number {
        amounts[index] += amount
        return
      }
      place = (place + 1) & (table.count - 1)
    }
    table[place] = Int32(numbers.count)
    numbers.append(number)
    amounts.append(amount)
    if 2 * numbers.count > table.count { grow() }
  }

  /// Neighbours are spread by a multiplication with 2^32 divided by the golden ratio (Knuth, The Art of Computer Programming, 6.4).
  private func home(of number: Int32) -> Int { Int((UInt32(bitPattern: number) &* 0x9E37_79B9) >> UInt32(shift)) }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: 2 * table.count)
    shift -= 1
    for (index, number) in numbers.enumerated() {
      var place = home(of: number)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(index)
    }
  }
}
