import CCrypto

/// SHA-256 of bytes that come piece by piece (FIPS 180-4), by libcrypto.
public struct SHA256 {
  // A value of C that holds no pointer: a copy of it is a copy of the state.
  private var state = SHA256_CTX()

  /// No bytes.
  public init() {
    SHA256_Init(&state)
  }

  /// Adds some bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    SHA256_Update(&state, bytes.baseAddress, bytes.count)
  }

  /// Adds some bytes.
  public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// The digest of all that was added until now.
  public var digest: SHA256Digest {
    var state = state
    return SHA256Digest { _ = SHA256_Final($0, &state) }
  }
}
