/// What parts that are the same on every page of a depth have printed, for each depth.
///
/// One task's alone, and nothing is read while it is written: the checks for that are left out.
final class SharedParts {
  /// Where each part's bytes lie; `nil` until it has been printed.
  @exclusivity(unchecked) private var ranges: [Range<Int>?] = []
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  private let partCount: Int

  init(partCount: Int) {
    self.partCount = partCount
  }

  /// Makes room for the parts of a depth, and returns the first one's place.
  func start(ofDepth depth: Int) -> Int {
    let start = depth * partCount
    while ranges.count < start + partCount { ranges.append(nil) }
    return start
  }

  /// Prints a part that has been printed before.
  @inline(__always)
  func print(_ part: Int, onto output: inout TemplateOutput) -> Bool {
    guard let range = ranges[part] else { return false }
    bytes.withUnsafeBufferPointer { output.append(raw: UnsafeBufferPointer(rebasing: $0[range])) }
    return true
  }

  /// Keeps what a part has printed behind `start`.
  func keep(_ part: Int, from start: Int, of output: borrowing TemplateOutput) {
    let first = bytes.count
    output.withBytes { bytes += $0[start...] }
    ranges[part] = first..<bytes.count
  }
}
