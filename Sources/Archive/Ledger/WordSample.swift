/// Some of the pairs of words of a text, chosen by their hashes: two texts that share half of their pairs share about
/// half of these.
///
/// The ledger keeps those of texts whose content files have been edited. Such a file may be far behind its text, which
/// is known by this when it is changed and moved at once.
public struct WordSample: Sendable, Equatable {
  /// The smallest hashes of the pairs, in their order.
  public private(set) var hashes: [UInt32] = []

  /// The most that are kept.
  private static let most = 32

  /// A sample of pairs.
  init(of pairs: some Sequence<UInt64>) {
    for pair in pairs { add(Self.mixed(pair)) }
  }

  private mutating func add(_ hash: UInt32) {
    if hashes.count == Self.most, let last = hashes.last, last <= hash { return }
    let place = hashes.firstIndex { $0 >= hash } ?? hashes.endIndex
    if place < hashes.endIndex, hashes[place] == hash { return }
    hashes.insert(hash, at: place)
    if hashes.count > Self.most { hashes.removeLast() }
  }

  /// Bits that are as good as chance, whatever the words have in common (SplitMix64).
  private static func mixed(_ pair: UInt64) -> UInt32 {
    var mixed = pair
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 32)
  }

  /// The hashes, to be compared.
  public var set: Set<UInt64> { Set(hashes.map(UInt64.init)) }

  /// The part that two texts share, from 0 to 1.
  public func share(with other: WordSample) -> Double {
    let common = set.intersection(other.set).count
    return 2 * Double(common) / Double(max(1, hashes.count + other.hashes.count))
  }
}

extension WordSample {
  /// Eight hexadecimal digits for each.
  var hexadecimal: String {
    hashes.map { hash in
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  /// The sample that these digits write; `nil` when they write none.
  init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count.isMultiple(of: 8), digits.count <= 8 * Self.most else { return nil }
    for start in stride(from: digits.startIndex, to: digits.endIndex, by: 8) {
      guard let hash = UInt32(String(decoding: digits[start..<start + 8], as: UTF8.self), radix: 16),
        hashes.last.map({ $0 < hash }) ?? true
      else { return nil }
      hashes.append(hash)
    }
  }
}
