import Testing

@testable import Conversion

/// A table of millions of keys takes no more memory than it needs.
@Suite struct KeyedTableTests {
  @Test func growsByDoubling() {
    var table = KeyedTable<Int32>()
    for key in 1...100_000 as ClosedRange<UInt64> {
      let before = table.capacity
      table.update(key &* 0x9E37_79B9_7F4A_7C15) { $0 += Int32(truncatingIfNeeded: key) }
      #expect(table.capacity == before || table.capacity == max(64, 2 * before))
    }
    #expect(table.count == 100_000)
    #expect(table[77_777 &* 0x9E37_79B9_7F4A_7C15] == 77_777)
  }

  /// Keys that somebody has chosen so that they share a place in a table that everybody knows.
  @Test func chosenKeysCostNoMoreThanOthers() {
    func time(_ key: (UInt64) -> UInt64) -> Duration {
      ContinuousClock().measure {
        var table = KeyedTable<Int32>()
        for number in 1...8000 as ClosedRange<UInt64> { table.update(key(number)) { $0 += 1 } }
        #expect(table.count == 8000)
      }
    }
    #expect(time { $0 << 49 } < time { $0 &* 0x9E37_79B9_7F4A_7C15 } * 30)
  }
}
