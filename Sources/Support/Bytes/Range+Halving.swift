extension Range<Int> {
  /// The first number of which something is true that is true of all after it too, found by halving; the end when it is
  /// true of none.
  @inlinable
  @inline(__always)
  public func partitioningIndex(where isTrue: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if isTrue(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
