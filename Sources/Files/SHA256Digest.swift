import Crypto

/// The SHA-256 digest of some bytes (FIPS 180-4).
public struct SHA256Digest: Sendable, Hashable {
  /// 64 lower-case hexadecimal digits.
  public let hexadecimal: String

  /// The digest of `bytes`.
  public init(of bytes: [UInt8]) {
    let digits: StaticString = "0123456789abcdef"
    let digest = SHA256.hash(data: bytes)
    hexadecimal = String(unsafeUninitializedCapacity: 64) { buffer in
      for (index, byte) in digest.enumerated() {
        buffer[2 * index] = digits.utf8Start[Int(byte >> 4)]
        buffer[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return 64
    }
  }

  /// The digest that these digits write; `nil` when they are not 64 hexadecimal digits.
  public init?(hexadecimal: some StringProtocol) {
    let isDigest =
      hexadecimal.utf8.count == 64
      && hexadecimal.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    guard isDigest else { return nil }
    self.hexadecimal = hexadecimal.lowercased()
  }
}
