/// Writes numbers as bits, the lowest first, and the bits as characters that a script can hold: 13 bits in two of 91
/// characters (docs/search-format.md).
struct BitWriter {
  /// The characters of the groups that are full.
  private(set) var characters: [UInt8] = []
  private var waiting: UInt64 = 0
  private var waitingCount = 0

  /// How many bits are a group, and how many characters.
  static let group = (bits: 13, characters: 2)

  /// How many groups are full.
  var groupCount: Int { characters.count / Self.group.characters }

  /// How many bits were written.
  var bitCount: Int { groupCount * Self.group.bits + waitingCount }

  /// Writes the lowest bits of a number, 32 at most.
  @inline(__always)
  mutating func add(_ number: Int, bits: Int) {
    waiting |= (UInt64(truncatingIfNeeded: number) & (1 << UInt64(bits) - 1)) << UInt64(waitingCount)
    waitingCount += bits
    while waitingCount >= Self.group.bits { endGroup() }
  }

  @inline(__always)
  private mutating func endGroup() {
    let value = Int(waiting & 0x1FFF)
    characters.append(Self.character(value % 91))
    characters.append(Self.character(value / 91))
    waiting >>= UInt64(Self.group.bits)
    waitingCount -= Self.group.bits
  }

  /// The characters from `#` to `~`, but for the backslash.
  @inline(__always)
  private static func character(_ value: Int) -> UInt8 {
    let character = UInt8(truncatingIfNeeded: 0x23 + value)
    return character < UInt8(ascii: "\\") ? character : character + 1
  }

  /// Writes as many ones, and a zero.
  mutating func add(unary number: Int) {
    var rest = number
    while rest >= 16 {
      add(0xFFFF, bits: 16)
      rest -= 16
    }
    add(1 << rest - 1, bits: rest + 1)
  }

  /// Writes a number whose usual size is 2 to the power of `shift` (Rice coding).
  mutating func add(_ number: Int, rice shift: Int) {
    add(unary: number >> shift)
    if shift > 0 { add(number, bits: shift) }
  }

  /// Writes a number from 1 on, a small one in few bits (Elias gamma coding).
  mutating func add(gamma number: Int) {
    let shift = Int.bitWidth - 1 - number.leadingZeroBitCount
    add(unary: shift)
    if shift > 0 { add(number, bits: shift) }
  }

  /// Fills the group that is begun.
  mutating func align() {
    guard waitingCount > 0 else { return }
    waitingCount = Self.group.bits
    endGroup()
  }
}
