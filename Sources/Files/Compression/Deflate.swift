internal import CZlib

/// Bytes in a form that takes less room (RFC 1951), by zlib.
public enum Deflate {
  /// Which bytes come out depends on the zlib of the machine: another one may find a shorter form, which reads the
  /// same.
  public static var version: String { String(cString: zlibVersion()) }

  /// Compresses bytes, without a header.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    // Below zero: without a header.
    compressed(bytes, level: 6, windowBits: -15)
  }

  /// Compresses bytes into a file of gzip (RFC 1952) that says no name and no time.
  public static func gzipped(_ bytes: [UInt8]) -> [UInt8] {
    // 16 more than a window of 32 KB: with this header.
    compressed(bytes, level: 9, windowBits: 15 + 16)
  }

  private static func compressed(_ bytes: [UInt8], level: Int32, windowBits: Int32) -> [UInt8] {
    var stream = z_stream()
    // It fails only where there is no memory, where Swift ends the program too.
    precondition(pressmark_deflateInit2(&stream, level, windowBits) == Z_OK, "zlib cannot begin")
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      // zlib reads from the first pointer only, and writes no more than it was given room for.
      bytes.withUnsafeBufferPointer { bytes in
        stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.avail_in = UInt32(bytes.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(room)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "zlib did not come to the end")
        count = room - Int(stream.avail_out)
      }
    }
  }
}
