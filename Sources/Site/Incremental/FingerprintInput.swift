import Files

/// What a fingerprint is made from: values one after the other, each with its length, so that no two lists of values look alike.
struct FingerprintInput {
  private(set) var bytes: [UInt8] = []

  var fingerprint: SHA256Digest { SHA256Digest(of: bytes) }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  mutating func add(_ file: [UInt8]) {
    add(file.count)
    bytes.append(contentsOf: file)
  }

  mutating func add(_ digest: SHA256Digest) { digest.append(to: &bytes) }
}
