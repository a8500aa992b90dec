/// What the index calls two words of which one stands behind the other: `-k3v`. Most pairs stand in one article or two,
/// and to write them all down would take more room than the lists of their articles; so some have one name.
struct PairName {
  /// How many there are.
  static let count = 1 << 15
  private static let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)

  /// Which it is: 15 bits of FNV-1a (draft-eastlake-fnv, 32 bits) of both words with a space between.
  let number: Int

  /// The name of a word of which the hash is known already, and another behind it.
  init(_ one: Beginning, _ other: some Sequence<UInt8>) {
    var hash = one.hash
    for byte in other { hash = Beginning.hash(hash, byte) }
    number = Int((hash ^ (hash >> 15)) & UInt32(Self.count - 1))
  }

  /// The hash of a pair's first word and the space.
  struct Beginning {
    fileprivate let hash: UInt32

    init(_ word: some Sequence<UInt8>) { hash = Self.hash(word.reduce(0x811C_9DC5, Self.hash), UInt8(ascii: " ")) }

    @inline(__always)
    fileprivate static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }
  }

  /// As the dictionary has it.
  var bytes: [UInt8] { [UInt8(ascii: "-")] + [10, 5, 0].map { Self.digits[number >> $0 & 31] } }
}
