/// Numbers for texts, in the order in which they are first met, each once. They are looked up by bytes that lie
/// elsewhere: no text of its own is made for each time that one is met, which for the names of an archive is tens of
/// thousands of times, and for the words of its texts millions.
public struct InternedBytes: Sendable {
  /// The texts, one after the other.
  private var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []
  /// What tells most texts apart without a look at their bytes. By a hash that no text can be made for: of words that
  /// share a place, each costs a look at all before it.
  private var hashes: [Int] = []
  /// A table of numbers by their texts' hashes, with open addresses and linear probing; -1 for an empty place. At most
  /// half full.
  private var table = [Int32](repeating: -1, count: 64)

  /// No texts.
  public init() {}

  /// The number of texts.
  public var count: Int { ends.count }

  /// The text of a number.
  public subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  /// The number of a text; that of a new one is `count` as it was before.
  public mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(of: text)
    let place = place(of: text, hash)
    if table[place] >= 0 { return Int(table[place]) }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    table[place] = Int32(count - 1)
    if 2 * count > table.count { grow() }
    return count - 1
  }

  /// The number of a text that has one, or -1.
  public func known(_ text: UnsafeBufferPointer<UInt8>) -> Int { Int(table[place(of: text, Self.hash(of: text))]) }

  /// Hands all texts on with their numbers, in the order of their bytes.
  public func forEachInOrder(_ body: (_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      func text(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
      }
      let order = (0..<count).map { number in (beginning: text(number).beginning, number: number) }.sorted {
        if $0.beginning != $1.beginning { return $0.beginning < $1.beginning }
        return text($0.number).lexicographicallyPrecedes(text($1.number))
      }
      for place in order { body(place.number, text(place.number)) }
    }
  }

  /// Where the text's number stands in the table, or the empty place for it.
  private func place(of text: UnsafeBufferPointer<UInt8>, _ hash: Int) -> Int {
    var place = hash & (table.count - 1)
    while table[place] >= 0 {
      let number = Int(table[place])
      if hashes[number] == hash, isText(number, text) { break }
      place = (place + 1) & (table.count - 1)
    }
    return place
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count else { return false }
    for place in text.indices where bytes[start + place] != text[place] { return false }
    return true
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: 2 * table.count)
    for (number, hash) in hashes.enumerated() {
      var place = hash & (table.count - 1)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(number)
    }
  }

  /// Another one in each run of the program: numbers are in the order in which texts are met, whatever it is.
  private static func hash(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(text))
    return hasher.finalize()
  }
}
