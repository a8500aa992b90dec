public import Files

/// Reads what `ByteWriter` wrote; every answer is `nil` when the bytes end too early.
public struct ByteReader {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// Reads `bytes` from `position` on.
  public init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
    end = bytes.count
  }

  /// Reads a part of `bytes`.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The packed articles that are the rest of it; `nil` when it is something else.
  func articles() -> [Article]? { Article.all(in: bytes, position..<end) }

  /// Whether there is nothing more.
  var isAtEnd: Bool { position == end }

  /// So many bytes.
  public mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, end - position >= count else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// A number.
  public mutating func number() -> Int? {
    guard end - position >= 8 else { return nil }
    defer { position += 8 }
    return bytes.withUnsafeBytes { Int(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Int.self)) }
  }

  /// A yes or no.
  public mutating func flag() -> Bool? { take(1)?.first.map { $0 != 0 } }

  /// A text.
  public mutating func text() -> String? { part().map { String(decoding: $0, as: UTF8.self) } }

  /// What a file, or a part of it, holds.
  public mutating func part() -> ArraySlice<UInt8>? { number().flatMap { take($0) } }

  /// A fingerprint.
  public mutating func fingerprint() -> Fingerprint? {
    guard end - position >= Fingerprint.size else { return nil }
    defer { position += Fingerprint.size }
    return Fingerprint(in: bytes, at: position)
  }

  /// A digest.
  public mutating func digest() -> SHA256Digest? {
    guard end - position >= SHA256Digest.size else { return nil }
    defer { position += SHA256Digest.size }
    return SHA256Digest(in: bytes, at: position)
  }

  /// How a file was left.
  public mutating func stamp() -> FileSystem.Stamp? {
    guard let size = number(), let changed = number(), let noted = number(), let node = number() else { return nil }
    return FileSystem.Stamp(size: size, changed: changed, noted: noted, node: node)
  }

  /// What may be missing.
  public mutating func optional<Value>(_ read: (inout ByteReader) -> Value?) -> Value?? {
    guard let isThere = flag() else { return nil }
    return isThere ? read(&self).map { .some($0) } : .some(nil)
  }

  /// A list.
  public mutating func list<Value>(_ read: (inout ByteReader) -> Value?) -> [Value]? {
    guard let count = count() else { return nil }
    var list: [Value] = []
    list.reserveCapacity(count)
    for _ in 0..<count {
      guard let value = read(&self) else { return nil }
      list.append(value)
    }
    return list
  }

  /// How many things follow; `nil` when there cannot be so many.
  public mutating func count() -> Int? { number().flatMap { $0 >= 0 && $0 <= end - position ? $0 : nil } }
}
