/// The SHA-256 digest of some bytes (FIPS 180-4).
public struct SHA256Digest: Sendable, Hashable {
  // Numbers, not a text: an archive holds a digest for each of its files.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// The digest of `bytes`.
  public init(of bytes: [UInt8]) {
    self.init(of: bytes.span)
  }

  /// The digest of a part of some bytes.
  public init(of bytes: Span<UInt8>) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    self = hash.digest
  }

  /// The digest whose 32 bytes `write` stores where it is told to.
  init(_ write: (UnsafeMutablePointer<UInt8>) -> Void) {
    withUnsafeMutableBytes(of: &words) { $0.withMemoryRebound(to: UInt8.self) { $0.baseAddress.map(write) } }
  }

  /// The digest that these ASCII digits write; `nil` when they are not 64 hexadecimal digits.
  public init?(hexadecimal: some StringProtocol) {
    self.init(hexadecimal: hexadecimal.utf8)
  }

  /// The digest that these ASCII digits write; `nil` when they are not 64 hexadecimal digits.
  public init?(hexadecimal: some Collection<UInt8>) {
    let read = hexadecimal.withContiguousStorageIfAvailable { Self(digits: $0) }
    if let read, let digest = read {
      self = digest
    } else if read == nil, let digest = Array(hexadecimal).withUnsafeBufferPointer({ Self(digits: $0) }) {
      self = digest
    } else {
      return nil
    }
  }

  // Digits that lie side by side: a ledger has some for each article, and one by one they would take a third of a
  // conversion.
  private init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 2 * Self.size else { return nil }
    let isDigest = withUnsafeMutableBytes(of: &words) { words in
      for index in 0..<Self.size {
        guard let high = Self.value(ofDigit: digits[2 * index]), let low = Self.value(ofDigit: digits[2 * index + 1])
        else { return false }
        words[index] = high << 4 | low
      }
      return true
    }
    guard isDigest else { return nil }
  }

  /// The number of its bytes.
  public static let size = 32

  /// The digest with these bytes; `nil` when they are not as many as a digest has.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  /// The digest whose bytes begin at a place of others.
  public init(in bytes: [UInt8], at place: Int) {
    precondition(bytes.indices.contains(place) && bytes.count - place >= Self.size)
    bytes.withUnsafeBytes { bytes in
      withUnsafeMutableBytes(of: &words) { words in
        words.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place..<place + Self.size]))
      }
    }
  }

  /// Appends its bytes.
  public func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: words) { bytes.append(contentsOf: $0) }
  }

  /// 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      writeDigits(to: buffer)
      return 64
    }
  }

  /// Appends those digits.
  func append(hexadecimalTo bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { buffer in
      writeDigits(to: buffer)
      bytes.append(contentsOf: buffer)
    }
  }

  private func writeDigits(to buffer: UnsafeMutableBufferPointer<UInt8>) {
    let digits: StaticString = "0123456789abcdef"
    withUnsafeBytes(of: words) { bytes in
      for (index, byte) in bytes.enumerated() {
        buffer[2 * index] = digits.utf8Start[Int(byte >> 4)]
        buffer[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
      }
    }
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Whether both are the digest of the same bytes.
  public static func == (a: SHA256Digest, b: SHA256Digest) -> Bool { a.words == b.words }

  /// Its first 16 bytes, as they lie in memory.
  public var firstHalf: (UInt64, UInt64) { (words.0, words.1) }

  /// Feeds the digest to a hash table.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}
