extension Collection<UInt8> {
  /// The first eight bytes as a number, zeros behind a shorter text: in the order of texts, and it tells nearly all of
  /// them apart.
  @inlinable
  @inline(__always)
  public var beginning: UInt64 {
    var (number, count): (UInt64, Int) = (0, 0)
    for byte in self.prefix(8) {
      number = number << 8 | UInt64(byte)
      count += 1
    }
    return count == 8 ? number : number << UInt64(8 * (8 - count))
  }
}
