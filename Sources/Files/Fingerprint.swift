import Crypto

/// A SHA-256 digest (FIPS 180-4) in 32 bytes, for comparing what a file was made from. ``SHA256Digest`` is the same for people to read.
public struct Fingerprint: Sendable, Hashable {
  private let words: SIMD4<UInt64>

  /// The number of its bytes.
  public static let size = 32

  /// The fingerprint of `bytes`.
  public init(of bytes: [UInt8]) {
    words = SHA256.hash(data: bytes).withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// A fingerprint that was written down; `nil` when these are not its bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    words = Array(bytes).withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// Writes it down.
  public func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: words) { bytes.append(contentsOf: $0) }
  }
}
