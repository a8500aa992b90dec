public import Files

/// What a fingerprint is made from, or a file of the program's memory: values one after the other, each with its
/// length, so that no two lists of values look alike.
public struct ByteWriter: Sendable {
  /// The values.
  public private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  public init() {}

  /// The fingerprint of all that was added.
  public var fingerprint: Fingerprint { Fingerprint(SHA256Digest(of: bytes)) }

  /// Forgets what was added, and keeps the room for more.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Makes room for so many bytes in all.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds bytes as they are.
  mutating func append(_ bytes: some Collection<UInt8>) { self.bytes.append(contentsOf: bytes) }

  /// Adds a number.
  public mutating func add(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds a yes or no.
  public mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Adds a text.
  public mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a text that may be missing.
  public mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  /// Adds a list.
  public mutating func add<Value>(_ list: [Value], _ add: (inout ByteWriter, Value) -> Void) {
    self.add(list.count)
    for value in list { add(&self, value) }
  }

  /// Adds a fingerprint that may be missing.
  public mutating func add(_ fingerprint: Fingerprint?) {
    add(fingerprint != nil)
    if let fingerprint { add(fingerprint) }
  }

  /// Adds how a file was left that may be missing.
  public mutating func add(_ stamp: FileSystem.Stamp?) {
    add(stamp != nil)
    if let stamp { add(stamp) }
  }

  /// Adds what a file holds.
  public mutating func add(_ file: [UInt8]) { add(file[...]) }

  /// Adds a part of what a file holds.
  public mutating func add(_ part: ArraySlice<UInt8>) {
    add(part.count)
    bytes.append(contentsOf: part)
  }

  /// Adds a fingerprint.
  public mutating func add(_ fingerprint: Fingerprint) { fingerprint.append(to: &bytes) }

  /// Adds a digest.
  public mutating func add(_ digest: SHA256Digest) { digest.append(to: &bytes) }

  /// Adds how a file was left.
  public mutating func add(_ stamp: FileSystem.Stamp) {
    add(stamp.size)
    add(stamp.changed)
    add(stamp.noted)
    add(stamp.node)
  }
}
