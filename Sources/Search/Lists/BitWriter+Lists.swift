extension BitWriter {
  /// Writes a list of articles in the order of their numbers.
  ///
  /// - Parameter width: the bits of an article's number.
  mutating func add(_ list: ArraySlice<Posting>, width: Int) {
    guard let first = list.first else { return }
    add(first.article, bits: width)
    add(first.weight)
    if list.count == 1 { return }
    let shift = Self.bestShift(for: list)
    add(shift, bits: 5)
    var last = first.article
    for posting in list.dropFirst() {
      add(posting.article - last - 1, rice: shift)
      add(posting.weight)
      last = posting.article
    }
  }

  private mutating func add(_ weight: Weight) {
    if weight.number == Weight.highest { add(0x3F, bits: 6) } else { add(unary: weight.number) }
  }

  /// The shift with which the differences of a list take the fewest bits.
  private static func bestShift(for list: ArraySlice<Posting>) -> Int {
    guard let first = list.first, let last = list.last else { return 0 }
    // The bits grow on both sides of the best, which lies near the mean.
    let mean = max(1, (last.article - first.article) / max(1, list.count - 1))
    let guess = Int.bitWidth - 1 - mean.leadingZeroBitCount
    func bits(_ shift: Int) -> Int {
      var (bits, last) = (0, first.article)
      for posting in list.dropFirst() {
        bits += (posting.article - last - 1) >> shift + 1 + shift
        last = posting.article
      }
      return bits
    }
    if list.count > 4096 { return guess }
    return (max(0, guess - 2)...guess).min { (bits($0), $0) < (bits($1), $1) } ?? guess
  }
}
