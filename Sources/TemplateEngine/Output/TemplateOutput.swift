/// The bytes of a page while it is printed. One is used for many pages, so that it stops growing soon.
///
/// Memory of its own instead of `[UInt8]`: appending to an array asks each time whether somebody else holds it, and a
/// page is put together from hundreds of pieces. Sendable because nobody else has that memory: it is private, freed by
/// `deinit`, and the value cannot be copied.
public struct TemplateOutput: ~Copyable, @unchecked Sendable {
  /// The number of bytes.
  public private(set) var count = 0

  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// No bytes, and room for a page.
  public init(capacity: Int = 1 << 15) {
    self.capacity = max(64, capacity)
    base = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
  }

  /// The bytes, copied.
  public var bytes: [UInt8] {
    Array(UnsafeBufferPointer(start: base, count: count))
  }

  /// The bytes where they are.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Takes away what is behind the first `length` bytes.
  public mutating func shorten(to length: Int) {
    count = min(count, max(0, length))
  }

  /// Room for `more` bytes, of which the first is yet to be written.
  @inline(__always)
  mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < more { grow(by: more) }
    return base + count
  }

  /// Takes in bytes that were written into the room.
  @inline(__always)
  mutating func advance(by length: Int) {
    count += length
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
