/// What the index calls two words of which one stands behind the other: `-k3v`. Most pairs stand in one article or two,
/// and to write them all down would take more room than the lists of their articles; so some have one name.
struct PairName {
  private let name: [UInt8]

  private static let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)

  /// 15 bits of FNV-1a (draft-eastlake-fnv, 32 bits) of both words with a space between.
  init(_ one: some Sequence<UInt8>, _ other: some Sequence<UInt8>) {
    var hash: UInt32 = 0x811C_9DC5
    func add(_ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    one.forEach(add)
    add(UInt8(ascii: " "))
    other.forEach(add)
    hash ^= hash >> 15
    name = [UInt8(ascii: "-")] + [10, 5, 0].map { Self.digits[Int(hash >> UInt32($0) & 31)] }
  }

  func withName<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    name.withUnsafeBufferPointer(body)
  }

  var text: String { String(decoding: name, as: UTF8.self) }
}
