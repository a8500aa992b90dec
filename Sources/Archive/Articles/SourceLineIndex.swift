/// A source text's bytes, untouched, and where its lines begin: so that a part of it can be cut out as it stands.
public struct SourceLineIndex: Sendable {
  /// The file's bytes.
  public let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]
  /// How long its byte-order mark is: it says how all of the file is to be read.
  private let mark: Int

  /// Finds the lines: LF, CRLF and CR end one, as editors count.
  ///
  /// - Parameter encoding: the text's encoding, as a front matter says it; `nil` for UTF-8.
  public init(_ bytes: [UInt8], encoding: String?) {
    self.bytes = bytes
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    let name = encoding?.lowercased()
    if isBig || name == "utf-16be" {
      starts = Self.starts(of: bytes, width: 2, low: 1)
    } else if isLittle || name == "utf-16le" {
      starts = Self.starts(of: bytes, width: 2, low: 0)
    } else {
      starts = Self.starts(of: bytes, width: 1, low: 0)
    }
    mark = isLittle || isBig ? 2 : bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The number of lines.
  public var count: Int { starts.count }

  /// The bytes of some lines, their ends among them, after the file's byte-order mark; of lines that the text
  /// does not have, nothing.
  public func bytes(of lines: SourceLines) -> [UInt8] {
    guard lines.first <= starts.count else { return [] }
    let start = starts[lines.first - 1]
    let end = lines.last < starts.count ? starts[lines.last] : bytes.count
    return start == 0 ? Array(bytes[..<end]) : Array(bytes[..<mark]) + bytes[start..<end]
  }

  /// - Parameters:
  ///   - width: how many bytes an LF takes.
  ///   - low: which of them is its number.
  private static func starts(of bytes: [UInt8], width: Int, low: Int) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset + width <= bytes.count {
        let byte = bytes[offset + low]
        offset += width
        guard byte == 0x0A || byte == 0x0D, width == 1 || bytes[offset - 1 - low] == 0 else { continue }
        let isPair =
          byte == 0x0D && offset + width <= bytes.count && bytes[offset + low] == 0x0A
          && (width == 1 || bytes[offset + 1 - low] == 0)
        if !isPair, offset < bytes.count { starts.append(offset) }
      }
    }
    return starts
  }
}
