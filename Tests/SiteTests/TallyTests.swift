import TestSupport
import Testing

@testable import Site

/// Amounts of some numbers among many.
@Suite struct TallyTests {
  /// As a dictionary has them, in the order in which they came, however many more there are than were expected.
  @Test(arguments: [0, 1, 7, 500]) func asADictionary(_ expected: Int) {
    var random = SeededGenerator(seed: UInt64(expected))
    var tally = Tally(expecting: expected)
    var amounts: [Int32: Int32] = [:]
    var order: [Int32] = []
    for _ in 0..<2_000 {
      let number = Int32.random(in: Bool.random(using: &random) ? 0...300 : 0...(.max), using: &random)
      let amount = Int32.random(in: 1...9, using: &random)
      if amounts[number] == nil { order.append(number) }
      amounts[number, default: 0] += amount
      tally.add(amount, to: number)
    }
    #expect(tally.numbers == order)
    #expect(tally.amounts == order.map { amounts[$0] ?? 0 })
  }
}
