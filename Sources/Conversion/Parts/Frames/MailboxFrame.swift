/// `From ann@example.org Thu Aug 25 18:26:10 2005`, with the head of a mail below: a mailbox (RFC 4155).
enum MailboxFrame: Frame {
  static func cuts(in lines: FileLines) -> [FrameCut] {
    let begin = Array("From ".utf8)
    let places = lines.filled.indices.filter { place in
      lines.bytes(place).starts(with: begin) && place + 2 < lines.filled.count && lines.beginsBlock(place)
        && LabelBlock.isMailboxLine(lines.string(place)) && !lines.beginsBlock(place + 1)
        && LabelBlock.split(lines.string(place + 1)) != nil
    }
    guard places.count > 1, places.first == 0 else { return [] }
    return places.dropFirst().map { FrameCut(at: lines.filled[$0]) }
  }
}
