/// A letter with more combining marks than any language writes: the most that Unicode expects are 30 (UAX #15,
/// "Stream-Safe Text Format"). Whatever compares letters puts the marks of one in order, in a time that grows with the
/// square of their number, so that a text with one such letter could keep a machine busy for hours.
public enum CrowdedLetter {
  /// So many marks of one letter are read.
  public static let mostMarks = 100

  /// What is wrong with a text that has one, without a full stop.
  public static let message = "more than \(mostMarks) combining marks stand on one letter here"
  /// How to mend it.
  public static let advice = "No language writes as many: delete them."

  /// Where the marks of the first such letter begin; `nil` where there is none.
  ///
  /// - Parameter bytes: a text in UTF-8.
  public static func offset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      // A mark has two bytes or more: of a row that is too long, one stands at such a place.
      let step = 2 * mostMarks
      var place = step
      while place < bytes.count {
        var start = place
        while start > 0, isContinuation(bytes[start]) { start -= 1 }
        if let end = mark(at: start, in: bytes) {
          var (first, count, last) = (start, 1, end)
          while let before = mark(before: first, in: bytes) {
            first = before
            count += 1
          }
          while last < bytes.count, let end = mark(at: last, in: bytes) {
            last = end
            count += 1
          }
          if count > mostMarks { return first }
        }
        place += step
      }
      return nil
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Where the mark before a place begins; `nil` where there is none.
  private static func mark(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, isContinuation(bytes[start]) { start -= 1 }
    return mark(at: start, in: bytes) == nil ? nil : start
  }

  /// Where the mark ends that begins at a place; `nil` where none does. Only marks that are put in order count.
  private static func mark(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let lead = bytes[start]
    // The first of all marks is U+0300.
    guard lead >= 0xCC else { return nil }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard start + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in bytes[start + 1..<start + length] { value = value << 6 | UInt32(byte & 0x3F) }
    guard let scalar = Unicode.Scalar(value), scalar.properties.canonicalCombiningClass != .notReordered else {
      return nil
    }
    return start + length
  }
}
