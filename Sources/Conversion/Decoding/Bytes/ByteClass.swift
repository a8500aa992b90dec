/// What a byte of UTF-8 asks for when lines are cut.
enum ByteClass: UInt8, Sendable {
  /// Nothing: it is copied with its neighbours.
  case plain
  case lineFeed, carriageReturn, verticalBreak
  /// A control character that no text holds.
  case control
  /// Bytes that open characters of which some are blanks, line ends or cannot be seen.
  case leadC2, leadE2, leadEF

  static let table: [ByteClass] = (0...255).map { byte in
    switch byte {
    case 0x0A: .lineFeed
    case 0x0D: .carriageReturn
    case 0x0B, 0x0C: .verticalBreak
    case 0x09: .plain
    case 0x00...0x1F, 0x7F: .control
    case 0xC2: .leadC2
    case 0xE2: .leadE2
    case 0xEF: .leadEF
    default: .plain
    }
  }
}
