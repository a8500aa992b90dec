public import Files

/// Whether things are the same as before: the first 128 bits of the SHA-256 digest (FIPS 180-4) of all that they are
/// made from. An archive holds some for each of its pages; half a digest is enough, as 2^64 things would be needed to
/// find two that look alike.
public struct Fingerprint: Sendable, Hashable {
  private var words: (UInt64, UInt64) = (0, 0)

  /// The fingerprint of things with this digest.
  public init(_ digest: SHA256Digest) {
    words = digest.firstHalf
  }

  /// The number of its bytes.
  public static let size = 16

  /// The fingerprint whose bytes begin at a place of others.
  init(in bytes: [UInt8], at place: Int) {
    precondition(bytes.indices.contains(place) && bytes.count - place >= Self.size)
    bytes.withUnsafeBytes { bytes in
      withUnsafeMutableBytes(of: &words) { words in
        words.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place..<place + Self.size]))
      }
    }
  }

  /// Appends its bytes.
  func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: words) { bytes.append(contentsOf: $0) }
  }

  /// Whether both are of the same things.
  public static func == (one: Fingerprint, other: Fingerprint) -> Bool { one.words == other.words }

  /// Feeds the fingerprint to a hash table.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Fingerprint {
  /// 32 lower-case hexadecimal digits.
  public var hexadecimal: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The fingerprint that these ASCII digits write; `nil` when they are not 32 hexadecimal digits.
  public init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 2 * Self.size, let digest = SHA256Digest(hexadecimal: digits + digits) else { return nil }
    self.init(digest)
  }
}
