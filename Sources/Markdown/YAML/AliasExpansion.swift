/// Guards against aliases of aliases (YAML 1.2.2, section 7.1): a few dozen can stand for billions of values, which Yams
/// compares one by one when they are keys.
enum AliasExpansion {
  /// What the aliases of a text may at most stand for.
  private static let limit = 1_000_000.0

  /// Whether the words that look like anchors and aliases could stand for too much. What is in quotes counts too, which
  /// no real text notices: it takes dozens of both.
  static func mayExplode(_ yaml: ArraySlice<UInt8>) -> Bool {
    var anchors = 0
    var aliases = 0
    var previous: UInt8 = 0x0A
    for byte in yaml {
      // Both begin a word; after `[`, `{` and `,` too.
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
        let beginsWord =
          previous.isASCIISpace || previous == UInt8(ascii: "[") || previous == UInt8(ascii: "{")
          || previous == UInt8(ascii: ",") || previous >= 0x80
        if beginsWord, byte == UInt8(ascii: "&") { anchors += 1 }
        if beginsWord, byte == UInt8(ascii: "*") { aliases += 1 }
      }
      previous = byte
    }
    guard anchors > 0, aliases > 0 else { return false }
    // With as many aliases in each of some levels, the levels multiply.
    for levels in 1...min(anchors, 40) {
      var values = 1.0
      for _ in 0..<levels { values *= Double(aliases) / Double(levels) }
      if values > limit { return true }
    }
    return false
  }
}
