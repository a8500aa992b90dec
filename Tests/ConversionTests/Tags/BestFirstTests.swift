import Testing

@testable import Conversion

@Suite struct BestFirstTests {
  @Test func theBestComesFirst() {
    let values = [3, 9, 1, 9, 4, 7, 0, 2, 8]
    #expect(Array(BestFirst(values, by: >).prefix(4)) == [9, 9, 8, 7])
    #expect(Array(BestFirst(values, by: >)) == values.sorted(by: >))
  }

  @Test func ofNothingNothingComes() {
    #expect(Array(BestFirst([Int](), by: >)).isEmpty)
  }
}
