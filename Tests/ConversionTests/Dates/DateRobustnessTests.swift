import Archive
import Testing

@testable import Conversion

@Suite("Any line at all")
struct DateRobustnessTests {
  /// Pieces that dates are made of, put together by chance.
  private static let pieces = [
    "24", "4", "04", "1997", "97", "1", "2099", "0", "31", "999", "12345", "April", "mai", "Thursday", "So", "de", "of",
    "the",
    "c.", "?", "(?)", "(", ")", "[", "]", ",", ".", "-", "–", "/", ":", "'", " ", " ", " ", " ", "Q1", "IV", "quarter",
    "Spring",
    "1990s", "年", "月", "日", "平成", "九", "O.S.", "г.", "10:15", "p.m.", "CST", "+0100", "bis", "and", "т", "\u{301}",
    "No", "T",
  ]

  @Test(arguments: [Configuration.DateOrder?.none, .dmy, .mdy, .ymd])
  func staysInTheLine(_ order: Configuration.DateOrder?) {
    let reader = DateReader(order: order, earliestShortYear: order == .dmy ? 1930 : nil)
    var state: UInt64 = 1997
    for _ in 0..<20_000 {
      var line = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += Self.pieces[Int(state >> 33) % Self.pieces.count]
      }
      var end = line.startIndex
      for reading in reader.dates(in: line) {
        #expect(end <= reading.fullRange.lowerBound, "\(line)")
        #expect(reading.fullRange.lowerBound <= reading.range.lowerBound, "\(line)")
        #expect(reading.range.upperBound <= reading.fullRange.upperBound, "\(line)")
        #expect(!reading.range.isEmpty, "\(line)")
        #expect(reading.date != nil || !reading.doubts.isEmpty, "\(line)")
        end = reading.fullRange.upperBound
      }
    }
  }
}
