/// A part of a file that a browser asks for (RFC 9110, section 14).
enum ByteRange: Sendable, Equatable {
  /// The whole file: nothing was asked for, or something that may be passed over, such as several parts.
  case whole
  /// Some of its bytes.
  case part(Range<Int>)
  /// The file has no such bytes.
  case unsatisfiable

  /// - Parameters:
  ///   - header: the request's `Range`.
  ///   - size: the bytes of the file.
  init(_ header: String?, of size: Int) {
    self = .whole
    guard let header, header.hasPrefix("bytes=") else { return }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return }
    switch (Int(ends[0]), Int(ends[1])) {
    case (let first?, let last):
      if ends[1].isEmpty || last.map({ $0 >= first }) ?? false {
        self = first < size ? .part(first..<min(last ?? size - 1, size - 1) + 1) : .unsatisfiable
      }
    case (nil, let count?) where ends[0].isEmpty:
      self = count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .unsatisfiable
    default: return
    }
  }
}
