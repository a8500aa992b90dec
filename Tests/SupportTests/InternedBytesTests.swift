import Support
import Testing

/// Numbers for texts that lie somewhere as bytes.
@Suite struct InternedBytesTests {
  @Test func eachTextHasOne() {
    // One that begins another, the empty one, and two forms of the same letter, which are different bytes.
    let texts = ["Peru", "Per", "", "Perú", "Peru\u{301}"] + (0..<500).map { "T\($0)" }
    var numbers = InternedBytes()
    for round in 0..<2 {
      for (place, text) in texts.enumerated() {
        let number = Array(text.utf8).withUnsafeBufferPointer { numbers.number(of: $0) }
        #expect(number == place, "\(text), round \(round)")
      }
    }
    #expect(numbers.count == texts.count)
    #expect(Array("Lima".utf8).withUnsafeBufferPointer { numbers.known($0) } == -1)
  }
}
