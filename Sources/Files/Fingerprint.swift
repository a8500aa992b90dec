import Crypto

/// A SHA-256 digest (FIPS 180-4) in 32 bytes, for comparing what a file was made from. ``SHA256Digest`` is the same for people to read.
public struct Fingerprint: Sendable, Hashable {
  private let first, second, third, fourth: UInt64

  /// The number of its bytes.
  public static let size = 32

  /// The fingerprint of `bytes`.
  public init(of bytes: [UInt8]) {
    self = SHA256.hash(data: bytes).withUnsafeBytes { Fingerprint(loading: $0) }
  }

  /// A fingerprint that was written down; `nil` when these are not its bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    self = Array(bytes).withUnsafeBytes { Fingerprint(loading: $0) }
  }

  private init(loading bytes: UnsafeRawBufferPointer) {
    first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    second = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    third = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    fourth = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
  }

  /// Writes it down.
  public func append(to bytes: inout [UInt8]) {
    for word in [first, second, third, fourth] { withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) } }
  }
}
