#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The C library's `iconv`, from one encoding to UTF-8.
///
/// It owns the library's handle, so it cannot be copied, and gives it back on every path.
struct CharsetConverter: ~Copyable {
  /// How far a step came.
  enum Progress { case done, roomNeeded, invalid, incomplete }

  private let handle: iconv_t
  private var room = [UInt8](repeating: 0, count: 1 << 16)

  /// Opens the first encoding that the C library knows; `nil` when it knows none.
  init?(from names: [String]) {
    for name in names {
      guard let opened = iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else { continue }
      handle = opened
      return
    }
    return nil
  }

  deinit {
    iconv_close(handle)
  }

  /// Converts `bytes` from `offset` on as far as it can, and moves `offset` to where it stopped.
  mutating func convert(_ bytes: [UInt8], from offset: inout Int, to output: inout [UInt8]) -> Progress {
    let start = offset
    var left = bytes.count - start
    let progress = step(&output) { handle, into, room in
      bytes.withUnsafeBytes { buffer in
        // `iconv` only reads its input; its C declaration lacks the `const`.
        var input = buffer.baseAddress.map { UnsafeMutableRawPointer(mutating: $0 + start) }?
          .assumingMemoryBound(to: CChar.self)
        return iconv(handle, &input, &left, &into, &room)
      }
    }
    offset = bytes.count - left
    return progress
  }

  /// Writes what the library still holds back: some encodings combine characters that follow each other.
  mutating func finish(_ output: inout [UInt8]) {
    _ = step(&output) { handle, into, room in iconv(handle, nil, nil, &into, &room) }
  }

  private mutating func step(
    _ output: inout [UInt8], _ call: (iconv_t, inout UnsafeMutablePointer<CChar>?, inout Int) -> Int
  ) -> Progress {
    let size = room.count
    var left = size
    var progress = Progress.done
    room.withUnsafeMutableBytes { buffer in
      var into = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      if call(handle, &into, &left) == -1 {
        progress =
          switch errno {
          case E2BIG: .roomNeeded
          case EINVAL: .incomplete
          default: .invalid
          }
      }
    }
    output += room[..<(size - left)]
    return progress
  }
}
