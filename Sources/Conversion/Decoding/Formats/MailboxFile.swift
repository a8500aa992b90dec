import Support

/// A mailbox (RFC 4155), in which `>` stands before each line of a mail that begins with `From `, or with `>` and that,
/// so that no line but a mail's first begins so: one `>` is taken off again.
struct MailboxFile {
  /// The file without them.
  let bytes: [UInt8]
  let change: TextChange

  /// `nil` for any other file, and for one without such lines.
  init?(_ source: [UInt8]) {
    let from = Array("From ".utf8)
    guard source.starts(with: from),
      LabelBlock.isMailboxLine(String(decoding: source.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(400), as: UTF8.self))
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var lines = Tally()
    var (number, start) = (1, 0)
    while start < source.count {
      let end = ByteScan.first(0x0A, in: source, from: start).map { $0 + 1 } ?? source.count
      let line = source[start..<end]
      let isMarked = line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: from)
      if isMarked { lines.add(number) }
      bytes += isMarked ? line.dropFirst() : line
      (number, start) = (number + 1, end)
    }
    guard lines.count > 0 else { return nil }
    self.bytes = bytes
    change = TextChange("a “>” taken off before “From”, where mailboxes put one (\(lines.lines))")
  }
}
