import Files
import Markdown

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

  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  mutating func add(_ entries: [YAMLEntry]) {
    add(entries.count)
    for entry in entries {
      add(entry.key)
      add(entry.value)
    }
  }

  private mutating func add(_ value: YAMLValue) {
    switch value {
    case .text(let text):
      add(0)
      add(text)
    case .list(let items):
      add(1)
      add(items.count)
      for item in items { add(item.value) }
    case .mapping(let entries):
      add(2)
      add(entries)
    }
  }

  mutating func add(_ digest: SHA256Digest) { digest.append(to: &bytes) }
}
