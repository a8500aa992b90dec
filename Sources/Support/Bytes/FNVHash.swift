/// A hash of bytes that is the same in every run: FNV-1a, 64 bits (Fowler, Noll and Vo).
public struct FNVHash: Sendable {
  /// The hash of the bytes so far.
  public var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of no bytes.
  @inlinable @inline(__always) public init() {}

  /// The hash of some bytes.
  @inlinable @inline(__always)
  public init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Adds a byte.
  @inlinable @inline(__always)
  public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
