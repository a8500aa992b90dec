/// Finds the position of a name among a few.
///
/// A page looks up some fifteen names for every entry of a list. A dictionary's hash withstands names that were made to
/// collide, and takes its time for that; these names are the program's own.
@usableFromInline
struct NameTable: Sendable {
  private let names: [String]

  /// A position in `names` or -1, at the name's hash or behind it; always with room left.
  private let slots: [Int]

  init(_ names: [String]) {
    var size = 8
    while size < names.count * 2 { size *= 2 }
    var slots = [Int](repeating: -1, count: size)
    for (position, name) in names.enumerated() {
      var slot = Self.hash(name) & (size - 1)
      while slots[slot] >= 0, names[slots[slot]] != name { slot = (slot + 1) & (size - 1) }
      if slots[slot] < 0 { slots[slot] = position }
    }
    self.names = names
    self.slots = slots
  }

  @usableFromInline
  func position(of name: String) -> Int? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      if names[slots[slot]] == name { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ name: String) -> Int {
    var name = name
    return name.withUTF8 { bytes in
      var hash: UInt32 = 2_166_136_261
      for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      return Int(hash ^ (hash >> 15))
    }
  }
}
